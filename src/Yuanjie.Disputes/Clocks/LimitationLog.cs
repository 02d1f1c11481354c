using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Performance;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Clocks;

/// <summary>Which event of a dispute says what about the limitation period. Nothing is stored beside the log.</summary>
internal sealed class LimitationLog
{
    private readonly Dictionary<int, (LimitationFact Fact, PerformanceEntryId? Entry)> facts = [];
    private readonly HashSet<PerformanceEntryId> denied = [];
    private bool isSign;

    /// <summary>Whether what follows is on record with another dispute.</summary>
    public bool GoesOnElsewhere { get; private set; }

    /// <summary>What counts after all that was read: without what was struck, and without payments the creditor denies.</summary>
    public IReadOnlyList<LimitationFact> Facts => [.. facts.Values.Where(f => f.Entry is not { } entry || !denied.Contains(entry)).Select(f => f.Fact)];

    /// <summary>Takes the next event of the stream.</summary>
    public void Read(EventRecord record, IEvent fact)
    {
        GoesOnElsewhere |= fact is DisputeMerged or SettledInPackage;
        switch (fact)
        {
            case DisputeRegistered { Sign: true }:
                isSign = true; // nobody has asked yet
                break;
            case PartyAdded { Side: Side.Applicant } when isSign:
                isSign = false;
                Add(record, LimitationKind.Requested, record.At.LegalDay());
                break;
            case PerformanceRecorded e:
                Add(record, LimitationKind.PerformedInPart, e.On, e.Entry);
                break;
            case PerformanceContested e:
                denied.Add(e.Entry);
                Forget(f => f.Kind is LimitationKind.Fulfilled);
                break;
            case PerformanceEchoed e:
                denied.Remove(e.Entry);
                break;
            case LimitationRecorded e:
                facts[record.Seq] = (new LimitationFact(e.Kind, e.On, record.Seq) { Note = record.Reason, NotedBy = record.ActorName, Recorded = true }, null);
                break;
            case LimitationStruck e:
                facts.Remove(e.Seq);
                break;
            default:
                if (Of(fact, record.At.LegalDay()) is var (kind, on))
                {
                    Add(record, kind, on);
                }

                break;
        }

        if (PromisesOf(fact) is { Count: > 0 } promises)
        {
            var (agreed, entry) = facts[record.Seq];
            facts[record.Seq] = (agreed with { DueDays = [.. promises.Select(p => p.DueOn)] }, entry);
        }
    }

    // A dispute that was merged goes on in the other one, so what was asked for stays pending here.
    private static (LimitationKind Kind, DateOnly On)? Of(IEvent fact, DateOnly day) => fact switch
    {
        DisputeRegistered e => (LimitationKind.Requested, e.RequestedOn),
        MediationFailed or DisputeWithdrawn or DisputeNotAccepted or DisputeClosed => (LimitationKind.MediationEnded, day),
        AgreementTookEffect e => (LimitationKind.Agreed, e.EffectiveOn),
        OralAgreementRecorded e => (LimitationKind.Agreed, e.AgreedOn),
        SettledInPackage => (LimitationKind.Agreed, day),
        ConfirmationApplied e => (LimitationKind.ConfirmationApplied, e.AppliedOn),
        AgreementConfirmed e => (LimitationKind.Confirmed, e.RuledOn),
        ConfirmationRejected e => (LimitationKind.ConfirmationEnded, e.RuledOn),
        ConfirmationDeclined or ConfirmationWithdrawn or ConfirmationDeemedWithdrawn => (LimitationKind.ConfirmationEnded, day),
        EnforcementApplied => (LimitationKind.EnforcementApplied, day),
        PerformanceCompleted e => (LimitationKind.Fulfilled, e.LastOn),
        CaseFiled => (LimitationKind.Filed, day),
        _ => null,
    };

    private static IReadOnlyList<Promise>? PromisesOf(IEvent fact) => fact switch
    {
        AgreementTookEffect e => e.Promises,
        OralAgreementRecorded e => e.Promises,
        _ => null,
    };

    private void Add(EventRecord record, LimitationKind kind, DateOnly on, PerformanceEntryId? entry = null) =>
        facts[record.Seq] = (new LimitationFact(kind, on, record.Seq) { NotedBy = record.ActorName }, entry);

    private void Forget(Predicate<LimitationFact> which)
    {
        foreach (var seq in facts.Where(f => which(f.Value.Fact)).Select(f => f.Key).ToList())
        {
            facts.Remove(seq);
        }
    }
}

public sealed class LimitationQueries(YuanjieDb db, EventCatalogue catalogue)
{
    /// <summary>The limitation period as the record of the dispute tells it; null when the actor may not see the dispute.</summary>
    /// <remarks>A party sees what follows from the procedure, not what the other side had put on record.</remarks>
    public async Task<Limitation?> FindAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        if (!await db.Disputes.VisibleTo(actor).AnyAsync(d => d.Id == id, ct))
        {
            return null;
        }

        var log = await ReadAsync(id, ct);
        var period = Limitation.Of(log.Facts.Where(f => !actor.IsParty || !f.Recorded), db.Calendar);
        return log.GoesOnElsewhere ? period with { Doubts = [LimitationDoubt.GoesOnElsewhere, .. period.Doubts] } : period;
    }

    internal async Task<LimitationLog> ReadAsync(DisputeId id, CancellationToken ct)
    {
        var log = new LimitationLog();
        await foreach (var record in db.Events.AsNoTracking().Where(e => e.StreamId == id.Value).OrderBy(e => e.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            log.Read(record, catalogue.Read(record));
        }

        return log;
    }
}
