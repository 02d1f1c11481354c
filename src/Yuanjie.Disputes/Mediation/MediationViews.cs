using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>Mediation of one dispute at a glance, as far as the actor may see it.</summary>
public sealed record MediationView
{
    public required int Round { get; init; }

    /// <summary>Where it stands on the ladder of the place; null before a body has accepted it.</summary>
    public required LadderPosition? Position { get; init; }

    public required IReadOnlyList<PartyConsents> Parties { get; init; }

    /// <summary>Talks with one side alone are in it for their mediators only.</summary>
    public required IReadOnlyList<SessionRow> Sessions { get; init; }

    /// <summary>Empty for those who do not handle the dispute.</summary>
    public required IReadOnlyList<VisitRow> Visits { get; init; }

    public required IReadOnlyList<TaskRow> Tasks { get; init; }

    public required IReadOnlyList<GuidanceRow> Guidance { get; init; }

    public required IReadOnlyList<RoundRow> Rounds { get; init; }

    /// <summary>Null while mediation goes on.</summary>
    public required SuspensionRow? Suspension { get; init; }

    /// <summary>Null when the parties are not asked for a longer term.</summary>
    public required ExtensionRow? Proposal { get; init; }

    public required IReadOnlyList<ExtensionRow> Extensions { get; init; }

    /// <summary>The last day of the term that runs; null when none does.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The term of mediation that runs; null when another clock does, or none.</summary>
    public required MediationTerm? Term { get; init; }

    /// <summary>Calendar days to <see cref="DueOn"/>, negative when it is past; null when no term runs.</summary>
    public required int? DaysLeft { get; init; }

    /// <summary>What an agreement still lacks; null when the parties may agree.</summary>
    public required Refusal? Lacks { get; init; }

    /// <summary>How many facts both sides hold to be true; 0 when none are written down.</summary>
    public required int UndisputedFacts { get; init; }

    public required bool FactsFinal { get; init; }

    /// <summary>True when the actor leads the mediation: the mediator of the dispute or the body that has it.</summary>
    public required bool Leads { get; init; }
}

/// <param name="NoticeOn">When the party was told its rights; null when it was not.</param>
/// <param name="Answers">The answers that stand, one of each kind that was asked.</param>
public sealed record PartyConsents(
    PartyId PartyId, Side Side, int Place, string Name, bool HasPhone, DateOnly? NoticeOn, string? NoticeVersion, IReadOnlyList<ConsentRow> Answers)
{
    public ConsentAnswer? To(ConsentKind kind) => Answers.FirstOrDefault(a => a.Kind == kind)?.Answer;
}

public sealed record ConsentRow(ConsentKind Kind, ConsentAnswer Answer, ConsentMeans Means, DateOnly On, string NotedBy);

/// <summary>One line of the ledger of consents.</summary>
/// <param name="Witness">The second person on the phone; null for the other means.</param>
public sealed record ConsentLine(PartyId PartyId, int Round, ConsentKind Kind, ConsentAnswer Answer, ConsentMeans Means, DateOnly On, string? Witness, string NotedBy, Instant NotedAt);

/// <param name="Where">Null for those who do not take part and do not handle the dispute.</param>
/// <param name="Signatures">How many have signed.</param>
/// <param name="ToSign">How many have to; 0 before there is a record.</param>
/// <param name="MayRead">Whether the actor may open the record.</param>
public sealed record SessionRow(
    SessionId Id, int Place, int Round, SessionMode Mode, SessionStatus Status, Instant StartsAt, int Minutes, string? Where, SessionResult? Result, int Signatures, int ToSign, bool Final, bool MayRead);

public sealed record VisitRow(VisitId Id, Instant At, string Visitor, string? Companions, string Address, string PeopleMet, string Matter, string? FollowUp, AttachmentId? PhotoId);

/// <param name="DoneOn">Null while open.</param>
public sealed record TaskRow(JointTaskId Id, OrganisationId OrganisationId, string Body, string What, DateOnly DueOn, string AssignedBy, DateOnly? DoneOn, string? DoneBy, string? Result);

public sealed record GuidanceRow(Instant At, string Judge, OrganisationId? CourtId, int? SessionPlace, string Text);

/// <param name="Note">Null for those who do not handle the dispute.</param>
public sealed record RoundRow(int Round, int Rung, bool Escalated, string ReasonCode, string Reason, string? Note, string? Handler, string? Mediator, DateOnly On);

/// <param name="DaysLeft">What is left of the term, in its own unit; null when the reason does not stop it.</param>
/// <param name="LastDayFromToday">The last day if mediation went on today; null when the reason does not stop the term.</param>
public sealed record SuspensionRow(SuspensionReason Reason, string? Note, DateOnly From, DateOnly Until, int? DaysLeft, DateOnly? LastDayFromToday);

/// <param name="InForceOn">Null while the parties are asked.</param>
public sealed record ExtensionRow(ExtensionId Id, string Rule, DateOnly LastDay, DateOnly NewLastDay, string Reason, DateOnly ProposedOn, DateOnly? InForceOn);

