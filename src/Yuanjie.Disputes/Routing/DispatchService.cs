using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>To whom a matter goes, and why.</summary>
public sealed record DispatchDispute
{
    public required DisputeId DisputeId { get; init; }

    public required OrganisationId Target { get; init; }

    public required string Reason { get; init; }

    /// <summary>Confirms the type on the way; null when it is confirmed already.</summary>
    public string? Type { get; init; }

    /// <summary>Why an earlier step is passed over; null when none is.</summary>
    public string? SkipReason { get; init; }

    /// <summary>True when the body may not return it: decided on the spot.</summary>
    public bool Final { get; init; }
}

/// <param name="SkipReason">Why an earlier step is passed over; null when none is.</param>
public sealed record TransferDispute(DisputeId DisputeId, OrganisationId Target, string Reason, string? SkipReason = null);

/// <summary>A supervisor names the body; it cannot be returned.</summary>
public sealed record DesignateBody(DisputeId DisputeId, OrganisationId Target, string Reason);

public sealed record ReturnTicket(DisputeId DisputeId, ReturnGround Ground, string Reason);

/// <summary>What became of one matter of several that were sent together.</summary>
/// <param name="Refused">Null when it was sent.</param>
public sealed record DispatchResult(DisputeId DisputeId, Refusal? Refused);

/// <summary>Sends matters to bodies and takes their answers.</summary>
public sealed class DispatchService(YuanjieDb db, TriageService triage, Candidates candidates, OrganisationQueries organisations, RoutingRules rules)
{
    /// <summary>Sends it to a body with a day by which to accept. A step passed over asks a reason, which stands on the list of exceptions.</summary>
    public async Task<Outcome<DisputeId>> DispatchAsync(DispatchDispute request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, DisputeAct.Dispatch, request.Reason, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (request.Type is { } code && code != dispute.TypeCode && triage.Classify(dispute, code, Candidates.TagsOf(dispute.TradeTags), act) is { } unknown)
        {
            return unknown;
        }

        if (Taxonomy.Current.Find(dispute.TypeCode) is not { } type)
        {
            return RoutingRefusals.TypeMissing;
        }

        var target = await TargetAsync(dispute, type, request.Target, request.SkipReason, returnedCounts: !request.Final, act, ct);
        var days = DaysFor(dispute, act);
        return target.Refused is { } forbidden
            ? forbidden
            : await SentAsync(dispute, dispute.Dispatch(target.Value, request.Reason.Trim(), request.Final, days, rules, act), days, act, ct);
    }

    /// <summary>Sends several matters to the same body, each by itself: what one is refused does not hold up the others.</summary>
    public async Task<IReadOnlyList<DispatchResult>> DispatchManyAsync(IReadOnlyList<DispatchDispute> requests, Act act, CancellationToken ct)
    {
        var results = new List<DispatchResult>();
        foreach (var request in requests)
        {
            var own = act with { SeenVersion = null, RequestKey = act.RequestKey is null ? null : $"{act.RequestKey}/{request.DisputeId}" };
            try
            {
                results.Add(new DispatchResult(request.DisputeId, (await DispatchAsync(request, own, ct)).Refused));
            }
            catch (DbUpdateConcurrencyException)
            {
                results.Add(new DispatchResult(request.DisputeId, DisputeRefusals.Stale));
            }

            db.ChangeTracker.Clear();
        }

        return results;
    }

