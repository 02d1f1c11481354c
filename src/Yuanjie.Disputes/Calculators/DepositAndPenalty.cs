namespace Yuanjie.Disputes.Calculators;

/// <summary>Which side of a deposit broke the contract.</summary>
public enum DepositBreach
{
    /// <summary>Who paid it: it is lost.</summary>
    Giver,

    /// <summary>Who took it: it is returned twice.</summary>
    Receiver,
}

/// <summary>定金 and 违约金.</summary>
/// <remarks>Source: 民法典 第五百八十五条至第五百八十八条; 法释〔2023〕13号 第六十四条至第六十八条.</remarks>
public static class DepositAndPenalty
{
    private const string Deposit = "民法典 第五百八十六条、第五百八十七条";

    /// <summary>What goes back to the giver of a deposit when the contract fails as a whole.</summary>
    /// <param name="price">Of the main contract, in 元.</param>
    /// <param name="paid">What was paid as 定金, in 元.</param>
    /// <param name="breach">Who broke the contract.</param>
    public static Reckoning Returned(decimal price, decimal paid, DepositBreach breach)
    {
        var most = price * 0.2m;
        var effective = Math.Min(paid, most);
        var excess = paid - effective;
        var total = breach is DepositBreach.Receiver ? (effective * 2) + excess : excess;
        return new Reckoning(
            Yuan.Rounded(total),
            [
                new($"定金不能超过合同价款 {Yuan.Text(price)} 元的 20%，即 {Yuan.Text(most)} 元；{Yuan.Text(paid)} 元里有 {Yuan.Text(effective)} 元是定金", effective, Deposit),
                excess > 0 ? new($"超过的 {Yuan.Text(excess)} 元没有定金的效力，应当退还", excess, Deposit) : new("没有超过"),
                breach is DepositBreach.Receiver ? new($"收定金的一方违约，双倍返还：{Yuan.Text(effective)} 元 × 2", effective * 2, Deposit) : new("付定金的一方违约，无权要求返还定金", 0, Deposit),
            ]);
    }

    /// <summary>The penalty above which a court generally finds it excessive, when asked: 130 per cent of the loss.</summary>
    /// <param name="loss">In 元.</param>
    /// <param name="agreed">The agreed penalty, in 元.</param>
    public static Reckoning Penalty(decimal loss, decimal agreed)
    {
        var threshold = loss * 1.3m;
        return new Reckoning(
            Yuan.Rounded(Math.Min(agreed, threshold)),
            [
                new($"造成的损失 {Yuan.Text(loss)} 元 × 130%", threshold, "法释〔2023〕13号 第六十五条"),
                agreed > threshold
                    ? new($"约定的违约金 {Yuan.Text(agreed)} 元一般会认定过分高于损失，可以请求适当减少；恶意违约的一般不减", Source: "民法典 第五百八十五条；法释〔2023〕13号 第六十五条")
                    : new($"约定的违约金 {Yuan.Text(agreed)} 元没有超过", Source: "民法典 第五百八十五条"),
            ]);
    }
}
