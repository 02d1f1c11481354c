namespace Yuanjie.Web.Ui;

/// <summary>Whose platform this is: what the header and the foot of every page say.</summary>
public sealed record SiteBrand
{
    /// <summary>The place, such as 青溪县.</summary>
    public required string Place { get; init; }

    /// <summary>The centre that answers for the platform.</summary>
    public required string Centre { get; init; }

    public string? Address { get; init; }

    public string? Hours { get; init; }

    /// <summary>The duty telephone at the foot of the workbench.</summary>
    public string? DutyPhone { get; init; }

    public IReadOnlyList<Hotline> Hotlines { get; init; } = [new("公共法律服务热线", "12348"), new("政务服务热线", "12345")];
}

/// <summary>A number that residents may call.</summary>
public sealed record Hotline(string Name, string Number);
