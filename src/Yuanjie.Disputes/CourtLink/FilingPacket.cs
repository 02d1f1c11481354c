using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Performance;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.CourtLink;

/// <summary>Everything a court needs to docket a case, from what is on record: nothing is typed again (要素式起诉状).</summary>
public sealed record FilingPacket
{
    public required string DisputeNumber { get; init; }

    public required FilingBasis Basis { get; init; }

    /// <summary>Why mediation was passed over; null where it was not.</summary>
    public string? SkipReason { get; init; }

    /// <summary>Causes of action of the list in force on the day, the likeliest first; empty when the type is not known.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    public required IReadOnlyList<CourtParty> Claimants { get; init; }

    public required IReadOnlyList<CourtParty> Defendants { get; init; }

    public required IReadOnlyList<CourtParty> ThirdParties { get; init; }

    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>In 分; null when not about money.</summary>
    public long? AmountFen { get; init; }

    public required string Facts { get; init; }

    /// <summary>The request interrupted limitation on this day (时效规定 第十二条).</summary>
    public required DateOnly RequestedOn { get; init; }

    /// <summary>The last day of limitation counted anew from the end of mediation; null where it has not ended.</summary>
    public DateOnly? LimitationUntil { get; init; }

    public required IReadOnlyList<FilingEvidence> Evidence { get; init; }

    /// <summary>Signed by all parties: they need no proof. Empty when none are signed.</summary>
    public required IReadOnlyList<string> UndisputedFacts { get; init; }

    /// <summary>The rounds that failed, with reasons; what was offered for a settlement is not told (特邀调解规定 第二十二条).</summary>
    public required IReadOnlyList<FilingRound> Rounds { get; init; }

    /// <summary>The agreement that was not kept; null when there is none.</summary>
    public string? AgreementNumber { get; init; }

    /// <summary>What of it was not kept.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];
}

/// <param name="Sha256">In hexadecimal: the court sees that a file is the one on record.</param>
public sealed record FilingEvidence(int Place, string Name, string Kind, string? From, string Sha256);

public sealed record FilingRound(int Round, string? Body, string? Mediator, DateOnly On, string Reason);

/// <summary>Draws the packet from the record.</summary>
public sealed class FilingComposer(YuanjieDb db, MediationQueries mediation, IntakeQueries intake, AgreementReader reader, CourtPackets packets)
{
    /// <summary>The packet; the claimants are the applicants, or the creditors of what was not kept.</summary>
    /// <param name="dispute">With its parties.</param>
    /// <param name="agreement">The one not kept; null when there is none.</param>
    /// <param name="request">What the filer may add.</param>
    /// <param name="today">The day of filing.</param>
    /// <param name="ct">Stops the queries.</param>
    internal async Task<FilingPacket> ComposeAsync(Dispute dispute, Agreement? agreement, FileCase request, DateOnly today, CancellationToken ct)
    {
        var basis = dispute.Stage switch
        {
            Stage.Registered => FilingBasis.MediationSkipped,
            _ when agreement is not null => FilingBasis.AgreementBroken,
            _ => FilingBasis.MediationFailed,
        };
        var told = (await intake.FindAsync(dispute.Id, Actor.System, ct))!;
        var hashes = await db.Attachments.Where(a => a.DisputeId == dispute.Id).ToDictionaryAsync(a => a.Id, a => a.Sha256, ct);
        var course = (await mediation.ViewAsync(dispute.Id, Actor.System, today, ct))!;
        var facts = course.FactsFinal ? await mediation.FactsAsync(dispute.Id, Actor.System, ct) : null;
        var ending = await mediation.EndingAsync(dispute.Id, Actor.System, ct);

        var parties = packets.PartiesOf(dispute);
        var broken = agreement?.Obligations.Where(o => o.IsOverdueOn(today, db.Calendar)).OrderBy(o => o.Place).ToArray() ?? [];
        var creditors = broken.Select(o => o.CreditorId).ToHashSet();
        var debtors = broken.Select(o => o.DebtorId).ToHashSet();
        var (claimants, defendants) = agreement is null
            ? (parties.Where(p => p.Side is Side.Applicant), parties.Where(p => p.Side is Side.Respondent))
            : (parties.Where(p => creditors.Contains(p.Id)), parties.Where(p => debtors.Contains(p.Id)));
        var names = dispute.Parties.ToDictionary(p => p.Id, p => parties.Single(paper => paper.Id == p.Id).Called);
        return new FilingPacket
        {
            DisputeNumber = dispute.Number,
            Basis = basis,
            SkipReason = basis is FilingBasis.MediationSkipped ? request.SkipReason?.Trim() : null,
            Causes = Taxonomy.Current.Find(dispute.TypeCode) is { } type ? [.. Taxonomy.Current.CausesOn(type, today).SelectMany(c => c.Names)] : [],
            Claimants = [.. claimants.Select(CourtParty.Of)],
            Defendants = [.. defendants.Select(CourtParty.Of)],
            ThirdParties = [.. parties.Where(p => p.Side is Side.ThirdParty).Select(CourtParty.Of)],
            Claims = request.Claims is { Count: > 0 } claims ? claims : DefaultClaims(told, broken, parties),
            AmountFen = agreement is null ? told.AmountFen : broken.Sum(o => o.RemainingFen ?? 0),
            Facts = told.Narrative,
            RequestedOn = told.RequestedOn,
            LimitationUntil = ending?.LimitationUntil,
            Evidence = [.. told.Attachments.Where(a => a.Kind is not AttachmentKind.Signature).Select((a, i) => new FilingEvidence(i + 1, a.Name, a.Kind.Name(), a.Party is { } whose ? names.GetValueOrDefault(whose) : null, hashes[a.Id]))],
            UndisputedFacts = facts?.Facts ?? [],
            Rounds = [.. course.Rounds.Select(r => new FilingRound(r.Round, r.Handler, r.Mediator, r.On, r.Reason))],
            AgreementNumber = agreement?.Number,
            Broken = [.. broken.Select(o => AgreementText.ClauseOf(reader.TermsOf(o), parties))],
        };
    }

