using System.Globalization;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>The papers of confirmation, filled from what is on record.</summary>
public static class ConfirmationTexts
{
    /// <summary>D19 司法确认申请书 with the promises of D20. Source: 人民调解协议司法确认程序规定 第三条; 民诉法解释 第三百五十三条、第三百五十四条.</summary>
    public static PrintedPaper Application(ConfirmationView application, AgreementView agreement, DateOnly today) => new("司法确认申请书", null,
        [
            new(null, [.. agreement.Paper.Parties.Select(p => $"申请人：{p.Description}。")]),
            new("请求事项", [$"确认申请人于{ChineseDate.Arabic(agreement.EffectiveOn!.Value)}经{agreement.Paper.Committee}主持调解达成的{agreement.Number}调解协议有效。"]),
            new("事实和理由", [.. agreement.Paper.Terms.Facts.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            "经调解，各方自愿达成协议，主要内容如下：", .. ClausesOf(agreement)]),
            new("申请人承诺", Promises),
            new("附件", [.. ConfirmationNames.Papers.Where(p => application.Papers.HasFlag(p.Paper)).Select((p, i) => $"{i + 1}. {p.Name}")]),
            new(null, ["此致", application.CourtName]),
        ])
    {
        Closing = [$"申请人（签名）：{string.Join('、', agreement.Paper.Parties.Select(p => p.Name))}", ChineseDate.Arabic(application.AppliedOn ?? today)],
    };

    /// <summary>The four promises, which each applicant reads before applying (D20).</summary>
    public static IReadOnlyList<string> Promises { get; } =
    [
        "1. 调解协议出于自愿，没有受欺诈、胁迫。",
        "2. 协议记载的事实和提交的材料真实。",
        "3. 没有恶意串通、规避法律，没有损害国家利益、社会公共利益和他人合法权益。",
        "4. 因协议内容给他人造成损害的，愿意承担相应的法律责任。",
    ];

    /// <summary>D21 主持调解的证明. Source: 民诉法解释 第三百五十四条.</summary>
    public static PrintedPaper Proof(AgreementView agreement, DateOnly today) => new("主持调解证明", agreement.Number,
        [
            new(null,
            [
                $"{string.Join('、', agreement.Paper.Parties.Select(p => p.Name))}之间的纠纷，由{agreement.Paper.Committee}主持调解，调解员{agreement.MediatorName}。",
                $"各方达成{agreement.Number}调解协议，协议自{ChineseDate.Arabic(agreement.EffectiveOn!.Value)}起生效。",
                "特此证明。",
            ]),
        ])
    {
        Closing = [agreement.Paper.Committee, ChineseDate.Arabic(today)],
    };

    /// <summary>D24 民事裁定书, or the ruling that rejects: a draft from the record, which the court reads over and issues.</summary>
    /// <remarks>Source: 民事诉讼法 第二百零五条、第二百零六条; 民诉法解释 第三百五十八条.</remarks>
    public static PrintedPaper Ruling(ConfirmationView application, AgreementView agreement, DisputeType? type)
    {
        var confirmed = application.Status is ConfirmationStatus.Confirmed;
        string[] opening =
        [
            .. agreement.Paper.Parties.Select(p => $"申请人：{p.Description}。"),
            $"本院于{ChineseDate.Arabic(application.AcceptedOn!.Value)}立案受理申请人{string.Join('、', agreement.Paper.Parties.Select(p => p.Name))}关于司法确认调解协议的申请，并进行了审查。现已审查终结。",
            $"申请人因{KindOf(type)}，于{ChineseDate.Arabic(agreement.EffectiveOn!.Value)}经{agreement.Paper.Committee}主持调解，达成了如下调解协议：",
            .. ClausesOf(agreement),
        ];
        string[] findings = confirmed
            ?
            [
                "本院经审查认为，申请人达成的调解协议系自愿达成，内容明确，不违反法律、行政法规的强制性规定，不损害国家利益、社会公共利益和他人合法权益，符合司法确认的法定条件。",
                "依照《中华人民共和国民事诉讼法》第二百零五条、第二百零六条规定，裁定如下：",
                $"申请人于{ChineseDate.Arabic(agreement.EffectiveOn.Value)}经{agreement.Paper.Committee}主持调解达成的{agreement.Number}调解协议有效。",
                "当事人应当按照调解协议的约定自觉履行义务。一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请执行。",
            ]
            :
            [
                $"本院经审查认为，{application.Ground?.Text}。{application.CourtReason}",
                "依照《中华人民共和国民事诉讼法》第二百零六条规定，裁定如下：",
                $"驳回申请人关于确认{agreement.Number}调解协议的申请。",
                "当事人可以通过调解方式变更原调解协议或者达成新的调解协议，也可以向人民法院提起诉讼。",
            ];
        return new PrintedPaper("民事裁定书", application.RulingNumber, [new(null, [.. opening, .. findings])])
        {
            Issuer = application.CourtName,
            Closing = [$"审判员　{application.JudgeName}", ChineseDate.Han(application.EndedOn!.Value), "书记员"],
        };
    }

    private static string KindOf(DisputeType? type) =>
        type is null ? "纠纷" : type.Name.EndsWith("争议", StringComparison.Ordinal) ? type.Name : $"{type.Name}纠纷";

    private static IEnumerable<string> ClausesOf(AgreementView agreement) =>
        agreement.Paper.Terms.Obligations.Select((o, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {AgreementText.ClauseOf(o, agreement.Paper.Parties)}"));
}
