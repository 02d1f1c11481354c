using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Routing;

/// <summary>How much a tie between mediator and party weighs. Numbers are stored and never reused.</summary>
public enum TieWeight : short
{
    /// <summary>应当披露: the parties are told, and any of them may ask for another mediator.</summary>
    Disclose = 1,

    /// <summary>应当回避: unless every party, knowing of it, accepts this mediator.</summary>
    StepAside = 2,
}

/// <summary>What ties a mediator to a party of the matter.</summary>
/// <remarks>Source: 人民调解法 第十三条、第二十三条第一项; 最高人民法院关于人民法院特邀调解的规定 第十五条.</remarks>
public sealed record Tie(TieWeight Weight, Sentence Words);

/// <summary>How often a mediator had one of these parties before.</summary>
/// <param name="Matters">Other matters of the party that it has most of with this mediator, within the months the place looks back.</param>
/// <param name="Agreed">How many of them ended in an agreement.</param>
public sealed record EarlierMatters(int Matters, int Agreed)
{
    public static EarlierMatters None { get; } = new(0, 0);
}
