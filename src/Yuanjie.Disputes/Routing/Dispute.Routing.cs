using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes;

/// <summary>What it is about, how grave, and who has it.</summary>
internal sealed partial class Dispute
{
    public const int TradeTagsLength = 100;

    /// <summary>The type a person confirmed, such as K05; null until then.</summary>
    public string? TypeCode { get; private set; }

    /// <summary>Trades it touches, such as 小微企业, with 、 between them; null when none.</summary>
    public string? TradeTags { get; private set; }

    public RiskLevel Risk { get; private set; }

    public RiskFlags RiskFlags { get; private set; }

    /// <summary>Since when supervisors have it on their list; null when they have not.</summary>
    public Instant? SupervisedSince { get; private set; }

    /// <summary>True when bodies returned it too often and a supervisor is asked who shall have it.</summary>
    public bool AwaitsDesignation { get; private set; }

    /// <summary>The body that has it now; null before dispatch.</summary>
    public OrganisationId? HandlerId { get; private set; }

    /// <summary>The body's name when it was sent there; null before dispatch.</summary>
    public string? HandlerName { get; private set; }

    public PersonId? MediatorId { get; private set; }

    public string? MediatorName { get; private set; }

    /// <summary>What ties the mediator to a party, as it is disclosed to all of them; null when nothing is known.</summary>
    public string? MediatorTie { get; private set; }

    /// <summary>How much the tie weighs; null when there is none.</summary>
    public TieWeight? MediatorTieWeight { get; private set; }

    /// <summary>The court that is asked to confirm, file or enforce, or that sent it; null when none is involved.</summary>
    public OrganisationId? CourtId { get; private set; }

    /// <summary>1 on the first rung of the ladder of the place; 0 before dispatch.</summary>
    public int Rung { get; private set; }

    /// <summary>1 in the first round of mediation; 0 before.</summary>
    public int Round { get; private set; }

    /// <summary>1 in the first round on this rung; 0 before.</summary>
    public int RoundOnRung { get; private set; }

    /// <summary>How often a body gave it back.</summary>
    public int Returns { get; private set; }

    public List<InvitedBody> InvitedBodies { get; private set; } = [];

    public List<Referral> Referrals { get; private set; } = [];

    public List<MediatorAssignment> Assignments { get; private set; } = [];

    /// <summary>委派 or 委托: follows the way it came in, which follows the state of filing.</summary>
    public CourtReferral CourtReferral => Channel switch
    {
        Channel.CourtDelegated => CourtReferral.Delegated,
        Channel.CourtEntrusted => CourtReferral.Entrusted,
        _ => CourtReferral.None,
    };

    /// <summary>Null before the first acceptance.</summary>
    public LadderPosition? Position => Round == 0 ? null : new LadderPosition(Rung, Round, RoundOnRung);

    /// <summary>What was told, as words advise on type and risk.</summary>
    public string TextForAdvice => $"{Title}\n{Narrative}\n{Wants}";

    public void Classify(DisputeType type, IReadOnlyCollection<string> tradeTags, Act act)
    {
        TypeCode = type.Code;
        TradeTags = tradeTags.Count == 0 ? null : string.Join('、', tradeTags);
        Advance(DisputeAct.Classify, act.At);
    }

    public void AssessRisk(RiskLevel level, RiskFlags flags, Act act)
    {
        Risk = level;
        RiskFlags = flags;
        SupervisedSince = level >= RiskLevel.High || AwaitsDesignation ? SupervisedSince ?? act.At : null;
        Advance(DisputeAct.AssessRisk, act.At);
    }

    public Refusal? RefuseAsBarred(BarredMatter matter, Act act)
    {
        if (matter.Effect is BarredEffect.Warn || matter.Scope is not (BarredWay.PeoplesMediation or BarredWay.CourtMediation))
        {
            return RoutingRefusals.MayBeMediated(matter);
        }

        Advance(DisputeAct.RefuseAsBarred, act.At);
        return null;
    }