/// <summary>A session with everybody who takes part, and its record when there is one (D10).</summary>
public sealed record RecordView
{
    public required SessionId Id { get; init; }

    public required DisputeId DisputeId { get; init; }

    public required int Place { get; init; }

    public required int Round { get; init; }

    public required SessionMode Mode { get; init; }

    public required SessionStatus Status { get; init; }

    public required Instant StartsAt { get; init; }

    public required int Minutes { get; init; }

    public required string Where { get; init; }

    public required IReadOnlyList<AttendeeRow> Attendees { get; init; }

    /// <summary>Null before a record is made.</summary>
    public required Instant? HeldFrom { get; init; }

    public required Instant? HeldTo { get; init; }

    public required IReadOnlyList<LineRow> Lines { get; init; }

    public required SessionResult? Result { get; init; }

    public required string? Outcome { get; init; }

    public required bool ReadBack { get; init; }

    public required string? RecordedBy { get; init; }

    /// <summary>The body at which it was written, such as a guidance station; null when outside any.</summary>
    public required OrganisationId? RecordedAt { get; init; }

    public required Instant? FinalAt { get; init; }

    /// <summary>SHA-256 over text and signatures, in hexadecimal; null while open.</summary>
    public required string? Hash { get; init; }

    /// <summary>Whether a final record still is what was signed.</summary>
    public required bool Intact { get; init; }

    /// <summary>Guidance given in this session.</summary>
    public required IReadOnlyList<GuidanceRow> Guidance { get; init; }

    /// <summary>What the bodies did for the dispute.</summary>
    public required IReadOnlyList<TaskRow> Tasks { get; init; }

    /// <summary>Whether somebody has signed, so that the text stands.</summary>
    public bool IsSigned => Attendees.Any(a => a.Signature is not null);
}

/// <param name="Name">Of the party, or as written.</param>
/// <param name="Site">Where somebody was who took part from afar; null when in the room.</param>
public sealed record AttendeeRow(
    AttendeeId Id, AttendeeRole Role, PartyId? PartyId, Side? Side, PersonId? PersonId, OrganisationId? OrganisationId, string Name, string? Body, bool Present, bool MustSign, string? Site, SignatureRow? Signature);

/// <param name="Image">The drawing as a PNG data address; null for the other means.</param>
public sealed record SignatureRow(SignatureMeans Means, Instant At, string CollectedBy, string? Image, string? Note, AttachmentId? ScanId);

/// <param name="Speaker">Null for what the recorder notes.</param>
public sealed record LineRow(AttendeeId? SpeakerId, string? Speaker, LineKind Kind, string Text);

/// <summary>What both sides hold to be true (D13).</summary>
public sealed record FactsView(
    IReadOnlyList<string> Facts, string? Evidence, string? Remaining, DateOnly RecordedOn, IReadOnlyList<FactsSigner> Signers, Instant? FinalAt);

/// <param name="PartyId">Null for the mediator.</param>
/// <param name="Signature">Null while not signed.</param>
public sealed record FactsSigner(PartyId? PartyId, Side? Side, string Name, SignatureRow? Signature);

/// <summary>What is told when mediation ends without agreement (D14).</summary>
/// <param name="RequestedOn">The day of the request, on which limitation was interrupted.</param>
/// <param name="LimitationUntil">Where the general term of three years runs anew from the end of mediation, its last day.</param>
public sealed record EndingView(
    RoundRow Ending, string Tells, Routes Told, bool MaterialsReturned, string? CostlyConduct, string? HintsForCourt, DateOnly RequestedOn, DateOnly LimitationUntil);

/// <summary>What a party sees of mediation on its own page.</summary>
/// <param name="Sessions">Those it is invited to and that are still to come.</param>
public sealed record PartyMediationView(
    PartyConsents Mine, RightsNotice Notice, string? MediatorName, string? MediatorTie, string? HandlerName, ExtensionRow? Proposal, IReadOnlyList<SessionRow> Sessions);

/// <summary>Which sessions a calendar shows.</summary>
public sealed record CalendarFilter
{
    /// <summary>Any day of the week.</summary>
    public required DateOnly Week { get; init; }

    /// <summary>Null for every body.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Null for every mediator.</summary>
    public PersonId? Mediator { get; init; }

    /// <summary>Null for everywhere the actor looks.</summary>
    public Kernel.Areas.AreaCode? Area { get; init; }
}

/// <param name="Monday">The first day of the week.</param>
/// <param name="Rows">In order of time.</param>
/// <param name="More">True when there are more than a calendar can show; narrow the filter.</param>
public sealed record SessionCalendar(DateOnly Monday, IReadOnlyList<CalendarRow> Rows, bool More);

/// <param name="Where">Null for those who do not handle the dispute.</param>
public sealed record CalendarRow(
    SessionId Id, string Number, string Title, Kernel.Areas.AreaCode Area, SessionMode Mode, SessionStatus Status, Instant StartsAt, int Minutes, string? Where, OrganisationId? OrganisationId, string? Handler, string? Mediator)
{
    public Instant EndsAt => StartsAt.Plus(TimeSpan.FromMinutes(Minutes));
}
