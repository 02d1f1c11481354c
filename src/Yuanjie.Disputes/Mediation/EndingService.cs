using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>Takes a dispute to another round, mostly on the next rung, after one that failed.</summary>
/// <param name="ReasonCode">A code of <see cref="TerminationReasons"/>.</param>
/// <param name="Note">Basic facts and what was tried; null when the reason says it all.</param>
public sealed record EscalateRound(DisputeId DisputeId, string ReasonCode, string? Note);

/// <summary>Ends mediation without agreement.</summary>
public sealed record FailMediation
{
    public required DisputeId DisputeId { get; init; }

    /// <summary>A code of <see cref="TerminationReasons"/> that is no success.</summary>
    public required string ReasonCode { get; init; }

    public EndingWords Words { get; init; } = new();

    /// <summary>The ways the parties were told of; all three have to be.</summary>
    public required Routes Told { get; init; }

    /// <summary>The parties were reminded of limitation.</summary>
    public required bool LimitationTold { get; init; }

    public bool MaterialsReturned { get; init; }
}

/// <summary>What both sides hold to be true.</summary>
/// <param name="Facts">One sentence each, in order.</param>
/// <param name="Evidence">Papers neither contests; null when none.</param>
/// <param name="Remaining">What stays in dispute; null when not said.</param>
public sealed record RecordUndisputedFacts(DisputeId DisputeId, IReadOnlyList<string> Facts, string? Evidence, string? Remaining);

/// <param name="PartyId">Null for the mediator who is signed in.</param>
public sealed record SignUndisputedFacts(DisputeId DisputeId, PartyId? PartyId, SignatureMeans Means, string? Image = null, KeptFile? Scan = null);

/// <summary>How a round comes to an end without agreement.</summary>
public sealed class EndingService(YuanjieDb db, FieldCipher cipher, RoutingRules rules)
{
    /// <summary>Goes on to the next round of the ladder; refused where the ladder ends.</summary>
    public async Task<Outcome<LadderPosition>> EscalateAsync(EscalateRound request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Escalate, act, ct, d => d.WithCourse().Include(x => x.Assignments));
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var (round, rung) = (dispute.RoundNow, dispute.Rung);
        var outcome = dispute.Escalate(request, rules, act, cipher);
        if (outcome.Refused is { } refusal)
        {
            return refusal;
        }

        var next = outcome.Value;
        db.Record(dispute, new RoundEscalated(round, rung, next.Rung, rules[next.Rung].Name, request.ReasonCode), act);
        await db.SaveChangesAsync(ct);
        return next;
    }

    /// <summary>Ends mediation for good and tells every party the other ways.</summary>
    public async Task<Outcome<DisputeId>> FailAsync(FailMediation request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.FailMediation, act, ct, d => d.WithCourse());
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.FailMediation(request, act, cipher) is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, new MediationFailed(dispute.RoundNow, request.ReasonCode, request.Told), act);
        db.TellRoutes(dispute, request.ReasonCode, act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Writes down what both sides hold to be true, or writes it anew while nobody has signed.</summary>
    public async Task<Outcome<DisputeId>> RecordFactsAsync(RecordUndisputedFacts request, Act act, CancellationToken ct)
    {
        var begun = await BeginFactsAsync(request.DisputeId, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.OpenFacts().Write(request, act.Today, cipher) is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, new UndisputedFactsRecorded(request.Facts.Count), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <returns>True when it was the last signature.</returns>
    public async Task<Outcome<bool>> SignFactsAsync(SignUndisputedFacts request, Act act, CancellationToken ct)
    {
        var begun = await BeginFactsAsync(request.DisputeId, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var facts = dispute.OpenFacts();
        var scan = db.Attach(dispute, request.PartyId, request.Scan, act, cipher);
        if (facts.Sign(request, scan, [.. dispute.Parties.Select(p => p.Id)], act, cipher) is { } refusal)
        {
            return refusal;
        }

        var complete = facts.FinalAt is not null;
        db.Record(dispute, new UndisputedFactsSigned(request.PartyId, request.Means, complete), act);
        await db.SaveChangesAsync(ct);
        return complete;
    }

    private Task<Outcome<Dispute>> BeginFactsAsync(DisputeId id, Act act, CancellationToken ct) =>
        db.BeginAsync(id, DisputeAct.RecordUndisputedFacts, act, ct, d => d.Include(x => x.Facts!.Facts).Include(x => x.Facts!.Signatures).AsSplitQuery());
}
