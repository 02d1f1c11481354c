using System.Globalization;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Performance;

/// <summary>What goes to the court with an application for enforcement, as data.</summary>
/// <param name="DailyInterestYuan">Doubled interest of one day on the balance, in 元.</param>
public sealed record EnforcementPacket(
    string DisputeNumber,
    string RulingNumber,
    string AgreementNumber,
    CourtParty Applicant,
    IReadOnlyList<CourtParty> Debtors,
    long BalanceFen,
    long FeeFen,
    decimal DailyInterestYuan,
    IReadOnlyList<EnforcementClaimLine> Claims,
    DateOnly Limit,
    string? PropertyClues);

/// <param name="Clause">The promise in the words of the agreement.</param>
/// <param name="RemainingFen">Null for an act.</param>
/// <param name="DelayFrom">The first day of doubled interest.</param>
public sealed record EnforcementClaimLine(int Place, string Clause, long? RemainingFen, DateOnly DelayFrom);

/// <summary>执行申请书 (D29).</summary>
internal static class EnforcementPaper
{
    public static (EnforcementPacket Data, PrintedPaper Paper) Of(EnforcementApplication application, Agreement agreement, Dispute dispute, string? clues, AgreementReader reader, IReadOnlyList<PaperParty> parties)
    {
        var debtorIds = application.Claims.Select(c => agreement.Find(c.ObligationId)!.DebtorId).ToHashSet();
        var balance = Money.FromFen(application.BalanceFen);
        var packet = new EnforcementPacket(
            dispute.Number,
            application.RulingNumber,
            agreement.Number,
            CourtParty.Of(parties.Single(p => p.Id == application.ApplicantId)),
            [.. parties.Where(p => debtorIds.Contains(p.Id)).Select(CourtParty.Of)],
            balance.Fen,
            EnforcementCost.Fee(balance).Fen,
            EnforcementCost.DelayInterestPerDay(balance),
            [.. application.Claims.OrderBy(c => c.Place).Select(c => new EnforcementClaimLine(c.Place, AgreementText.ClauseOf(reader.TermsOf(agreement.Find(c.ObligationId)!), parties), c.RemainingFen, c.DelayFrom))],
            application.Limit,
            string.IsNullOrWhiteSpace(clues) ? null : clues);
        return (packet, Draw(packet, application.CourtName, application.AppliedOn));
    }

    private static PrintedPaper Draw(EnforcementPacket packet, string court, DateOnly on)
    {
        List<string> requests = [];
        if (packet.BalanceFen > 0)
        {
            var balance = Money.FromFen(packet.BalanceFen);
            requests.Add($"1. 强制被执行人支付 {balance} 元（大写：人民币{balance.InCapitals()}）。");
            requests.Add(string.Create(CultureInfo.InvariantCulture, $"2. 强制被执行人加倍支付迟延履行期间的债务利息：以未付金额为基数，按日万分之一点七五计算，自{ChineseDate.Arabic(packet.Claims.Min(c => c.DelayFrom))}起至付清之日止（每日约 {packet.DailyInterestYuan:0.####} 元，分期的自各期到期次日起算）。"));
        }

        requests.AddRange(packet.Claims.Where(c => c.RemainingFen is null).Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"{requests.Count + i + 1}. 强制被执行人履行：{c.Clause}")));
        return new PrintedPaper("强制执行申请书", null,
        [
            new("申请执行人", [packet.Applicant.Description]),
            new("被执行人", [.. packet.Debtors.Select(d => d.Description)]),
            new("执行依据", [$"{packet.RulingNumber}民事裁定书，确认{packet.AgreementNumber}调解协议有效。"]),
            new("请求事项", requests),
            new("事实与理由", [.. packet.Claims.Select(c => $"{c.Clause}被执行人没有按期履行{(c.RemainingFen is { } fen ? $"，尚欠 {Money.FromFen(fen)} 元" : "")}，自{ChineseDate.Arabic(c.DelayFrom)}起迟延。")]),
            new("财产线索", [packet.PropertyClues ?? "暂未提供，请人民法院依法查询。"]),
            new("说明", [$"申请执行的期限到{ChineseDate.Arabic(packet.Limit)}（{PerformanceDay.EnforcementSource}）。执行申请费不预交，按标的约 {Money.FromFen(packet.FeeFen)} 元，由被执行人负担（诉讼费用交纳办法 第十四条、第二十条）。"]),
        ])
        {
            Closing = ["此致", court, "申请执行人（签名或者盖章）：", ChineseDate.Arabic(on)],
        };
    }
}
