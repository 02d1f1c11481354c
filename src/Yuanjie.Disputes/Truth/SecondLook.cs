using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Truth;

/// <summary>What each detector looks for among the agreements of the last days, each by an index, and one statement more for each thing seen.</summary>
internal sealed class SecondLook(YuanjieDb db, TruthSettings settings, DateOnly today)
{
    private const int QuarterDays = 91;

    private readonly DateOnly since = today.AddDays(-settings.LookBackDays);

    public async IAsyncEnumerable<Hit> HitsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var look in new[] { SamePhoneAsync, SameFileAsync, SameSignatureAsync, RushAsync, ManyInADayAsync, SignedAtOnceAsync, OneVillageAsync, SameTextAsync })
        {
            foreach (var hit in await look(ct))
            {
                yield return hit;
            }
        }
    }

    private IQueryable<Dispute> Disputes => db.Disputes.IgnoreAutoIncludes().AsNoTracking();

    private IQueryable<Dispute> Agreed => Disputes.Where(d => d.AgreedOn >= since && d.AgreedOn <= today);

    private async Task<IReadOnlyList<Hit>> SamePhoneAsync(CancellationToken ct)
    {
        var both = await (
            from dispute in Agreed
            from one in dispute.Parties
            from other in dispute.Parties
            where one.Side == Side.Applicant && other.Side == Side.Respondent && one.PhoneIndex != null && one.PhoneIndex == other.PhoneIndex
            select dispute.Id).Distinct().ToListAsync(ct);
        return [.. both.Select(id => new Hit(Detector.SamePhone, id.ToString(), ["申请人和被申请人留的是同一个电话，请核实双方是不是真有其人、是不是本人"], [id]))];
    }

    private async Task<IReadOnlyList<Hit>> SameFileAsync(CancellationToken ct)
    {
        var attachments = db.Attachments.AsNoTracking();
        var files = await (
            from dispute in Agreed
            join file in attachments on dispute.Id equals file.DisputeId
            where attachments.Any(other => other.Sha256 == file.Sha256 && other.DisputeId != file.DisputeId)
            select file.Sha256).Distinct().ToListAsync(ct);
        return await AmongStrangersAsync(
            files,
            file => attachments.Where(a => a.Sha256 == file).Select(a => a.DisputeId),
            (file, ids) => new Hit(Detector.SameFile, file[..16], [$"同一个文件出现在 {ids.Count} 件没有共同当事人的纠纷里"], ids),
            ct);
    }

    private async Task<IReadOnlyList<Hit>> SameSignatureAsync(CancellationToken ct)
    {
        var agreements = db.Agreements.AsNoTracking();
        var signatures = db.Set<AgreementSignature>().AsNoTracking();
        var lines = await (
            from dispute in Agreed
            join agreement in agreements on dispute.Id equals agreement.DisputeId
            join one in signatures on agreement.Id equals one.AgreementId
            where one.ImageHash != null && signatures.Any(other => other.ImageHash == one.ImageHash && other.Id != one.Id)
            select one.ImageHash).Distinct().ToListAsync(ct);
        var hits = new List<Hit>();
        foreach (var line in lines)
        {
            var ids = await (
                from signature in signatures
                join agreement in agreements on signature.AgreementId equals agreement.Id
                where signature.ImageHash == line
                select agreement.DisputeId).Distinct().Take(Suspicion.MostDisputes).ToListAsync(ct);
            hits.Add(new Hit(
                Detector.SameFile,
                $"line/{Convert.ToHexStringLower(line)[..16]}",
                [ids.Count == 1 ? (Sentence)"一份协议上两个人的手写签名一笔不差" : (Sentence)$"一模一样的手写签名出现在 {ids.Count} 件纠纷的协议上，手写两次不会完全相同"],
                ids));
        }

        return hits;
    }

    private async Task<IReadOnlyList<Hit>> RushAsync(CancellationToken ct)
    {
        var hits = new List<Hit>();
        foreach (var day in settings.CountingDaysOf(today.Year).Concat(settings.CountingDaysOf(today.Year - 1)).Where(d => d >= since && d <= today))
        {
            var (rush, quarter) = (day.AddDays(-settings.RushDays), day.AddDays(-QuarterDays));
            var bodies = await Disputes
                .Where(d => d.AgreedOn > quarter && d.AgreedOn <= day && d.HandlerId != null)
                .GroupBy(d => d.HandlerId)
                .Select(g => new { Body = g.Key!.Value, All = g.Count(), Late = g.Count(d => d.AgreedOn > rush) })
                .Where(b => b.Late >= settings.RushLeast && b.Late * 100 >= b.All * settings.RushPercent)
                .ToListAsync(ct);
            foreach (var body in bodies)
            {
                var ids = await Disputes.Where(d => d.HandlerId == body.Body && d.AgreedOn > rush && d.AgreedOn <= day).Select(d => d.Id).Take(Suspicion.MostDisputes).ToListAsync(ct);
                hits.Add(new Hit(
                    Detector.Rush,
                    $"{body.Body}/{Day(day)}",
                    [$"{day}是考核计数日，此前 {settings.RushDays} 天达成协议 {body.Late} 件，占一个季度 {body.All} 件的 {body.Late * 100 / body.All}%"],
                    ids));
            }
        }

        return hits;
    }

    private async Task<IReadOnlyList<Hit>> ManyInADayAsync(CancellationToken ct)
    {
        var days = await Agreed
            .Where(d => d.MediatorId != null)
            .GroupBy(d => new { d.MediatorId, d.AgreedOn })
            .Select(g => new { g.Key.MediatorId, g.Key.AgreedOn, Count = g.Count() })
            .Where(d => d.Count > settings.MostPerDay)
            .ToListAsync(ct);
        var hits = new List<Hit>();
        foreach (var day in days)
        {
            var ids = await Disputes.Where(d => d.MediatorId == day.MediatorId && d.AgreedOn == day.AgreedOn).Select(d => d.Id).Take(Suspicion.MostDisputes).ToListAsync(ct);
            hits.Add(new Hit(Detector.TooFast, $"{day.MediatorId}/{Day(day.AgreedOn!.Value)}", [$"同一位调解员在{day.AgreedOn.Value}一天达成协议 {day.Count} 件"], ids));
        }

        return hits;
    }

    // What was agreed before it was entered is told by its day of request; it is left alone.
    private async Task<IReadOnlyList<Hit>> SignedAtOnceAsync(CancellationToken ct)
    {
        var signatures = db.Set<AgreementSignature>().AsNoTracking();
        var start = Instant.InChina(since);
        var signed = await (
            from dispute in Agreed
            join agreement in db.Agreements.AsNoTracking() on dispute.Id equals agreement.DisputeId
            where agreement.Status == AgreementStatus.Effective && agreement.Form == AgreementForm.Written && dispute.RegisteredAt >= start
            select new { dispute.Id, dispute.RegisteredAt, dispute.RequestedOn, Last = signatures.Where(s => s.AgreementId == agreement.Id && s.Role == SignerRole.Party).Max(s => s.SignedAt) }).ToListAsync(ct);
        return
        [
            .. from one in signed
               let minutes = one.Last is { } last ? (last.UnixMilliseconds - one.RegisteredAt.UnixMilliseconds) / 60_000 : long.MaxValue
               where minutes < settings.FastestMinutes && one.RequestedOn == one.RegisteredAt.LegalDay()
               select new Hit(Detector.TooFast, one.Id.ToString(), [$"从登记到各方签完协议只用了 {minutes} 分钟"], [one.Id]),
        ];
    }

    private async Task<IReadOnlyList<Hit>> OneVillageAsync(CancellationToken ct)
    {
        var quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        var villages = await Disputes
            .Where(d => d.AgreedOn >= quarter && d.AgreedOn <= today && d.TownCode != null)
            .GroupBy(d => new { d.TownCode, d.CommunityCode })
            .Select(g => new { g.Key.TownCode, g.Key.CommunityCode, Count = g.Count() })
            .ToListAsync(ct);
        var hits = new List<Hit>();
        foreach (var town in villages.GroupBy(v => v.TownCode))
        {
            var all = town.Sum(v => v.Count);
            foreach (var village in town.Where(v => v.CommunityCode is not null && v.Count >= settings.VillageLeast && v.Count * 100 >= all * settings.VillagePercent))
            {
                var ids = await Disputes.Where(d => d.CommunityCode == village.CommunityCode && d.AgreedOn >= quarter && d.AgreedOn <= today).Select(d => d.Id).Take(Suspicion.MostDisputes).ToListAsync(ct);
                hits.Add(new Hit(
                    Detector.OneVillage,
                    $"{village.CommunityCode}/{Day(quarter)}",
                    [$"{quarter}起的这个季度，全镇达成协议 {all} 件，其中一个村（社区）就有 {village.Count} 件"],
                    ids));
            }
        }

        return hits;
    }

    private async Task<IReadOnlyList<Hit>> SameTextAsync(CancellationToken ct)
    {
        var disputes = Disputes;
        var texts = await Agreed
            .Where(d => d.TextPrint != null && d.Narrative.Length >= settings.TextLeast && disputes.Any(other => other.TextPrint == d.TextPrint && other.Id != d.Id))
            .Select(d => d.TextPrint!.Value).Distinct().ToListAsync(ct);
        return await AmongStrangersAsync(
            texts,
            text => disputes.Where(d => d.TextPrint == text).Select(d => d.Id),
            (text, ids) => new Hit(Detector.SameText, text.ToString("x16", CultureInfo.InvariantCulture), [$"{ids.Count} 件没有共同当事人的纠纷，经过写得一字不差（日期、金额、标点不算）"], ids),
            ct);
    }

    // Many tenants against one landlord bring the same papers and the same words, and rightly so.
    private async Task<IReadOnlyList<Hit>> AmongStrangersAsync<T>(IEnumerable<T> keys, Func<T, IQueryable<DisputeId>> disputesOf, Func<T, IReadOnlyList<DisputeId>, Hit> hitOf, CancellationToken ct)
    {
        var hits = new List<Hit>();
        foreach (var key in keys)
        {
            var ids = await disputesOf(key).Distinct().OrderBy(id => id).Take(Suspicion.MostDisputes).ToListAsync(ct);
            var names = await db.Parties.AsNoTracking().Where(p => ids.Contains(p.DisputeId)).Select(p => new { p.DisputeId, p.NameIndex }).ToListAsync(ct);
            var strangers = StrangersAmong(ids, names.Select(n => (n.DisputeId, Convert.ToHexStringLower(n.NameIndex))));
            if (strangers.Count > 1)
            {
                hits.Add(hitOf(key, strangers));
            }
        }

        return hits;
    }

    // One dispute of each group that shares a party, directly or through others.
    private static IReadOnlyList<DisputeId> StrangersAmong(IReadOnlyList<DisputeId> disputes, IEnumerable<(DisputeId Dispute, string Name)> names)
    {
        var groups = disputes.ToDictionary(d => d, d => d);
        foreach (var same in names.GroupBy(n => n.Name))
        {
            var first = groups[same.First().Dispute];
            var merged = same.Select(n => groups[n.Dispute]).ToHashSet();
            foreach (var member in disputes.Where(d => merged.Contains(groups[d])))
            {
                groups[member] = first;
            }
        }

        return [.. groups.Values.Distinct()];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
