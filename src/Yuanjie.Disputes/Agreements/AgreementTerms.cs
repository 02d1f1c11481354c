using System.Globalization;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Disputes.Agreements;

/// <summary>What the parties agreed, in clear. A draft may still have gaps; <see cref="AgreementChecks"/> names them.</summary>
public sealed record AgreementTerms
{
    /// <summary>Main facts and what was in dispute.</summary>
    public required string Facts { get; init; }

    /// <summary>What each side answers for; null when left open.</summary>
    public string? Responsibility { get; init; }

    public string? OtherTerms { get; init; }

    /// <summary>The sum named, in 分, to be met by the payments; null when none was named.</summary>
    public long? TotalFen { get; init; }

    /// <summary>In the order of the text; an instalment is an obligation of its own.</summary>
    public required IReadOnlyList<ObligationTerms> Obligations { get; init; }

    /// <summary>The payments together, in 分.</summary>
    public long PaymentsFen => Obligations.Where(o => o.Kind is ObligationKind.Pay).Sum(o => o.AmountFen ?? 0);
}

/// <summary>One promise, in clear; null where it is not said or not yet said.</summary>
public sealed record ObligationTerms
{
    public required ObligationKind Kind { get; init; }

    public PartyId? Debtor { get; init; }

    public PartyId? Creditor { get; init; }

    /// <summary>In 分.</summary>
    public long? AmountFen { get; init; }

    /// <summary>What is paid for, delivered, done or left undone, and to which standard.</summary>
    public string? What { get; init; }

    /// <summary>Such as 银行转账 or 现金.</summary>
    public string? Way { get; init; }

    public string? Where { get; init; }

    /// <summary>Bank, holder and number.</summary>
    public string? Account { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What follows when it is not done in time.</summary>
    public string? DefaultClause { get; init; }
}

public static class ObligationKinds
{
    /// <summary>What staff and parties call it.</summary>
    public static string Name(this ObligationKind kind) => kind switch
    {
        ObligationKind.Pay => "付款",
        ObligationKind.Deliver => "交付",
        ObligationKind.Act => "做某事",
        ObligationKind.Refrain => "不做某事",
        ObligationKind.Apologise => "赔礼道歉",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

public static class SignatureMethods
{
    public static string Name(this SignatureMethod method) => method switch
    {
        SignatureMethod.OnDevice => "当面签名",
        SignatureMethod.ByLink => "手机链接签名",
        SignatureMethod.OnPaper => "纸上签名",
        SignatureMethod.Seal => "盖章",
        SignatureMethod.OnOwnPage => "登录后签名",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string Name(this SignerCapacity capacity) => capacity switch
    {
        SignerCapacity.Self => "本人",
        SignerCapacity.Representative => "法定代表人或者负责人",
        SignerCapacity.Guardian => "法定代理人（监护人）",
        SignerCapacity.Agent => "委托代理人（特别授权）",
        _ => throw new ArgumentOutOfRangeException(nameof(capacity)),
    };
}

/// <summary>A party as papers name it.</summary>
/// <param name="IdNumber">Citizen id or credit code; null when not known.</param>
public sealed record PaperParty(PartyId Id, Side Side, PartyKind Kind, string Name, string? IdNumber, string? Phone, string? Address)
{
    /// <summary>申请人、被申请人 or 第三人, with its number where the side has several.</summary>
    public string Called { get; init; } = "";

    /// <summary>陈桂兰，女，1949年12月31日出生，公民身份号码…，住…，联系电话…: what is known, in the order of the form.</summary>
    public string Description
    {
        get
        {
            List<string> parts = [Name];
            if (Kind is PartyKind.NaturalPerson && CitizenId.TryParse(IdNumber, out var citizen))
            {
                parts.Add(citizen.Sex is Sex.Male ? "男" : "女");
                parts.Add($"{ChineseDate.Arabic(citizen.BirthDate)}出生");
            }

            if (IdNumber is not null)
            {
                parts.Add(Kind is PartyKind.NaturalPerson ? $"公民身份号码{IdNumber}" : $"统一社会信用代码{IdNumber}");
            }

            if (Address is not null)
            {
                parts.Add(Kind is PartyKind.NaturalPerson ? $"住{Address}" : $"住所地{Address}");
            }

            if (Phone is not null)
            {
                parts.Add($"联系电话{Phone}");
            }

            return string.Join('，', parts);
        }
    }

    internal static IReadOnlyList<PaperParty> Of(IEnumerable<Party> parties, PartyReader reader)
    {
        var ordered = parties.OrderBy(p => p.Side).ThenBy(p => p.Place).ToArray();
        return
        [
            .. ordered.Select(p => new PaperParty(p.Id, p.Side, p.Kind, reader.NameOf(p), reader.IdNumberOf(p), reader.PhoneOf(p), reader.AddressOf(p))
            {
                Called = NameOf(p.Side) + (ordered.Count(o => o.Side == p.Side) > 1 ? p.Place.ToString(CultureInfo.InvariantCulture) : ""),
            }),
        ];
    }

    private static string NameOf(Side side) => side switch
    {
        Side.Applicant => "申请人",
        Side.Respondent => "被申请人",
        Side.ThirdParty => "第三人",
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };
}

/// <summary>Everything a paper about an agreement says, in clear.</summary>
public sealed record AgreementPaper
{
    public required AgreementForm Form { get; init; }

    public required EffectBasis Basis { get; init; }

    public required string Number { get; init; }

    public required string Committee { get; init; }

    public required IReadOnlyList<PaperParty> Parties { get; init; }

    public required AgreementTerms Terms { get; init; }

    /// <summary>Numbers of the other disputes it settles.</summary>
    public IReadOnlyList<string> CoveredNumbers { get; init; } = [];

    /// <summary>The day of an oral agreement; null for a written one.</summary>
    public DateOnly? AgreedOn { get; init; }
}
