using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes;

/// <summary>Who agreed to what, how long it may take, and how a round ended.</summary>
internal sealed partial class Dispute
{
    public List<ConsentEntry> Consents { get; private set; } = [];

    public List<NoticeReceipt> Notices { get; private set; } = [];

    public List<Session> Sessions { get; private set; } = [];

    public List<Suspension> Suspensions { get; private set; } = [];

    public List<TermExtension> Extensions { get; private set; } = [];

    public List<RoundEnding> RoundEndings { get; private set; } = [];

    public UndisputedFacts? Facts { get; private set; }

    /// <summary>The round that runs or is about to begin.</summary>
    public int RoundNow => Math.Max(1, Round);

    /// <summary>True for the mediator of the dispute, the body that has it, and the system.</summary>
    public bool IsLedBy(Actor actor) => Disputes.Standing.LedBy(this, actor);

    /// <summary>The answer that stands: the latest of this kind in this round; null when never asked.</summary>
    internal ConsentEntry? Standing(PartyId party, ConsentKind kind) =>
        Consents.Where(c => c.PartyId == party && c.Kind == kind && c.Round == RoundNow && IsStillAsked(c)).MaxBy(c => c.Id);

    /// <summary>Whether an agreement may be put before the parties: each was told its rights and agreed to mediate, and none took it back.</summary>
    /// <remarks>Consents and notices have to be loaded: <c>WithConsents()</c>. Source: 人民调解法 第三条、第十七条、第二十三条.</remarks>
    internal Refusal? MayAgree()
    {
        if ((ConsentOfAll() ?? MediatorAccepted(InOrder)) is { } missing)
        {
            return missing;
        }

        return InOrder.FirstOrDefault(p => Notices.TrueForAll(n => n.PartyId != p.Id)) is { } unaware
            ? MediationRefusals.NoticeMissing(unaware.Side, unaware.Place)
            : null;
    }

    /// <summary>Notes one answer; the caller then looks whether mediation can begin or has to stop.</summary>
    internal Refusal? Note(ConsentInput input, bool bySelf, Act act, FieldCipher cipher)
    {
        if (Parties.TrueForAll(p => p.Id != input.PartyId))
        {
            return MediationRefusals.NoSuchParty;
        }

        if (input.On > act.Today)
        {
            return MediationRefusals.ConsentInFuture;
        }

        if (input.Means is ConsentMeans.Phone && string.IsNullOrWhiteSpace(input.Witness))
        {
            return MediationRefusals.WitnessMissing;
        }

        if (bySelf != input.Means is ConsentMeans.Online)
        {
            return MediationRefusals.OnlineBySelf;
        }

        if (input.Answer is ConsentAnswer.Withdrawn && Standing(input.PartyId, input.Kind)?.Answer is not ConsentAnswer.Given)
        {
            return MediationRefusals.NothingToWithdraw;
        }

        if (input.Kind is ConsentKind.ToMediator && MediatorId is null)
        {
            return MediationRefusals.NoMediator;
        }

        var proposal = input.Kind is ConsentKind.ToExtend ? Proposal : null;
        if (input.Kind is ConsentKind.ToExtend && proposal is null)
        {
            return MediationRefusals.NoProposal;
        }

        Consents.Add(ConsentEntry.Make(this, input, proposal?.Id, act, cipher));
        return null;
    }

    /// <summary>Notes that a party was told its rights; false when it had been told before.</summary>
    internal bool Note(PartyId party, NoticeMeans means, DateOnly on, string version, Act act)
    {
        if (Notices.Exists(n => n.PartyId == party))
        {
            return false;
        }

        Notices.Add(new NoticeReceipt(Id, party, version, means, on, act.Actor.Name, act.At));
        return true;
    }

    /// <summary>True when a party clearly does not want to mediate: it stops at once (人民调解法 第十七条).</summary>
    internal bool IsRefused => InOrder.Any(p => Standing(p.Id, ConsentKind.ToMediate) is { Answer: not ConsentAnswer.Given });

    /// <summary>Goes on to mediating when each identified party has agreed; says whether it did.</summary>
    internal bool BeginIfAllAgree(Act act)
    {
        if (Stage is not Stage.Accepted || ConsentOfAll() is not null || MediatorAccepted(InOrder) is not null)
        {
            return false;
        }

        Advance(DisputeAct.RecordConsent, act.At);
        return true;
    }

