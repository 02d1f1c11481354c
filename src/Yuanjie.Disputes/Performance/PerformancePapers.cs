using System.Globalization;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Performance;

/// <summary>The papers of performance: 履行情况记录 (D16), 督促履行通知书 (D17).</summary>
internal static class PerformancePapers
{
    private const string IfConfirmed =
        "该调解协议已经人民法院裁定确认有效。逾期仍不履行的，对方当事人可以向人民法院申请强制执行，并可以要求加倍支付迟延履行期间的债务利息（人民调解法第三十三条第二款，民事诉讼法第二百零六条、第二百六十四条）。";

    private const string IfNot =
        "调解协议具有法律约束力，当事人应当按照约定履行。逾期仍不履行的，对方当事人可以就调解协议向人民法院提起诉讼（人民调解法第三十一条、第三十二条）。";

    public static PrintedPaper Urging(UrgingNotice notice, Agreement agreement, Obligation obligation, string? what, IReadOnlyList<PaperParty> parties, string? note, LegalCalendar calendar)
    {
        var debtor = parties.FirstOrDefault(p => p.Id == obligation.DebtorId)?.Name ?? "";
        var creditor = parties.FirstOrDefault(p => p.Id == obligation.CreditorId)?.Name ?? "";
        var left = notice.RemainingFen is { } fen ? $"尚欠 {Money.FromFen(fen)} 元（大写：人民币{Money.FromFen(fen).InCapitals()}）" : $"{obligation.Kind.Name()}{(what is null ? "" : $"：{what}")}，尚未完成";
        List<string> lines =
        [
            $"{debtor}：",
            string.Create(CultureInfo.InvariantCulture, $"您与{creditor}于{ChineseDate.Arabic(agreement.EffectiveOn ?? agreement.DraftedOn)}达成的调解协议（编号：{agreement.Number}）第 {obligation.Place} 项，应在{(obligation.LastDay(calendar) is { } last ? ChineseDate.Arabic(last) : "约定期限")}前履行，{left}。"),
            $"请您在{ChineseDate.Arabic(notice.NewDueOn)}前履行，并把凭证交给调解员或者在平台上登记。已经履行的，请告知我们核实。",
            notice.Enforceable ? IfConfirmed : IfNot,
        ];
        if (note is not null)
        {
            lines.Add(note);
        }

        return new PrintedPaper("督促履行通知书", notice.Number, [new(null, lines)])
        {
            Issuer = notice.IssuerName,
            Closing = [$"{notice.IssuerName}（印章）", $"调解员：{notice.IssuedBy}", ChineseDate.Arabic(notice.IssuedOn)],
        };
    }

    public static PrintedPaper Record(PerformanceView view, DateOnly today)
    {
        IEnumerable<IReadOnlyList<string>> rows = view.Obligations.SelectMany(o => o.Entries.Count == 0
            ? [Row(o, null)]
            : o.Entries.Select(e => Row(o, e)));
        var rate = view.Rate;
        return new PrintedPaper("履行情况记录", view.AgreementNumber,
        [
            new(null, [string.Create(CultureInfo.InvariantCulture, $"应履行 {rate.Due} 项，已履行 {rate.Done} 项{(rate.ByMoney is { } money ? $"；应付 {Money.FromFen(rate.DueFen)} 元，已付 {Money.FromFen(rate.PaidFen)} 元，履行率 {money}%" : "")}。")])
            {
                Table = [["项", "义务", "到期日", "履行日", "金额或行为", "凭证", "对方确认", "尚余"], .. rows],
            },
        ])
        {
            Closing = ["义务人：　　　　　　权利人：　　　　　　调解员：", ChineseDate.Arabic(today)],
        };
    }

    private static string[] Row(ObligationRow obligation, EntryRow? entry) =>
    [
        obligation.Place.ToString(CultureInfo.InvariantCulture),
        $"{obligation.Debtor}→{obligation.Creditor}　{obligation.Kind.Name()}{(obligation.AmountFen is { } due ? $" {Money.FromFen(due)} 元" : $" {obligation.What}")}",
        obligation.LastDay is { } last ? ChineseDate.Arabic(last) : "长期",
        entry is null ? "—" : ChineseDate.Arabic(entry.On),
        entry is null ? "未履行" : entry.AmountFen is { } paid ? $"{Money.FromFen(paid)} 元 {entry.Way}" : "已做",
        entry?.ProofId is null ? "无" : "有",
        entry is null ? "—" : entry.Echo.Name(),
        obligation.RemainingFen is { } left ? $"{Money.FromFen(left)} 元" : obligation.IsDone ? "无" : "未做",
    ];
}
