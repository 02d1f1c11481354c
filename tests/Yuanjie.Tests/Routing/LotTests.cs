using Yuanjie.Disputes.Routing;

namespace Yuanjie.Tests.Routing;

public sealed class LotTests
{
    // printf '周\n沈\n方' | sha256sum, then printf 'SEED\nHASH\n0' | sha256sum and its first eight bytes modulo 3.
    [Theory]
    [InlineData("00000000000000000000000000000001", 2)]
    [InlineData("00000000000000000000000000000002", 0)]
    [InlineData("0123456789abcdef0123456789abcdef", 0)]
    public void Draw_WithAKnownSeed_FallsWhereAnyoneCanCompute(string seed, int expected) =>
        Assert.Equal(expected, Lot.Draw(seed, ["周", "沈", "方"]));

    [Fact]
    public void Draw_WithTheSameSeedAndList_IsTheSame_AndAnotherListAnother()
    {
        string[] list = [.. Enumerable.Range(1, 1000).Select(i => $"候选人{i}")];
        var seed = Lot.NewSeed();

        var first = Lot.Draw(seed, list);

        Assert.Equal(first, Lot.Draw(seed, list));
        Assert.InRange(first, 0, list.Length - 1);
        Assert.NotEqual(Lot.HashOf(list), Lot.HashOf(list[1..]));
    }

    [Fact]
    public void Draw_OverManySeeds_FavoursNobody()
    {
        string[] list = ["甲", "乙", "丙", "丁", "戊", "己", "庚"];

        var counts = Enumerable.Range(0, 7000).Select(i => Lot.Draw($"seed-{i}", list)).CountBy(i => i).ToDictionary();

        // 1,000 are expected of each; six standard deviations are about 176.
        Assert.All(Enumerable.Range(0, 7), i => Assert.InRange(counts[i], 824, 1176));
    }

    [Fact]
    public void Draw_FromNobody_IsABug() => Assert.Throws<ArgumentException>(() => Lot.Draw("seed", []));
}
