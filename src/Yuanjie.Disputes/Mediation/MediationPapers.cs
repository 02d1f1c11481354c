using System.Globalization;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Mediation;

/// <summary>The papers of mediation: D04, D10, D13, D14, D15.</summary>
public static class MediationPapers
{
    private const string UndatedDay = "　　年　　月　　日";
    private static readonly string[] Ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>权利义务告知书 (D04) for one party, in the wording it was shown or will be shown.</summary>
    public static PrintedPaper Notice(DisputeHeader dispute, PartyConsents party, RightsNotice notice) => new(
        notice.Title,
        dispute.Number,
        [
            new(null, [$"{party.Name}（{party.Side.Name()}）：", $"您与对方当事人的纠纷由{Handler(dispute)}调解{(dispute.MediatorName is { } mediator ? $"，调解员{mediator}" : "")}。现将有关事项告知如下："]),
            .. notice.Clauses.Select((c, i) => new PaperSection(
                $"{Ordinals[i]}、{c.Heading}",
                [.. c.Sentences.Select((s, n) => c.Sentences.Count > 1 ? $"（{n + 1}）{s}" : s), $"依据：{c.Source}"])),
            new(null, ["以上内容已向我说明，我已清楚。"]),
        ])
    {
        Issuer = dispute.HandlerName,
        Closing = ["当事人（签名、盖章或者按指印）：　　　　　　", "调解员（签名）：　　　　　　", party.NoticeOn is { } on ? ChineseDate.Arabic(on) : UndatedDay],
    };

    /// <summary>人民调解记录 (D10).</summary>
    /// <param name="dispute">What it is about.</param>
    /// <param name="record">A session with a record.</param>
    /// <param name="recordedAt">The body at which it was written, such as a guidance station; null when none.</param>
    public static PrintedPaper Record(DisputeHeader dispute, RecordView record, string? recordedAt)
    {
        var done = record.Tasks.Where(t => t.DoneOn is not null).ToList();
        return new PrintedPaper(
            "人民调解记录",
            dispute.Number,
            [
                new(null, [.. Head(record, recordedAt)]),
                new("调解记录", [.. record.Lines.Select(l => $"{l.Speaker ?? "记录"}{(l.Kind is LineKind.Statement ? "" : $"（{l.Kind.Name()}）")}：{l.Text}")]),
                .. done.Count == 0 ? Array.Empty<PaperSection>() : [new PaperSection("各单位办理结果", [.. done.Select(t => $"{t.Body}：{t.What}。结果：{t.Result}")])],
                new("调解结果",
                [
                    $"{record.Result?.Name()}{(record.Outcome is { } outcome ? $"。{outcome}" : "")}",
                    record.ReadBack ? "以上记录已向在场人员宣读或者交其阅读，确认无误。" : "（尚未核对）",
                    .. record.Hash is { } hash ? [$"指纹码（SHA-256）：{hash}"] : Array.Empty<string>(),
                ]),
            ])
        {
            Issuer = dispute.HandlerName,
            Closing =
            [
                .. record.Attendees.Where(a => a.Present && (a.MustSign || a.Signature is not null)).Select(a => $"{Capacity(a)}：{Signed(a)}"),
                record.FinalAt is { } final ? ChineseDate.Arabic(final.LegalDay()) : UndatedDay,
            ],
        };
    }

