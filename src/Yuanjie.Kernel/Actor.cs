using Yuanjie.Kernel.Areas;

namespace Yuanjie.Kernel;

/// <summary>Who acts, in which appointment, and how far the eye reaches.</summary>
public sealed record Actor
{
    /// <summary>Null for the system itself and for a visitor who has not signed in.</summary>
    public AccountId? Account { get; init; }

    /// <summary>Null for residents, visitors and the system.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The organisation of the appointment in use; null for residents.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>What timelines call the actor, such as 周明 or 系统.</summary>
    public required string Name { get; init; }

    /// <summary>The place whose matters the actor may see without being a handler of them; null for none.</summary>
    public AreaCode? Scope { get; init; }

    public IReadOnlySet<Permission> Permissions { get; init; } = new HashSet<Permission>();

    public bool Can(Permission permission) => Permissions.Contains(permission);

    /// <summary>Jobs and importers act as the system; it may do everything and sees everything.</summary>
    public static Actor System { get; } = new()
    {
        Name = "系统",
        Permissions = Enum.GetValues<Permission>().ToHashSet(),
    };

    /// <summary>Someone who has not signed in: may register an own matter, nothing else.</summary>
    public static Actor Visitor { get; } = new() { Name = "群众" };

    /// <summary>True for residents: they act and see for themselves alone.</summary>
    public bool IsParty => !Can(Permission.ViewDisputes);

    public bool IsSystem => ReferenceEquals(this, System);
}
