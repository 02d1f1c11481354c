using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Agreements;

public enum FindingSeverity : short
{
    /// <summary>Better so; nothing stops.</summary>
    Advice = 1,

    /// <summary>It can be signed, but a court would not confirm it like this.</summary>
    BlocksConfirmation = 2,

    /// <summary>It cannot be signed like this.</summary>
    BlocksAgreement = 3,
}

/// <summary>Something in a draft that will not hold, with what to do about it.</summary>
/// <param name="Code">Stable, such as <c>no-due-day</c>, or the ground of the court such as <c>NA5</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Repair">What to write instead.</param>
/// <param name="Source">Statute and article; null where it is good practice.</param>
/// <param name="Obligation">The number of the obligation, from 1; null when it concerns the whole.</param>
/// <param name="Field">The part of the terms it belongs to, such as <c>DueOn</c>; null when it concerns the whole.</param>
public sealed record AgreementFinding(
    string Code, FindingSeverity Severity, Sentence Message, Sentence Repair, string? Source = null, int? Obligation = null, string? Field = null);

/// <summary>Reads a draft as a court would: can it be performed, confirmed, enforced. Shown while drafting.</summary>
/// <remarks>Sources: 人民调解法 第二十九条; 民诉法解释 第三百五十五条、第三百五十八条.</remarks>
public static class AgreementChecks
{
    /// <summary>A day further off than this is taken for a slip of the pen.</summary>
    public const int MostYearsAhead = 30;

    private const string Content = "人民调解法 第二十九条";
    private const string Clear = "民诉法解释 第三百五十八条第五项";

    /// <summary>All findings, the gravest first, in the order of the text.</summary>
    /// <param name="paper">The draft.</param>
    /// <param name="today">Days before it are past.</param>
    public static IReadOnlyList<AgreementFinding> Find(AgreementPaper paper, DateOnly today) =>
    [
        .. OfTheWhole(paper)
            .Concat(paper.Terms.Obligations.SelectMany((o, i) => OfOne(o, i + 1, paper, today)))
            .OrderByDescending(f => f.Severity)
            .ThenBy(f => f.Obligation ?? 0),
    ];

    /// <summary>True when something stops the signing.</summary>
    public static bool BlockAgreement(IEnumerable<AgreementFinding> findings) => findings.Any(f => f.Severity is FindingSeverity.BlocksAgreement);

    private static IEnumerable<AgreementFinding> OfTheWhole(AgreementPaper paper)
    {
        var terms = paper.Terms;
        if (terms.Obligations.Count == 0)
        {
            yield return new("no-obligation", FindingSeverity.BlocksAgreement, "协议里还没有任何一项义务。", "请至少写明一项：谁为谁做什么、哪一天前做完。", Content);
        }

        if (string.IsNullOrWhiteSpace(terms.Facts))
        {
            yield return new("no-facts", FindingSeverity.BlocksAgreement, "没有写纠纷的主要事实和争议事项。", "请用几句话写清发生了什么、争什么。", Content, Field: nameof(AgreementTerms.Facts));
        }

        if (string.IsNullOrWhiteSpace(terms.Responsibility))
        {
            yield return new("no-responsibility", FindingSeverity.Advice, "没有写各方当事人的责任。", "请写明各方各自承担什么责任；双方都不再追究的，可以留空。", Content, Field: nameof(AgreementTerms.Responsibility));
        }

        if (terms.TotalFen is { } total && total != terms.PaymentsFen)
        {
            yield return new(
                "total-differs",
                FindingSeverity.BlocksAgreement,
                $"约定总额{Money.FromFen(total)}元，各期付款合计{Money.FromFen(terms.PaymentsFen)}元，两者不一致。",
                "请改总额或者改各期金额，使两者相等。",
                Clear,
                Field: nameof(AgreementTerms.TotalFen));
        }

        foreach (var party in paper.Parties.Where(p => p.Side is not Side.ThirdParty && p.IdNumber is null))
        {
            yield return new("no-identity", FindingSeverity.Advice, $"{party.Called}没有登记证件号码。", "请核对身份证件并补登；申请司法确认时要提交身份证明。", "民诉法解释 第三百五十四条");
        }

        if (paper.Form is AgreementForm.Oral)
        {
            yield return new("oral", FindingSeverity.BlocksConfirmation, "口头协议不能直接申请司法确认。", "需要司法确认的，请改写成书面协议并由各方签名。", "民诉法解释 第三百五十四条");
        }

        foreach (var finding in OfWords(terms.OtherTerms, null, nameof(AgreementTerms.OtherTerms))
            .Concat(OfWords(terms.Responsibility, null, nameof(AgreementTerms.Responsibility))))
        {
            yield return finding;
        }
    }