    /// <summary>Whether these people may be asked to this kind of session.</summary>
    internal Refusal? MaySchedule(ScheduleSession request, Act act)
    {
        if (request.Notify ? request.StartsAt < act.At : request.StartsAt.LegalDay() < RequestedOn)
        {
            return request.Notify ? MediationRefusals.SessionInPast : MediationRefusals.SessionBeforeRequest;
        }

        if (request.Minutes is < 10 or > 480)
        {
            return MediationRefusals.SessionLength;
        }

        var invited = request.Attendees.Where(a => a.Role is AttendeeRole.Party or AttendeeRole.Agent).Select(a => a.PartyId).ToHashSet();
        if (invited.Count == 0)
        {
            return MediationRefusals.NoPartyInvited;
        }

        if (invited.Any(id => Parties.TrueForAll(p => p.Id != id)))
        {
            return MediationRefusals.NoSuchParty;
        }

        if (request.Attendees.All(a => a.Role is not AttendeeRole.Mediator))
        {
            return MediationRefusals.NoMediatorInvited;
        }

        if (request.Attendees.Any(a => a.Role is not AttendeeRole.Party && string.IsNullOrWhiteSpace(a.Name)))
        {
            return MediationRefusals.NameMissing;
        }

        var parties = InOrder.Where(p => invited.Contains(p.Id)).ToList();
        if (request.Mode is SessionMode.Caucus && parties.DistinctBy(p => p.Side).Count() > 1)
        {
            return MediationRefusals.CaucusOfBothSides;
        }

        if (MediatorAccepted(parties) is { } against)
        {
            return against;
        }

        if (request.Mode is SessionMode.Video && parties.Find(p => Standing(p.Id, ConsentKind.ToOnline)?.Answer is not ConsentAnswer.Given) is { } offline)
        {
            return MediationRefusals.OnlineRefused(offline.Side, offline.Place);
        }

        return request.Attendees.Any(a => a.Role is AttendeeRole.ThirdPerson)
            && InOrder.FirstOrDefault(p => Standing(p.Id, ConsentKind.ToThirdPersons)?.Answer is not ConsentAnswer.Given) is { } shy
                ? MediationRefusals.ThirdPersonsRefused(shy.Side, shy.Place)
                : null;
    }

    /// <summary>The term of mediation that runs; null when another clock does, or none.</summary>
    internal MediationTerm? Term => DueFrom is { } from ? MediationTerm.Find(DueRule, from) : null;

    /// <summary>Waits. What is left of the term waits with it when the reason stops it.</summary>
    /// <returns>What goes on record: the term that ran, and what is left of it where it is stopped.</returns>
    internal Outcome<MediationSuspended> Suspend(SuspendMediation request, Act act, LegalCalendar calendar, FieldCipher cipher)
    {
        if (request.Until <= act.Today)
        {
            return MediationRefusals.SuspendedIntoPast;
        }

        var rule = DueRule;
        int? daysLeft = Term?.StoppedBy.Contains(request.Reason) == true ? LeadingClock!.Run.DaysLeft(act.Today, calendar) : null;
        Suspensions.Add(Suspension.Start(this, request, act, cipher));
        Advance(DisputeAct.Suspend, act.At);
        return new MediationSuspended(request.Reason, request.Until, rule, daysLeft);
    }

    /// <summary>Goes on. The term runs again for the days that were left.</summary>
    /// <returns>What goes on record: the term that runs on and its last day.</returns>
    internal Outcome<MediationResumed> Resume(Act act, LegalCalendar calendar)
    {
        if (Suspensions.Find(s => s.EndedOn is null) is not { } suspension)
        {
            return MediationRefusals.NothingSuspended;
        }

        suspension.End(act.Today);
        Advance(DisputeAct.Resume, act.At);
        return PausedClock is { } paused
            ? new MediationResumed(paused.Rule, paused.Run.DaysLeft(act.Today, calendar), paused.LastDayIfResumed(act.Today, calendar))
            : new MediationResumed(DueRule, null, DueOn);
    }

    /// <summary>The proposal the parties are asked about: the latest not yet in force, while its term still runs.</summary>
    internal TermExtension? Proposal => Extensions.Where(e => e.InForceOn is null && e.LastDay == DueOn && e.Rule == DueRule).MaxBy(e => e.Id.Value);

    internal Refusal? ProposeExtension(ProposeExtension request, Act act, LegalCalendar calendar, FieldCipher cipher)
    {
        if (Term is not { } term || DueOn is not { } lastDay)
        {
            return MediationRefusals.NoTermRuns;
        }

        var bare = Extensions.Where(e => e.Rule == term.Rule && e.InForceOn is not null).MinBy(e => e.Id.Value)?.BareLastDay ?? lastDay;
        if (term.MayExtend(bare, lastDay, request.NewLastDay, act.Today, calendar) is { } refusal)
        {
            return refusal;
        }

        Extensions.Add(TermExtension.Propose(this, bare, request, act, cipher));
        return null;
    }

    /// <summary>Puts the proposal in force when every party has said yes to it.</summary>
    internal Refusal? ExtendTerm(Act act, LegalCalendar calendar)
    {
        if (Proposal is not { } proposal)
        {
            return MediationRefusals.NoProposal;
        }

        if (InOrder.FirstOrDefault(p => Standing(p.Id, ConsentKind.ToExtend)?.Answer is not ConsentAnswer.Given) is { } against)
        {
            return MediationRefusals.ExtensionNotAgreed(against.Side, against.Place);
        }

        if (Term!.MayExtend(proposal.BareLastDay, proposal.LastDay, proposal.NewLastDay, act.Today, calendar) is { } refusal)
        {
            return refusal;
        }

        proposal.PutInForce(act.Today);
        return null;
    }

