using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Agreements;

/// <summary>The words of an agreement, made from its data: the same data give the same words, on which the signatures rest.</summary>
/// <remarks>Sources: 人民调解法 第二十九条 (content); 司法行政机关人民调解文书格式 (form). Paragraphs are lines.</remarks>
public static class AgreementText
{
    private const string Gap = "＿＿＿";
    private const string Numerals = "一二三四五六七八九十";

    public static string TitleOf(AgreementPaper paper) =>
        paper.Form is AgreementForm.Oral ? "人民调解口头协议登记表"
        : paper.Committee.Contains("人民调解委员会", StringComparison.Ordinal) ? "人民调解协议书"
        : "调解协议书";

    /// <summary>The whole text from the head to the number of copies, without signatures.</summary>
    public static string Compose(AgreementPaper paper)
    {
        var text = new StringBuilder();
        text.Append(paper.Committee).Append('\n');
        text.Append(TitleOf(paper)).Append('\n');
        text.Append("编号：").Append(paper.Number).Append('\n');
        foreach (var party in paper.Parties)
        {
            text.Append(party.Called).Append('：').Append(party.Description).Append("。\n");
        }

        var sections = Sections(paper).ToArray();
        for (var i = 0; i < sections.Length; i++)
        {
            text.Append(Numerals[i]).Append('、').Append(sections[i].Heading).Append('\n');
            foreach (var line in sections[i].Lines)
            {
                text.Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of the text in UTF-8, by which a change is seen.</summary>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>One obligation as a sentence; gaps of a draft show as lines to fill.</summary>
    public static string ClauseOf(ObligationTerms obligation, IReadOnlyList<PaperParty> parties)
    {
        var debtor = NameOf(obligation.Debtor, parties);
        var creditor = NameOf(obligation.Creditor, parties);
        var by = $"于{(obligation.DueOn is { } due ? ChineseDate.Arabic(due) : Gap)}前（含当日）";
        var place = Said(obligation.Where) is { } where ? $"在{where}" : "";
        var way = Said(obligation.Way) is { } how ? $"以{how}方式" : "";
        var what = Said(obligation.What);
        var sentence = obligation.Kind switch
        {
            ObligationKind.Pay =>
                $"{debtor}{by}{place}{way}向{creditor}支付{what}{AmountOf(obligation.AmountFen)}{(Said(obligation.Account) is { } account ? $"，收款账户：{account}" : "")}",
            ObligationKind.Deliver => $"{debtor}{by}{place}{way}向{creditor}交付{what ?? Gap}",
            ObligationKind.Act => $"{debtor}{by}{place}{way}为{creditor}完成下列事项：{what ?? Gap}",
            ObligationKind.Refrain =>
                $"{debtor}自本协议生效之日起{(obligation.DueOn is { } end ? $"至{ChineseDate.Arabic(end)}止" : "")}{place}不得有下列行为：{what ?? Gap}（权利人：{creditor}）",
            ObligationKind.Apologise => $"{debtor}{by}{place}{way}向{creditor}赔礼道歉{(what is null ? "" : $"：{what}")}",
            _ => throw new ArgumentOutOfRangeException(nameof(obligation)),
        };
        return Said(obligation.DefaultClause) is { } otherwise ? $"{sentence}。逾期未履行的，{otherwise}。" : $"{sentence}。";
    }

    /// <summary>人民币5,000.00元（大写：伍仟元整）</summary>
    public static string AmountOf(long? fen) =>
        fen is { } amount ? $"人民币{Money.FromFen(amount)}元（大写：{Money.FromFen(amount).InCapitals()}）" : $"人民币{Gap}元";

    private static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Sections(AgreementPaper paper)
    {
        var terms = paper.Terms;
        yield return ("纠纷主要事实和争议事项", Paragraphs(terms.Facts));
        yield return ("各方责任", Paragraphs(Said(terms.Responsibility) ?? "各方同意不再就责任分担另行主张，按本协议履行"));

        var clauses = terms.Obligations.Select((o, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {ClauseOf(o, paper.Parties)}")).ToList();
        if (terms.Obligations.Count(o => o.Kind is ObligationKind.Pay) > 1)
        {
            clauses.Add($"以上款项合计{AmountOf(terms.PaymentsFen)}。");
        }

        var host = paper.Committee.Contains("委员会", StringComparison.Ordinal) ? "本委员会" : "本组织";
        yield return (paper.Form is AgreementForm.Oral
            ? $"{ChineseDate.Arabic(paper.AgreedOn!.Value)}，经{host}主持调解，各方自愿达成以下口头协议"
            : $"经{host}主持调解，各方自愿达成以下协议", clauses);
        yield return ("履行方式、地点、期限", ["按照第三条各项的约定履行。"]);
        if (paper.CoveredNumbers.Count > 0)
        {
            yield return ("一并解决的纠纷", [$"本协议同时解决各方之间的下列纠纷：{string.Join('、', paper.CoveredNumbers)}。"]);
        }

        if (Said(terms.OtherTerms) is { } other)
        {
            yield return ("其他约定", Paragraphs(other));
        }

        yield return ("效力告知", [EffectOf(paper)]);
        if (paper.Form is AgreementForm.Written)
        {
            var copies = paper.Parties.Count + 2;
            yield return ("份数", [string.Create(CultureInfo.InvariantCulture, $"本协议一式{copies}份，当事人各执一份，{host}留存一份，另备一份用于申请司法确认。")]);
        }
    }

    private static string EffectOf(AgreementPaper paper)
    {
        var from = paper.Basis switch
        {
            EffectBasis.SignedAndSealed => "本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖调解组织印章之日起生效",
            EffectBasis.WordOfMouth => "口头协议自各方当事人达成协议之日起生效",
            EffectBasis.PartiesSigned => "本协议自各方当事人签名、盖章之日起生效",
            EffectBasis.LastElectronicSignature => "本协议自最后一方当事人电子签名之日起生效",
            _ => throw new ArgumentOutOfRangeException(nameof(paper)),
        };
        var next = paper.Form is AgreementForm.Oral
            ? "需要申请司法确认的，应当先订立书面协议"
            : "各方可以自生效之日起三十日内共同向有管辖权的人民法院申请司法确认，经确认后可以申请强制执行";
        return $"调解不收取当事人任何费用。{from}，具有法律约束力，当事人应当按照约定履行。{next}。除当事人同意或者法律另有规定外，调解过程和协议内容不公开。";
    }

    private static string NameOf(PartyId? id, IReadOnlyList<PaperParty> parties) => parties.FirstOrDefault(p => p.Id == id)?.Name ?? Gap;

    private static IReadOnlyList<string> Paragraphs(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => EndsSentence(l) ? l : $"{l}。")];

    private static bool EndsSentence(string line) => line[^1] is '。' or '！' or '？' or '；' or '：';

    // A clause is continued by the sentence around it, so it loses a full stop of its own.
    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().TrimEnd('。', '；', ';', '，', ',');
}