    /// <summary>无争议事实记载表 (D13).</summary>
    public static PrintedPaper Facts(DisputeHeader dispute, FactsView facts) => new(
        "无争议事实记载表",
        dispute.Number,
        [
            new(null, [$"当事人：{string.Join("；", facts.Signers.Where(s => s.Side is not null).Select(s => $"{s.Side!.Value.Name()}{s.Name}"))}", $"请求：{dispute.Title}"]),
            new("一、各方无争议的事实", [.. facts.Facts.Select((f, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {f}"))]),
            new("二、各方无争议的证据", [facts.Evidence ?? "无"]),
            new("三、尚有争议的问题", [facts.Remaining ?? "未记载"]),
            new("四、说明",
            [
                "以上事实经各方书面确认，在以后的仲裁、诉讼程序中无须再举证，但涉及国家利益、社会公共利益和他人合法权益的除外。为达成协议作出的让步不在其内，不得作为对其不利的根据。",
                "依据：人民法院在线调解规则 第十八条、第二十二条；最高人民法院关于人民法院特邀调解的规定 第二十二条",
            ]),
        ])
    {
        Issuer = dispute.HandlerName,
        Closing =
        [
            .. facts.Signers.Select(s => $"{s.Side?.Name() ?? "调解员"}：{(s.Signature is { } signature ? $"{s.Name}（{signature.Means.Name()}）" : "　　　　　　")}"),
            ChineseDate.Arabic(facts.FinalAt?.LegalDay() ?? facts.RecordedOn),
        ],
    };

    /// <summary>调解不成告知书 (D14).</summary>
    public static PrintedPaper Ending(DisputeHeader dispute, EndingView ending) => new(
        "调解不成告知书",
        dispute.Number,
        [
            new(null,
            [
                $"{string.Join("、", dispute.Parties.Select(p => p.Name))}：",
                $"关于“{dispute.Title}”一案，{ending.Ending.Handler ?? Handler(dispute)}于{ChineseDate.Arabic(ending.RequestedOn)}收到调解请求，因{ending.Ending.Reason}，未能达成协议，调解于{ChineseDate.Arabic(ending.Ending.On)}终结。",
            ]),
            new("您可以走的途径",
            [
                "根据《中华人民共和国人民调解法》第二十六条，告知您可以通过下列途径维护自己的权利：",
                "1. 有仲裁协议的，或者依法可以仲裁的（如劳动、农村土地承包争议），向仲裁机构申请仲裁；",
                "2. 属于行政机关职权范围的，请有关行政主管部门处理；",
                "3. 向有管辖权的人民法院提起诉讼。",
                ending.Tells,
            ]),
            new("请注意时效",
            [
                $"您提出调解请求之日起诉讼时效中断，调解终结后重新计算；适用三年普通诉讼时效的，从终结之日起算到{ChineseDate.Arabic(ending.LimitationUntil)}。法律另有规定的（如劳动争议仲裁时效一年），依照其规定。",
                "依据：民法典 第一百八十八条、第一百九十五条；最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定 第十二条",
            ]),
            .. ending.MaterialsReturned ? [new PaperSection(null, ["您提交的材料已退还。"])] : Array.Empty<PaperSection>(),
        ])
    {
        Issuer = ending.Ending.Handler,
        Closing = [$"调解员（签名）：{ending.Ending.Mediator}", "（人民调解委员会印章）", ChineseDate.Arabic(ending.Ending.On)],
    };

    /// <summary>延长调解期限同意书 (D15); answers stand beside the parties only while they speak of this extension.</summary>
    public static PrintedPaper Extension(DisputeHeader dispute, ExtensionRow extension, IReadOnlyList<PartyConsents> parties, bool isProposed) => new(
        "延长调解期限同意书",
        dispute.Number,
        [
            new(null,
            [
                $"关于“{dispute.Title}”一案，原调解期限至{ChineseDate.Arabic(extension.LastDay)}届满。因{extension.Reason.TrimEnd('。')}，各方同意把调解期限延长至{ChineseDate.Arabic(extension.NewLastDay)}。",
                "各方知道：是否延长由各方自愿决定；延长期间任何一方都可以随时要求终止调解，不影响依法申请仲裁、请求行政处理或者提起诉讼。",
                "依据：人民调解工作若干规定 第三十三条",
            ]),
        ])
    {
        Issuer = dispute.HandlerName,
        Closing =
        [
            .. parties.Select(p => $"{p.Side.Name()}（签名、盖章或者按指印）：{(isProposed && p.Answers.FirstOrDefault(a => a.Kind is ConsentKind.ToExtend) is { } a ? $"{p.Name}（{a.Answer.Name()}，{a.Means.Name()}，{ChineseDate.Arabic(a.On)}）" : "　　　　　　")}"),
            extension.InForceOn is { } on ? ChineseDate.Arabic(on) : UndatedDay,
        ],
    };

    private static IEnumerable<string> Head(RecordView record, string? recordedAt)
    {
        if (record.Mode is SessionMode.Caucus)
        {
            yield return "背对背约谈记录，仅供本案调解员，不得提供给当事人、其他单位和人民法院。";
        }

        var from = record.HeldFrom ?? record.StartsAt;
        yield return $"时间：{ChineseDate.Arabic(from.LegalDay())}{Clock(from)}{(record.HeldTo is { } to ? $"至{Clock(to)}" : "")}　第 {record.Place} 次　{record.Mode.Name()}";
        yield return $"地点：{record.Where}{(recordedAt is null ? "" : $"（记录于{recordedAt}）")}";
        yield return $"当事人：{string.Join("；", record.Attendees.Where(a => a.Present && a.Role is AttendeeRole.Party).Select(a => $"{a.Side?.Name()}{a.Name}{(a.Site is { } site ? $"（在{site}）" : "")}"))}";
        foreach (var role in new[] { AttendeeRole.Agent, AttendeeRole.Mediator, AttendeeRole.Guide, AttendeeRole.ThirdPerson })
        {
            var names = record.Attendees.Where(a => a.Present && a.Role == role).Select(a => $"{a.Name}{(a.Body is { } body ? $"（{body}）" : "")}{(a.Site is { } site ? $"（在{site}）" : "")}").ToList();
            if (names.Count > 0)
            {
                yield return $"{role.Name()}：{string.Join("、", names)}";
            }
        }

        yield return $"记录人：{record.Attendees.FirstOrDefault(a => a.Present && a.Role is AttendeeRole.Recorder)?.Name ?? record.RecordedBy}";
    }

    private static string Capacity(AttendeeRow attendee) =>
        $"{(attendee.Role is AttendeeRole.Party ? attendee.Side?.Name() : attendee.Role.Name())}{(attendee.Body is { } body ? $"（{body}）" : "")}";

    private static string Signed(AttendeeRow attendee) => attendee.Signature switch
    {
        null => "　　　　　　",
        { Means: SignatureMeans.Declined } s => $"{attendee.Name}到场未签名（{s.Note}）",
        var s => $"{attendee.Name}（{s.Means.Name()}）",
    };

    private static string Handler(DisputeHeader dispute) => dispute.HandlerName ?? "人民调解委员会";

    private static string Clock(Instant at) => at.ToChina().ToString("H时mm分", CultureInfo.InvariantCulture);
}
