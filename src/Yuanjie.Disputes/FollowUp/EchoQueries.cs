using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>A party of an ended matter with what it says of the end.</summary>
/// <param name="HasMobile">Whether a code can be sent to it.</param>
/// <param name="Echo">The latest since the end; null when there is none, which is shown as it is.</param>
public sealed record EchoRow(PartyId PartyId, Side Side, string Party, bool HasMobile, EchoView? Echo)
{
    /// <summary>True when the party has not spoken.</summary>
    public bool IsSilent => Echo?.Word.IsSpoken() is not true;
}

/// <param name="Tries">How often the party was tried; null when it spoke.</param>
/// <param name="Answer">What was done about it; null while nobody answered, and where nothing has to be.</param>
/// <param name="IsOpen">True when the party is owed an answer.</param>
public sealed record EchoView(
    ClosingEchoId Id, ClosingWord Word, ClosingEchoMeans Means, DateOnly On, string? Words, int? Tries, string NotedBy, string? Answer, string? AnsweredBy, Instant? AnsweredAt, bool IsOpen);

/// <summary>办结回声: what the parties themselves say of the end.</summary>
public sealed class EchoQueries(YuanjieDb db, FieldCipher cipher, PartyReader parties)
{
    /// <summary>Every party with its echo or without one; null where none is asked for, or the actor may not see the dispute.</summary>
    public async Task<IReadOnlyList<EchoRow>?> GetAsync(DisputeId id, Actor actor, CancellationToken ct) =>
        await db.Disputes.AsNoTracking().Include(d => d.Parties).VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct) is { } dispute
            ? await OfAsync(dispute, ct)
            : null;

    /// <summary>Null where no echo is asked for.</summary>
    internal async Task<IReadOnlyList<EchoRow>?> OfAsync(Dispute dispute, CancellationToken ct)
    {
        if (!await IsAskedAsync(dispute, ct))
        {
            return null;
        }

        var standing = await StandingAsync(dispute, ct);
        return [.. dispute.Parties.OrderBy(p => p.Side).ThenBy(p => p.Place).Select(p => new EchoRow(
            p.Id, p.Side, parties.NameOf(p), parties.MobileOf(p) is not null, standing.TryGetValue(p.Id, out var echo) ? ViewOf(echo) : null))];
    }

    /// <summary>The parties counted by their echo; null where none is asked for.</summary>
    internal async Task<ClosingVoices?> VoicesAsync(Dispute dispute, CancellationToken ct)
    {
        if (!await IsAskedAsync(dispute, ct))
        {
            return null;
        }

        var standing = (await StandingAsync(dispute, ct)).Values;
        var settled = standing.Count(e => e.Word is ClosingWord.Settled);
        var notSettled = standing.Count(e => e.Word is ClosingWord.NotSettled);
        return new ClosingVoices(settled, notSettled, dispute.Parties.Count - settled - notSettled, standing.Count(e => e.IsOpen));
    }

    /// <summary>The echo of each party that stands. What was said before the matter came to the end it has now speaks of something else.</summary>
    internal async Task<IReadOnlyDictionary<PartyId, ClosingEcho>> StandingAsync(Dispute dispute, CancellationToken ct)
    {
        var ended = dispute.EndedAt;
        var said = await db.ClosingEchoes.Where(e => e.DisputeId == dispute.Id && e.NotedAt >= ended).ToListAsync(ct);
        return said.GroupBy(e => e.PartyId).ToDictionary(g => g.Key, g => g.MaxBy(e => e.Id.Value)!);
    }

    /// <summary>Whether the parties are asked: it ended in an agreement that was kept or settled, or mediation failed.</summary>
    internal async Task<bool> IsAskedAsync(Dispute dispute, CancellationToken ct) =>
        dispute.EndedAt is not null
        && (dispute.AgreedOn is not null || await db.Disputes.Where(d => d.Id == dispute.Id).SelectMany(d => d.RoundEndings).AnyAsync(r => !r.Escalated, ct));

    private EchoView ViewOf(ClosingEcho echo) => new(
        echo.Id,
        echo.Word,
        echo.Means,
        echo.On,
        echo.Words is { } words ? cipher.Open(FollowUpColumns.EchoWords, echo.Id.Value, words) : null,
        echo.Tries,
        echo.NotedBy,
        echo.Answer is { } answer ? cipher.Open(FollowUpColumns.EchoAnswer, echo.Id.Value, answer) : null,
        echo.AnsweredBy,
        echo.AnsweredAt,
        echo.IsOpen);
}
