using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>One or more parties ask; it is an application when all have asked.</summary>
public sealed record ApplyForConfirmation
{
    public required DisputeId DisputeId { get; init; }

    /// <summary>The court, chosen together; whoever joins later joins at the same one.</summary>
    public required OrganisationId CourtId { get; init; }

    /// <summary>Those who ask by this act: all of them at a counter, oneself on one's own page.</summary>
    public required IReadOnlySet<PartyId> Applicants { get; init; }

    public required JoinMeans Means { get; init; }

    /// <summary>True when each of them read and gave the four promises.</summary>
    public required bool Undertaken { get; init; }

    public ConfirmationPapers Papers { get; init; }
}

/// <param name="Applied">True when with this act all parties have asked.</param>
/// <param name="Missing">How many are still to ask.</param>
public sealed record JoinTaken(ConfirmationId ConfirmationId, bool Applied, int Missing);

public sealed record WithdrawConfirmation(DisputeId DisputeId);

public sealed record SupplementConfirmation(DisputeId DisputeId, string Answer);

public sealed record AcceptConfirmation(DisputeId DisputeId, string CaseNumber);

/// <param name="GroundCode">NA1 to NA5.</param>
/// <param name="Reason">In the court's words; the parties read it.</param>
public sealed record DeclineConfirmation(DisputeId DisputeId, string GroundCode, string Reason);

public sealed record RequestSupplement(DisputeId DisputeId, string What, DateOnly By);

public sealed record DeemConfirmationWithdrawn(DisputeId DisputeId);

/// <param name="RulingNumber">Null for the case number itself.</param>
/// <param name="RuledOn">Null for today.</param>
public sealed record Confirm(DisputeId DisputeId, string? RulingNumber = null, DateOnly? RuledOn = null);

/// <param name="GroundCode">RJ1 to RJ6, or NA1 to NA5 when it should not have been accepted.</param>
/// <param name="Reason">In the court's words; the parties read it.</param>
/// <param name="RulingNumber">Null for the case number itself.</param>
/// <param name="RuledOn">Null for today.</param>
public sealed record RejectConfirmation(DisputeId DisputeId, string GroundCode, string Reason, string? RulingNumber = null, DateOnly? RuledOn = null);

public sealed record RecordService(DisputeId DisputeId, PartyId PartyId, DateOnly ServedOn);

/// <summary>The parties' side of confirmation.</summary>
public sealed class ConfirmationService(YuanjieDb db, FieldCipher cipher, JurisdictionQueries jurisdiction)
{
    /// <summary>Takes parties into the joint application; with the last one the court has it and its days run.</summary>
    public async Task<Outcome<JoinTaken>> ApplyAsync(ApplyForConfirmation request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.JoinConfirmation, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (!request.Undertaken)
        {
            return ConfirmationRefusals.NoUndertaking;
        }

        if (NotOnesOwn(dispute, request.Applicants, act.Actor) is { } notTheirs)
        {
            return notTheirs;
        }

        if (await db.CurrentAgreementAsync(dispute.Id, ct) is not { } agreement)
        {
            return AgreementRefusals.NoAgreement;
        }

        var opened = await OpenOrFindAsync(dispute, agreement, request.CourtId, act, ct);
        if (opened.Refused is { } shut)
        {
            return shut;
        }

        var application = opened.Value;
        var all = dispute.Parties.Select(p => p.Id).ToHashSet();
        if (application.Join(request.Applicants, all, request.Means, request.Papers, act.Today, db.Calendar) is { } refused)
        {
            return refused;
        }

        var missing = all.Count - application.Applicants.Count;
        dispute.Advance(DisputeAct.JoinConfirmation, act.At);
        db.Record(dispute, new ConfirmationJoined(application.Id, [.. request.Applicants], request.Means, missing), act);
        if (application is { Status: ConfirmationStatus.Applied, DueOn: { } acceptBy })
        {
            dispute.Advance(DisputeAct.ApplyForConfirmation, act.At);
            dispute.ComeBefore(application.CourtId);
            db.Record(dispute, new ConfirmationApplied(application.Id, agreement.Id, application.CourtId, application.Basis, act.Today, application.LastDay, acceptBy), act);
        }

        await db.SaveChangesAsync(ct);
        return new JoinTaken(application.Id, missing == 0, missing);
    }

    /// <summary>Takes the application back before the ruling; the agreement stands.</summary>
    public async Task<Outcome<ConfirmationId>> WithdrawAsync(WithdrawConfirmation request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.WithdrawConfirmation, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (await db.LatestConfirmationAsync(dispute.Id, ct) is not { } application)
        {
            return ConfirmationRefusals.NoApplication;
        }

        var from = application.Status;
        if (application.Withdraw(act.Today) is { } refused)
        {
            return refused;
        }

        dispute.Advance(DisputeAct.WithdrawConfirmation, act.At);
        db.Record(dispute, new ConfirmationWithdrawn(application.Id, from), act);
        await db.SaveChangesAsync(ct);
        return application.Id;
    }

    /// <summary>Answers what the court asked for; its day runs again.</summary>
    public async Task<Outcome<ConfirmationId>> SupplementAsync(SupplementConfirmation request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.SupplementConfirmation, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (await db.LatestConfirmationAsync(dispute.Id, ct) is not { } application)
        {
            return ConfirmationRefusals.NoApplication;
        }

        if (application.Supplement(request.Answer, act.Today, db.Calendar, cipher) is { } refused)
        {
            return refused;
        }

        dispute.Advance(DisputeAct.SupplementConfirmation, act.At);
        db.Record(dispute, new ConfirmationSupplemented(application.Id, AcceptAnew: application.AcceptedOn is null), act);
        await db.SaveChangesAsync(ct);
        return application.Id;
    }

    // A resident speaks for the own party; those who sit at the counter for whoever stands there.
    private static Refusal? NotOnesOwn(Dispute dispute, IReadOnlySet<PartyId> applicants, Actor actor) =>
        actor.Can(Permission.Mediate) || actor.Can(Permission.RegisterDisputes)
        || dispute.Parties.Where(p => applicants.Contains(p.Id)).All(p => p.AccountId is not null && p.AccountId == actor.Account)
            ? null
            : ConfirmationRefusals.NotThisParty;

    private async Task<Outcome<ConfirmationApplication>> OpenOrFindAsync(Dispute dispute, Agreement agreement, OrganisationId court, Act act, CancellationToken ct)
    {
        if (await db.LatestConfirmationAsync(dispute.Id, ct) is { } latest && latest.AgreementId == agreement.Id)
        {
            if (latest.Status is ConfirmationStatus.Joining)
            {
                return latest.CourtId == court ? latest : ConfirmationRefusals.OtherCourtChosen(latest.CourtName);
            }

            if (latest.Status is ConfirmationStatus.Applied or ConfirmationStatus.Accepted or ConfirmationStatus.Confirmed)
            {
                return ConfirmationRefusals.AlreadySought(latest.Status);
            }
        }

        var candidates = await jurisdiction.CandidatesAsync(dispute, agreement, act.Today, ct);
        if (candidates.FirstOrDefault(c => c.Id == court) is not { } chosen)
        {
            return ConfirmationRefusals.NotCompetent(await jurisdiction.NameAsync(court, ct));
        }

        var opened = ConfirmationApplication.Open(agreement, chosen, act.Today, db.Calendar);
        if (opened.Refused is null)
        {
            db.Confirmations.Add(opened.Value);
        }

        return opened;
    }
}