    private static IEnumerable<AgreementFinding> OfOne(ObligationTerms obligation, int number, AgreementPaper paper, DateOnly today)
    {
        foreach (var finding in WhoAndWhom(obligation, number, paper.Parties).Concat(WhatAndHow(obligation, number)).Concat(ByWhen(obligation, number, today)))
        {
            yield return finding;
        }

        if (string.IsNullOrWhiteSpace(obligation.DefaultClause) && obligation.Kind is ObligationKind.Pay)
        {
            yield return new("no-default-clause", FindingSeverity.Advice, $"第{number}项没有写逾期怎么办。", "可以约定逾期利息、违约金或者其余款项一并到期。", Obligation: number, Field: nameof(ObligationTerms.DefaultClause));
        }

        foreach (var (text, field) in new[]
        {
            (obligation.What, nameof(ObligationTerms.What)),
            (obligation.Way, nameof(ObligationTerms.Way)),
            (obligation.DefaultClause, nameof(ObligationTerms.DefaultClause)),
        })
        {
            foreach (var finding in OfWords(text, number, field))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<AgreementFinding> WhoAndWhom(ObligationTerms obligation, int number, IReadOnlyList<PaperParty> parties)
    {
        if (parties.All(p => p.Id != obligation.Debtor))
        {
            yield return new("no-debtor", FindingSeverity.BlocksAgreement, $"第{number}项没有写由谁履行。", "请选择义务人。", Clear, number, nameof(ObligationTerms.Debtor));
        }

        if (parties.All(p => p.Id != obligation.Creditor))
        {
            yield return new("no-creditor", FindingSeverity.BlocksAgreement, $"第{number}项没有写对谁履行。", "请选择权利人。", Clear, number, nameof(ObligationTerms.Creditor));
        }
        else if (obligation.Creditor == obligation.Debtor)
        {
            yield return new("same-person", FindingSeverity.BlocksAgreement, $"第{number}项的义务人和权利人是同一方。", "请改正义务人或者权利人。", Clear, number, nameof(ObligationTerms.Creditor));
        }
    }

    private static IEnumerable<AgreementFinding> WhatAndHow(ObligationTerms obligation, int number)
    {
        if (obligation.Kind is ObligationKind.Pay)
        {
            if (obligation.AmountFen is null or <= 0)
            {
                yield return new("no-amount", FindingSeverity.BlocksAgreement, $"第{number}项没有写金额。", "请填写大于零的金额，大写由系统生成。", Clear, number, nameof(ObligationTerms.AmountFen));
            }

            if (string.IsNullOrWhiteSpace(obligation.Way) && string.IsNullOrWhiteSpace(obligation.Account))
            {
                yield return new("no-way", FindingSeverity.BlocksConfirmation, $"第{number}项没有写怎么付。", "请写明现金、转账或者收款账户。", Clear, number, nameof(ObligationTerms.Way));
            }
            else if (string.IsNullOrWhiteSpace(obligation.Account) && obligation.Way!.Contains("转账", StringComparison.Ordinal))
            {
                yield return new("no-account", FindingSeverity.Advice, $"第{number}项约定转账，但没有写收款账户。", "请写明开户行、户名和账号。", Clear, number, nameof(ObligationTerms.Account));
            }

            yield break;
        }

        if (string.IsNullOrWhiteSpace(obligation.What) && obligation.Kind is not ObligationKind.Apologise)
        {
            yield return new("no-content", FindingSeverity.BlocksAgreement, $"第{number}项没有写具体内容。", "请写明做什么（或者不做什么）、做到什么标准。", Clear, number, nameof(ObligationTerms.What));
        }

        if (string.IsNullOrWhiteSpace(obligation.Where) && obligation.Kind is not ObligationKind.Refrain)
        {
            yield return new("no-place", FindingSeverity.Advice, $"第{number}项没有写在哪里履行。", "请写明地点。", Clear, number, nameof(ObligationTerms.Where));
        }
    }

    private static IEnumerable<AgreementFinding> ByWhen(ObligationTerms obligation, int number, DateOnly today)
    {
        if (obligation.DueOn is not { } due)
        {
            if (obligation.Kind is not ObligationKind.Refrain)
            {
                yield return new("no-due-day", FindingSeverity.BlocksAgreement, $"第{number}项没有写哪一天前履行。", "请填写具体日期；分期的每一期各写一项。", Clear, number, nameof(ObligationTerms.DueOn));
            }
        }
        else if (due < today)
        {
            yield return new("due-in-past", FindingSeverity.BlocksAgreement, $"第{number}项的履行日期已经过去。", "请改成今天或者以后的日期；已经履行的，写进事实部分。", Clear, number, nameof(ObligationTerms.DueOn));
        }
        else if (due > today.AddYears(MostYearsAhead))
        {
            yield return new("due-too-far", FindingSeverity.BlocksAgreement, $"第{number}项的履行日期在三十年以后，像是笔误。", "请核对年份。", Clear, number, nameof(ObligationTerms.DueOn));
        }
    }

    // Facts tell what was; only what is promised can ask a court for something it must refuse.
    private static IEnumerable<AgreementFinding> OfWords(string? text, int? number, string field) =>
        ConfirmationGrounds.Current.Precheck(text).Select(hint => new AgreementFinding(
            hint.Ground.Code,
            FindingSeverity.BlocksConfirmation,
            number is null
                ? (Sentence)$"写有“{string.Join("”“", hint.Clues)}”：{hint.Ground.Text}。"
                : (Sentence)$"第{number}项写有“{string.Join("”“", hint.Clues)}”：{hint.Ground.Text}。",
            hint.Ground.Advice,
            hint.Ground.Code.StartsWith("NA", StringComparison.Ordinal) ? "民诉法解释 第三百五十五条" : "民诉法解释 第三百五十八条",
            number,
            field));
}