    /// <summary>Goes on to another round, here or on the next rung; nobody has it until the dispatcher sends it on.</summary>
    internal Outcome<LadderPosition> Escalate(EscalateRound request, RoutingRules rules, Act act, FieldCipher cipher)
    {
        if (Position?.Next(rules) is not { } next)
        {
            return MediationRefusals.NoFurtherRung;
        }

        if (TerminationReasons.Current.Find(request.ReasonCode) is not { Succeeded: false })
        {
            return MediationRefusals.RoundReasonMissing;
        }

        RoundEndings.Add(RoundEnding.Make(this, escalated: true, request.ReasonCode, new EndingWords(request.Note), Routes.None, materialsReturned: false, act, cipher));
        CancelPlannedSessions();
        Advance(DisputeAct.Escalate, act.At);
        Climb(next, act);
        return next;
    }

    /// <summary>Ends mediation without agreement. The parties are told the other ways (人民调解法 第二十六条).</summary>
    internal Refusal? FailMediation(FailMediation request, Act act, FieldCipher cipher)
    {
        if (TerminationReasons.Current.Find(request.ReasonCode) is not { Succeeded: false })
        {
            return MediationRefusals.NotAFailure;
        }

        if (request.ReasonCode == MediationEnds.PeriodExpired && Term is not null && DueOn >= act.Today)
        {
            return MediationRefusals.TermStillRuns(DueOn.Value);
        }

        if (request.Told != Routes.All)
        {
            return MediationRefusals.RoutesNotTold;
        }

        if (!request.LimitationTold)
        {
            return MediationRefusals.LimitationNotTold;
        }

        Fail(request.ReasonCode, request.Words, request.MaterialsReturned, act, cipher);
        return null;
    }

    /// <summary>Stops at once because a party does not want to go on; the notice of other ways goes to every party.</summary>
    internal void StopUnwilling(Act act, FieldCipher cipher) => Fail(MediationEnds.PartyUnwilling, new EndingWords(), materialsReturned: false, act, cipher);

    internal UndisputedFacts OpenFacts() => Facts ??= UndisputedFacts.For(Id);

    private IEnumerable<Party> InOrder => Parties.OrderBy(p => p.Side).ThenBy(p => p.Place);

    // Nobody sits before a mediator it refused; one with a tie has to be accepted by word.
    private Refusal? MediatorAccepted(IEnumerable<Party> parties)
    {
        foreach (var party in parties)
        {
            switch (Standing(party.Id, ConsentKind.ToMediator)?.Answer)
            {
                case ConsentAnswer.Refused or ConsentAnswer.Withdrawn:
                    return MediationRefusals.MediatorRefused(party.Side, party.Place);
                case null when MediatorTieWeight is TieWeight.StepAside:
                    return MediationRefusals.MediatorNotAccepted(party.Side, party.Place);
            }
        }

        return null;
    }

    private Refusal? ConsentOfAll()
    {
        if (!Parties.Exists(p => p.Side is Side.Applicant) || !Parties.Exists(p => p.Side is Side.Respondent))
        {
            return MediationRefusals.OneSideMissing;
        }

        foreach (var party in InOrder)
        {
            switch (Standing(party.Id, ConsentKind.ToMediate)?.Answer)
            {
                case null:
                    return MediationRefusals.ConsentMissing(party.Side, party.Place);
                case ConsentAnswer.Refused or ConsentAnswer.Withdrawn:
                    return MediationRefusals.ConsentTakenBack(party.Side, party.Place);
            }
        }

        return null;
    }

    // A yes to one mediator is none to the next, and a yes to one extension none to another.
    private bool IsStillAsked(ConsentEntry entry) => entry.Kind switch
    {
        ConsentKind.ToMediator => entry.MediatorId == MediatorId,
        ConsentKind.ToExtend => entry.ExtensionId == Proposal?.Id,
        _ => true,
    };

    private void Fail(string reasonCode, EndingWords words, bool materialsReturned, Act act, FieldCipher cipher)
    {
        RoundEndings.Add(RoundEnding.Make(this, escalated: false, reasonCode, words, Routes.All, materialsReturned, act, cipher));
        foreach (var suspension in Suspensions.Where(s => s.EndedOn is null))
        {
            suspension.End(act.Today);
        }

        CancelPlannedSessions();
        Advance(DisputeAct.FailMediation, act.At);
    }

    private void CancelPlannedSessions()
    {
        foreach (var session in Sessions.Where(s => s.Status is SessionStatus.Scheduled))
        {
            session.Cancel();
        }
    }
}
