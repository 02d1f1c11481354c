namespace Yuanjie.Disputes.Agreements;

/// <summary>What makes an agreement take effect. Numbers are stored and never reused.</summary>
public enum EffectBasis : short
{
    /// <summary>All parties, the mediator and the seal. Source: 人民调解法 第二十九条第二款.</summary>
    SignedAndSealed = 1,

    /// <summary>The day the parties agreed by word of mouth. Source: 人民调解法 第三十条.</summary>
    WordOfMouth = 2,

    /// <summary>The signatures of all parties, after a court sent the dispute out. Source: 特邀调解规定 第二十四条.</summary>
    PartiesSigned = 3,

    /// <summary>The last party's electronic signature on the court's mediation platform. Source: 人民法院在线调解规则 第十九条.</summary>
    LastElectronicSignature = 4,
}