    private static IReadOnlyList<string> DefaultClaims(IntakeView told, Obligation[] broken, IReadOnlyList<PaperParty> parties)
    {
        if (broken.Length == 0)
        {
            return [told.Wants, "本案诉讼费用由被告负担"];
        }

        string NameOf(PartyId? id) => parties.FirstOrDefault(p => p.Id == id)?.Name ?? "被告";
        return
        [
            .. broken.Select(o => o.RemainingFen is { } fen
                ? $"判令{NameOf(o.DebtorId)}向{NameOf(o.CreditorId)}支付 {Money.FromFen(fen)} 元（大写：人民币{Money.FromFen(fen).InCapitals()}）"
                : $"判令{NameOf(o.DebtorId)}履行调解协议第 {o.Place} 项义务"),
            "本案诉讼费用由被告负担",
        ];
    }
}

/// <summary>民事起诉状（要素式）.</summary>
public static class FilingPaper
{
    public static PrintedPaper Of(FilingPacket packet, string court, DateOnly on)
    {
        List<PaperSection> sections =
        [
            new("原告", [.. packet.Claimants.Select(p => p.Description)]),
            new("被告", [.. packet.Defendants.Select(p => p.Description)]),
        ];
        Add("第三人", packet.ThirdParties.Select(p => p.Description));
        Add("案由", packet.Causes.Count == 0 ? ["由人民法院立案时确定"] : [string.Join("、", packet.Causes)]);
        Add("诉讼请求", packet.Claims.Select((c, i) => $"{i + 1}. {c.TrimEnd('。', '；', ';')}。"));
        Add("事实与理由", packet.Facts.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Add("没有履行的调解协议", packet.AgreementNumber is { } number ? [$"协议编号：{number}", .. packet.Broken] : []);
        Add("先行调解情况", packet.Rounds.Count > 0
            ? packet.Rounds.Select(r => $"第 {r.Round} 轮：{r.Body}{(r.Mediator is null ? "" : $"，调解员{r.Mediator}")}，{ChineseDate.Arabic(r.On)}结束，{r.Reason}。")
            : [packet.SkipReason is { } reason ? $"未经调解。直接起诉的理由：{reason}。" : "协议达成后没有履行，依人民调解法第三十二条起诉。"]);
        Add("无争议事实（各方签名确认）", packet.UndisputedFacts.Select((f, i) => $"{i + 1}. {f}"));
        Add("诉讼时效", [$"当事人于{ChineseDate.Arabic(packet.RequestedOn)}提出调解请求，诉讼时效从该日起中断{(packet.LimitationUntil is { } until ? $"；调解结束后重新计算三年，到{ChineseDate.Arabic(until)}" : "")}。"]);
        sections.Add(new("证据目录", packet.Evidence.Count == 0 ? ["暂无"] : [])
        {
            Table = packet.Evidence.Count == 0 ? [] : [["序号", "名称", "种类", "提交人", "文件校验值"], .. packet.Evidence.Select(e => (IReadOnlyList<string>)[$"{e.Place}", e.Name, e.Kind, e.From ?? "办理单位", e.Sha256[..16]])],
        });
        Add("送达地址", packet.Claimants.Concat(packet.Defendants).Select(p => $"{p.Name}：{p.Address ?? "未登记地址"}{(p.Phone is null ? "" : $"，电话{p.Phone}")}"));
        return new PrintedPaper("民事起诉状", null, sections)
        {
            Issuer = $"纠纷编号 {packet.DisputeNumber}",
            Closing = ["此致", court, "具状人（签名或者盖章）：", ChineseDate.Arabic(on)],
        };

        void Add(string heading, IEnumerable<string> lines)
        {
            if (lines.ToArray() is { Length: > 0 } all)
            {
                sections.Add(new(heading, all));
            }
        }
    }
}