    /// <summary>Sends it to a body, or away from a body that has not answered; the matter must be classified.</summary>
    public Outcome<Referral> Dispatch(RoutingTarget target, string reason, bool final, ReferralDays days, RoutingRules rules, Act act)
    {
        if (AwaitsDesignation)
        {
            return RoutingRefusals.AwaitsDesignation;
        }

        if (Returns >= rules.Ladder.ReturnLimit && !final)
        {
            return RoutingRefusals.MustBeFinal(Returns);
        }

        if (Stage is Stage.Dispatched && HandlerId == target.Id)
        {
            return RoutingRefusals.AlreadyThere(target.Name);
        }

        var kind = Stage is not Stage.Dispatched ? ReferralKind.Dispatch : HandlerId is null ? ReferralKind.Escalation : ReferralKind.Redirection;
        return Send(DisputeAct.Dispatch, target, kind, reason, final, days, act);
    }

    /// <summary>A supervisor decides who has it; it cannot be returned.</summary>
    public Outcome<Referral> Designate(RoutingTarget target, string reason, ReferralDays days, Act act)
    {
        AwaitsDesignation = false;
        SupervisedSince = Risk >= RiskLevel.High ? SupervisedSince : null;
        return Send(DisputeAct.Designate, target, ReferralKind.Designation, reason, final: true, days, act);
    }

    public Outcome<Referral> Transfer(RoutingTarget target, string reason, ReferralDays days, Act act)
    {
        if (HandlerId == target.Id)
        {
            return RoutingRefusals.AlreadyThere(target.Name);
        }

        ReleaseMediator(act);
        return Send(DisputeAct.Transfer, target, ReferralKind.Transfer, reason, final: false, days, act);
    }

    public Refusal? SeekDesignation(RoutingRules rules, Act act)
    {
        if (Returns < rules.Ladder.ReturnLimit)
        {
            return RoutingRefusals.ReturnedTooSeldom(Returns, rules.Ladder.ReturnLimit);
        }

        if (AwaitsDesignation)
        {
            return RoutingRefusals.AwaitsDesignation;
        }

        AwaitsDesignation = true;
        SupervisedSince ??= act.At;
        Advance(DisputeAct.SeekDesignation, act.At);
        return null;
    }

    public Outcome<Referral> ReturnTicket(ReturnGround ground, string reason, Act act)
    {
        if (WhatWasSentTo(act.Actor) is not { } referral)
        {
            return RoutingRefusals.NotSentToYou;
        }

        if (referral.Final)
        {
            return RoutingRefusals.CannotReturnFinal;
        }

        if (act.Today > referral.ReturnBy)
        {
            return RoutingRefusals.ReturnTooLate(referral.ReturnBy);
        }

        referral.Return(ground, reason, act);
        Returns++;
        LoseHandler();
        Advance(DisputeAct.ReturnTicket, act.At);
        return referral;
    }

    public Outcome<Referral> Accept(Func<Referral, AcceptanceTerm> termOf, Act act)
    {
        if (WhatWasSentTo(act.Actor) is not { } referral)
        {
            return RoutingRefusals.NotSentToYou;
        }

        var term = termOf(referral);
        referral.Accept(term, act);
        if (Position is null)
        {
            (Rung, Round, RoundOnRung) = LadderPosition.Enter(referral.Rung);
        }

        Advance(DisputeAct.Accept, act.At);
        return referral;
    }

    /// <summary>
    /// Moves up the ladder after a failed round, for the mediation that failed: nobody has it until the dispatcher sends it on.
    /// The caller takes the position from <see cref="LadderPosition.Next"/> and advances the stage.
    /// </summary>
    internal void Climb(LadderPosition next, Act act)
    {
        (Rung, Round, RoundOnRung) = next;
        ReleaseMediator(act);
        LoseHandler();
    }

