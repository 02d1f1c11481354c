using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>What happened after the end of a matter, for those who handle it.</summary>
/// <param name="Echoes">Each party with what it says of the end; null where none is asked for.</param>
public sealed record FollowUpView(IReadOnlyList<PlannedVisit> Plan, IReadOnlyList<FollowUpRow> Visits, IReadOnlyList<SatisfactionRow> Satisfaction, IReadOnlyList<EchoRow>? Echoes);

public sealed record FollowUpRow(FollowUpVisitId Id, string Party, DateOnly On, VisitMeans Means, PerformanceFound Performance, int? Satisfaction, bool Relapse, string? Signs, string? Measures, string? Note, string Visitor);

/// <param name="AskedAt">Null when the party was not asked yet.</param>
/// <param name="Score">Null while not answered.</param>
public sealed record SatisfactionRow(PartyId PartyId, string Party, Instant? AskedAt, int? Score, string? Words, Instant? AnsweredAt);

/// <summary>Satisfaction with one body.</summary>
/// <param name="Asked">Parties asked.</param>
/// <param name="Answers">Of those asked, the parties who answered.</param>
/// <param name="Points">The sum of their scores.</param>
public sealed record SatisfactionOfBody(OrganisationId? Body, string? Name, int Asked, int Answers, int Points)
{
    /// <summary>Null when nobody answered.</summary>
    public double? Average => Answers == 0 ? null : (double)Points / Answers;

    /// <summary>Per cent, rounded down; null when nobody was asked.</summary>
    public int? ReplyRate => Asked == 0 ? null : Answers * 100 / Asked;
}

