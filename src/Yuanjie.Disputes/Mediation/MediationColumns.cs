namespace Yuanjie.Disputes.Mediation;

/// <summary>The columns under which texts of mediation are sealed.</summary>
internal static class MediationColumns
{
    public const string Witness = "consent.witness";
    public const string SessionPlace = "session.place";
    public const string AttendeeName = "attendee.name";
    public const string AttendeeSite = "attendee.site";
    public const string RecordText = "record_line.text";
    public const string Outcome = "session.outcome";
    public const string SignatureImage = "record_signature.image";
    public const string SignatureNote = "record_signature.note";
    public const string VisitAddress = "visit.address";
    public const string VisitPeople = "visit.people";
    public const string VisitMatter = "visit.matter";
    public const string VisitFollowUp = "visit.follow_up";
    public const string Guidance = "guidance.text";
    public const string TaskWhat = "joint_task.what";
    public const string TaskResult = "joint_task.result";
    public const string SuspensionNote = "suspension.note";
    public const string ExtensionReason = "term_extension.reason";
    public const string EndingNote = "round_ending.note";
    public const string CostlyConduct = "round_ending.costly_conduct";
    public const string HintsForCourt = "round_ending.hints_for_court";
    public const string FactText = "undisputed_fact.text";
    public const string FactsRemaining = "undisputed_facts.remaining";
    public const string FactsEvidence = "undisputed_facts.evidence";
}