    public Refusal? Assign(MediatorCandidate candidate, ChosenBy chosenBy, string? disclosure, Guid? draw, Act act)
    {
        if (MediatorId == candidate.Id)
        {
            return RoutingRefusals.AlreadyMediating(candidate.Name);
        }

        if (MediatorId is not null && string.IsNullOrWhiteSpace(act.Reason))
        {
            return RoutingRefusals.ReplacementReasonMissing;
        }

        if (candidate.Tie is { Weight: TieWeight.StepAside } tie && string.IsNullOrWhiteSpace(disclosure))
        {
            return RoutingRefusals.MustRecuse(candidate.Name, tie.Words);
        }

        ReleaseMediator(act);
        MediatorId = candidate.Id;
        MediatorName = candidate.Name;
        MediatorTieWeight = candidate.Tie?.Weight;
        MediatorTie = candidate.Tie is null ? null : string.IsNullOrWhiteSpace(disclosure) ? candidate.Tie.Words.ToString() : $"{candidate.Tie.Words}。{disclosure}";
        Assignments.Add(MediatorAssignment.Of(this, candidate, chosenBy, MediatorTie, draw, act));
        Advance(DisputeAct.AssignMediator, act.At);
        return null;
    }

    public Refusal? Invite(OrganisationId body, string name, string request, Act act)
    {
        if (body == HandlerId || InvitedBodies.Any(b => b.OrganisationId == body))
        {
            return RoutingRefusals.AlreadyInvited(name);
        }

        if (InOrder.FirstOrDefault(p => Consents.Where(c => c.PartyId == p.Id && c.Kind is ConsentKind.ToSharing).MaxBy(c => c.Id) is { Answer: not ConsentAnswer.Given }) is { } against)
        {
            return MediationRefusals.SharingRefused(against.Side, against.Place);
        }

        InvitedBodies.Add(new InvitedBody(Id, body, name, request, act.Actor.Name, act.At));
        Advance(DisputeAct.InviteBody, act.At);
        return null;
    }

    /// <summary>Ends this number: it goes on under the other one.</summary>
    public void MergeInto(Act act)
    {
        Referrals.Find(r => r.State is ReferralState.Sent)?.Recall(act);
        Advance(DisputeAct.Merge, act.At);
    }

    /// <summary>Takes in another number: the earlier request counts for limitation.</summary>
    public void TakeIn(Dispute other)
    {
        RequestedOn = other.RequestedOn < RequestedOn ? other.RequestedOn : RequestedOn;
        RiskFlags |= other.RiskFlags;
        Risk = other.Risk > Risk ? other.Risk : Risk;
        SupervisedSince ??= other.SupervisedSince;
    }

    /// <summary>A new number for a part of this one. It keeps the way it came in, the court and the day of the request.</summary>
    public Dispute SplitOff(RegisterDispute part, string number, Act act, FieldCipher cipher)
    {
        var made = Register(part, number, act, cipher);
        made.CourtId = CourtId;
        made.RegistrarId = RegistrarId;
        Advance(DisputeAct.Split, act.At);
        return made;
    }

    private Referral Send(DisputeAct what, RoutingTarget target, ReferralKind kind, string reason, bool final, ReferralDays days, Act act)
    {
        Referrals.Find(r => r.State is ReferralState.Sent)?.Recall(act);
        var referral = Referral.To(this, target, kind, reason, final, days, act);
        Referrals.Add(referral);
        HandlerId = target.Id;
        HandlerName = target.Name;
        Rung = target.Rung;
        Advance(what, act.At);
        StageSince = act.At;
        return referral;
    }

    private Referral? WhatWasSentTo(Actor actor) =>
        HandlerId is { } handler && (handler == actor.Organisation || actor.IsSystem)
            ? Referrals.Find(r => r.State is ReferralState.Sent && r.TargetId == handler)
            : null;

    private void ReleaseMediator(Act act)
    {
        Assignments.Find(a => a.EndedAt is null)?.End(act);
        MediatorId = null;
        MediatorName = null;
        MediatorTie = null;
        MediatorTieWeight = null;
    }

    private void LoseHandler()
    {
        HandlerId = null;
        HandlerName = null;
    }
}
