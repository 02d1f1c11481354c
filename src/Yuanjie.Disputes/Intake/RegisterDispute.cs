using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Intake;

/// <summary>A quarrel as told, by whatever channel. <see cref="IntakeShape"/> cleans and checks it.</summary>
public sealed record RegisterDispute
{
    public required Channel Channel { get; init; }

    public required AreaCode Area { get; init; }

    /// <summary>The matter in a few words, without names.</summary>
    public required string Title { get; init; }

    public required string Narrative { get; init; }

    public required string Wants { get; init; }

    /// <summary>In 分; null when not about money.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Null for today; an earlier day when the request was made on paper or by phone before.</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>At least one applicant; none only for a sign from a grid or from screening.</summary>
    public required IReadOnlyList<PartyEntry> Applicants { get; init; }

    /// <summary>May be empty for a sign from a grid; mediation needs an identified opponent.</summary>
    public required IReadOnlyList<PartyEntry> Respondents { get; init; }

    /// <summary>When it happened; null when not known.</summary>
    public DateOnly? IncidentOn { get; init; }

    /// <summary>Where exactly, in words; null when the area says enough.</summary>
    public string? Spot { get; init; }

    /// <summary>The type the teller picked, such as K05; advice for routing, where a person confirms one.</summary>
    public string? TypeHint { get; init; }

    /// <summary>The number the sender knows it by, such as a court's case number; null when there is none.</summary>
    public string? SourceRef { get; init; }

    /// <summary>The court that sent it; null for other channels.</summary>
    public OrganisationId? CourtId { get; init; }

    /// <summary>When and how the caller wants to be called back; null when not at all.</summary>
    public string? ContactWish { get; init; }

    /// <summary>A sign that was seen: nobody has asked for mediation yet.</summary>
    public bool AsSign { get; init; }

    /// <summary>The edition of the data-use notice the teller agreed to; null where staff entered it on another legal ground.</summary>
    public string? DataNotice { get; init; }

    public IReadOnlyList<KeptFile> Files { get; init; } = [];
}