public sealed class FollowUpQueries(YuanjieDb db, FieldCipher cipher, PartyReader parties, EchoQueries echoes, LocalityPack pack)
{
    /// <summary>Null where the actor may not see the dispute.</summary>
    public async Task<FollowUpView?> ViewAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().Include(d => d.Parties).VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dispute is null)
        {
            return null;
        }

        var names = dispute.Parties.ToDictionary(p => p.Id, parties.NameOf);
        var visits = await db.FollowUpVisits.AsNoTracking().Where(v => v.DisputeId == id).OrderByDescending(v => v.On).ThenByDescending(v => v.RecordedAt).ToListAsync(ct);
        var answers = await db.Satisfactions.AsNoTracking().Where(s => s.DisputeId == id).ToDictionaryAsync(s => s.PartyId, ct);
        var promised = await db.Agreements.AsNoTracking().Where(a => a.DisputeId == id && a.Status == AgreementStatus.Effective)
            .Select(a => new { a.EffectiveOn, LastDue = a.Obligations.Max(o => o.DueOn) }).FirstOrDefaultAsync(ct);
        var ended = promised?.EffectiveOn ?? (dispute.Stage is Stage.Failed or Stage.Filed ? dispute.EndedAt?.LegalDay() : null);
        var lastDue = promised?.LastDue is { } due ? PerformanceDay.LastDay(due, db.Calendar) : (DateOnly?)null;
        return new FollowUpView(
            FollowUpPlan.Days(dispute.Risk, ended, lastDue, [.. visits.Select(v => v.On)], pack.FollowUp, db.Calendar),
            [.. visits.Select(v => RowOf(v, names))],
            [.. dispute.Parties.OrderBy(p => p.Side).ThenBy(p => p.Place).Select(p => RowOf(p.Id, names[p.Id], answers.GetValueOrDefault(p.Id)))],
            await echoes.OfAsync(dispute, ct));
    }

    /// <summary>The party's own answer; null when it has not answered.</summary>
    public Task<int?> ScoreOfAsync(DisputeId id, PartyId party, CancellationToken ct) =>
        db.Satisfactions.Where(s => s.DisputeId == id && s.PartyId == party).Select(s => s.Score).SingleOrDefaultAsync(ct);

    /// <summary>回访记录 (D18) as a paper; null where the actor may not see it.</summary>
    public async Task<PrintedPaper?> VisitPaperAsync(DisputeId id, FollowUpVisitId visitId, Actor actor, CancellationToken ct)
    {
        var found = await db.FollowUpVisits.AsNoTracking().Where(v => v.Id == visitId && v.DisputeId == id)
            .Join(db.Disputes.VisibleTo(actor), v => v.DisputeId, d => d.Id, (v, d) => new { Visit = v, d.Number, d.HandlerName })
            .Join(db.Parties, x => x.Visit.PartyId, p => p.Id, (x, p) => new { x.Visit, x.Number, x.HandlerName, Party = p })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var agreement = await db.Agreements.Where(a => a.DisputeId == id && a.Status == AgreementStatus.Effective).Select(a => a.Number).FirstOrDefaultAsync(ct);
        var row = RowOf(found.Visit, new() { [found.Party.Id] = parties.NameOf(found.Party) });
        return new PrintedPaper("人民调解回访记录", agreement ?? found.Number,
        [
            new("回访时间", [$"{ChineseDate.Arabic(row.On)}，{row.Means.Name()}"]),
            new("被回访人", [row.Party]),
            new("履行情况", [row.Performance.Name()]),
            new("当事人评价", [row.Satisfaction is { } score ? $"{score} 分（满分 5 分）" : "未表示"]),
            new("有无反复苗头", [row.Relapse ? $"有：{row.Signs}" : "无"]),
            new("采取的措施", [row.Measures ?? "无"]),
            new("备注", [row.Note ?? "无"]),
        ])
        {
            Issuer = found.HandlerName,
            Closing = [$"回访人：{row.Visitor}", ChineseDate.Arabic(row.On)],
        };
    }

    /// <summary>Average and reply rate by body, for those asked within the days, both inclusive.</summary>
    public async Task<IReadOnlyList<SatisfactionOfBody>> ByBodyAsync(DateOnly from, DateOnly to, Actor actor, CancellationToken ct)
    {
        var (start, end) = (Instant.InChina(from), ChinaTime.EndOf(to));
        var rows = await db.Satisfactions.AsNoTracking().Where(s => s.AskedAt >= start && s.AskedAt < end)
            .Join(db.Disputes.ListedFor(actor), s => s.DisputeId, d => d.Id, (s, d) => new { d.HandlerId, d.HandlerName, s.Score })
            .GroupBy(x => x.HandlerId)
            .Select(g => new { g.Key, Name = g.Max(x => x.HandlerName), Asked = g.Count(), Answers = g.Count(x => x.Score != null), Points = g.Sum(x => x.Score ?? 0) })
            .ToListAsync(ct);
        return [.. rows.Select(r => new SatisfactionOfBody(r.Key, r.Name, r.Asked, r.Answers, r.Points)).OrderBy(r => r.Name, StringComparer.Ordinal)];
    }

    private FollowUpRow RowOf(FollowUpVisit visit, Dictionary<PartyId, string> names)
    {
        return new FollowUpRow(
            visit.Id, names.GetValueOrDefault(visit.PartyId, ""), visit.On, visit.Means, visit.Performance, visit.Satisfaction, visit.Relapse,
            Open(FollowUpColumns.Signs, visit.Signs), Open(FollowUpColumns.Measures, visit.Measures), Open(FollowUpColumns.Note, visit.Note), visit.VisitorName);

        string? Open(string column, SealedText? text) => text is null ? null : cipher.Open(column, visit.Id.Value, text);
    }

    private SatisfactionRow RowOf(PartyId party, string name, Satisfaction? satisfaction) => new(
        party,
        name,
        satisfaction?.AskedAt,
        satisfaction?.Score,
        satisfaction?.Words is { } words ? cipher.Open(FollowUpColumns.Words, party.Value, words) : null,
        satisfaction?.AnsweredAt);
}