    /// <summary>Gives a matter that a body has accepted to another one; its mediator is released and the round goes on there.</summary>
    public async Task<Outcome<DisputeId>> TransferAsync(TransferDispute request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, DisputeAct.Transfer, request.Reason, act, ct, q => q.Include(d => d.Assignments));
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var target = await TargetAsync(dispute, Taxonomy.Current.Find(dispute.TypeCode), request.Target, request.SkipReason, returnedCounts: true, act, ct);
        var days = DaysFor(dispute, act);
        return target.Refused is { } forbidden
            ? forbidden
            : await SentAsync(dispute, dispute.Transfer(target.Value, request.Reason.Trim(), days, act), days, act, ct);
    }

    /// <summary>Asks a supervisor who shall have it; possible once bodies have returned it as often as the place allows.</summary>
    public async Task<Outcome<DisputeId>> SeekDesignationAsync(DisputeId id, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(id, DisputeAct.SeekDesignation, act.Reason, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.SeekDesignation(rules, act) is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, new DesignationSought(dispute.Returns), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>A supervisor decides who has it.</summary>
    public async Task<Outcome<DisputeId>> DesignateAsync(DesignateBody request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, DisputeAct.Designate, request.Reason, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (!dispute.AwaitsDesignation)
        {
            return RoutingRefusals.NotAwaitingDesignation;
        }

        var days = DaysFor(dispute, act);
        return await organisations.FindAsync(request.Target, ct) is { } body && IsOpen(body, act.Today)
            ? await SentAsync(dispute, dispute.Designate(TargetOf(body), request.Reason.Trim(), days, act), days, act, ct)
            : RoutingRefusals.UnknownTarget;
    }

    /// <summary>Gives it back to the dispatcher with a reason; not for what was decided on the spot, and not after the last day for it.</summary>
    public async Task<Outcome<DisputeId>> ReturnAsync(ReturnTicket request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, DisputeAct.ReturnTicket, request.Reason, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var outcome = dispute.ReturnTicket(request.Ground, request.Reason.Trim(), act);
        if (outcome.Refused is { } refusal)
        {
            return refusal;
        }

        var referral = outcome.Value;
        db.Record(dispute, new TicketReturned(referral.Place, referral.TargetId, referral.TargetName, request.Ground, dispute.Returns), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Accepts what was sent to the actor's organisation. The term of mediation runs from today, by the rule as it stands today.</summary>
    public async Task<Outcome<AcceptanceTerm>> AcceptAsync(DisputeId id, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(id, DisputeAct.Accept, act, ct, q => q.Include(d => d.Referrals));
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        AcceptanceTerm? term = null;
        var outcome = dispute.Accept(referral => term = TermFor(dispute, referral, act), act);
        if (outcome.Refused is { } refusal)
        {
            return refusal;
        }

        var accepted = outcome.Value;
        db.Record(
            dispute,
            new DisputeAccepted(accepted.Place, accepted.TargetId, accepted.TargetName, dispute.Rung, dispute.Round, term!.Rule, term.Period.ToString(), term.LastDay, term.From, term.Source),
            act);
        await db.SaveChangesAsync(ct);
        return term;
    }

    private async Task<Outcome<Dispute>> BeginAsync(
        DisputeId id, DisputeAct what, string? reason, Act act, CancellationToken ct, Func<IQueryable<Dispute>, IQueryable<Dispute>>? with = null)
    {
        var begun = await db.BeginAsync(id, what, act, ct, q => with is null ? q.Include(d => d.Referrals) : with(q.Include(d => d.Referrals)));
        return begun.Refused is { } no ? no
            : string.IsNullOrWhiteSpace(reason) ? RoutingRefusals.ReasonMissing
            : reason.Length > Referral.ReasonLength ? RoutingRefusals.TextTooLong("Reason")
            : begun;
    }

    // The body, checked against the order of means. A step passed over with a reason is recorded here.
    private async Task<Outcome<RoutingTarget>> TargetAsync(
        Dispute dispute, DisputeType? type, OrganisationId id, string? skipReason, bool returnedCounts, Act act, CancellationToken ct)
    {
        if (await organisations.FindAsync(id, ct) is not { } body || !IsOpen(body, act.Today))
        {
            return RoutingRefusals.UnknownTarget;
        }

        var question = candidates.QuestionOf(dispute, type);
        if (returnedCounts && question.ReturnedBy.Contains(id))
        {
            return RoutingRefusals.ReturnedBefore(body.Name);
        }

        var target = TargetOf(body);
        if (BodySuggestions.GoesToProfessionals(type, body.Kind))
        {
            return target;
        }

        var served = await candidates.BodiesAsync([dispute.Area], act.Today, ct);
        var competent = BodySuggestions.CompetentRungs(question, served.Select(s => s.Body), rules);
        if (OrderOfMeans.PassedOver(body.Kind.IsCourt(), target.Rung, dispute.Position, competent, rules) is not { } passed)
        {
            return target;
        }

        if (string.IsNullOrWhiteSpace(skipReason))
        {
            return RoutingRefusals.StepSkipped(passed.Step, passed.Rung is { } rung ? rules[rung].Name : null);
        }

        if (skipReason.Length > Referral.ReasonLength)
        {
            return RoutingRefusals.TextTooLong("SkipReason");
        }

        db.SkippedSteps.Add(SkippedStep.Of(dispute.Id, passed.Step, passed.Rung, skipReason.Trim(), act));
        db.Record(dispute, new StepSkipped(passed.Step, passed.Rung), act with { Reason = skipReason.Trim() });
        return target;
    }

    private async Task<Outcome<DisputeId>> SentAsync(Dispute dispute, Outcome<Referral> outcome, ReferralDays days, Act act, CancellationToken ct)
    {
        if (outcome.Refused is { } refusal)
        {
            return refusal;
        }

        var sent = outcome.Value;
        db.Record(dispute, new DisputeDispatched(sent.Place, sent.Kind, sent.Court, sent.TargetId, sent.TargetName, sent.Rung, sent.AcceptBy, sent.Final, days.AnswerIn?.ToString()), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    private AcceptanceTerm TermFor(Dispute dispute, Referral referral, Act act) => AcceptanceTerm.For(
        dispute.Channel, Taxonomy.Current.Find(dispute.TypeCode)?.Track ?? Track.General, rules[referral.Rung], referral.SentAt.LegalDay(), act.Today, db.Calendar);

    private ReferralDays DaysFor(Dispute dispute, Act act) => ReferralClock.Days(dispute.CourtReferral, dispute.Risk, act.Today, rules, db.Calendar);

    private RoutingTarget TargetOf(OrganisationRow body) => new(body.Id, body.Name, rules.RungOf(body.Rung));

    private static bool IsOpen(OrganisationRow body, DateOnly day) => body.From <= day && (body.To is null || day <= body.To);
}
