namespace Yuanjie.Disputes.Confirmation;

public static class ConfirmationNames
{
    /// <summary>What staff and parties call it.</summary>
    public static string Name(this ConfirmationStatus status) => status switch
    {
        ConfirmationStatus.Joining => "等其他当事人加入",
        ConfirmationStatus.Applied => "已申请，待受理",
        ConfirmationStatus.Accepted => "审查中",
        ConfirmationStatus.Confirmed => "已确认",
        ConfirmationStatus.Rejected => "已驳回",
        ConfirmationStatus.Declined => "不予受理",
        ConfirmationStatus.Withdrawn => "已撤回",
        ConfirmationStatus.DeemedWithdrawn => "按撤回处理",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Name(this CourtBasis basis) => basis switch
    {
        CourtBasis.SentByCourt => "委派、委托调解的法院",
        CourtBasis.Domicile => "当事人住所地",
        CourtBasis.SubjectMatter => "标的物所在地",
        CourtBasis.Seat => "调解组织所在地",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    /// <summary>Each paper of the list, with its name, in the order in which they are handed in.</summary>
    public static IReadOnlyList<(ConfirmationPapers Paper, string Name)> Papers { get; } =
    [
        (ConfirmationPapers.Agreement, "调解协议"),
        (ConfirmationPapers.ProofOfMediation, "调解组织主持调解的证明"),
        (ConfirmationPapers.Identity, "当事人身份证明或者资格证明"),
        (ConfirmationPapers.PropertyRights, "与协议有关的财产权利证明"),
        (ConfirmationPapers.ServiceAddress, "送达地址确认书"),
        (ConfirmationPapers.Authority, "授权委托书（有代理人的）"),
    ];

    /// <summary>Without these the court cannot look at it (民诉法解释 第三百五十四条).</summary>
    public const ConfirmationPapers Required = ConfirmationPapers.Agreement | ConfirmationPapers.ProofOfMediation | ConfirmationPapers.Identity;
}
