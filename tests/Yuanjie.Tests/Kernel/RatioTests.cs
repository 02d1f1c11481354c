using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Tests.Kernel;

public sealed class RatioTests
{
    [Theory]
    [InlineData(12_906, 17_377, "74.27%")]
    [InlineData(6_725, 12_906, "52.11%")]
    [InlineData(211, 6_725, "3.14%")]
    [InlineData(1_106, 1_135, "97.44%")]
    [InlineData(1, 8, "12.50%")]
    [InlineData(5, 10_000, "0.05%")]
    [InlineData(1, 20_000, "0.01%")] // half goes up
    [InlineData(0, 7, "0.00%")]
    [InlineData(0, 0, "—")]
    public void ARatio_IsWrittenAsStatisticsWriteIt(long part, long whole, string expected) =>
        Assert.Equal(expected, new Ratio(part, whole).ToString());

    [Theory]
    [InlineData(10_325, 12_906, 80, true)]
    [InlineData(10_324, 12_906, 80, false)]
    [InlineData(4, 5, 80, true)]
    [InlineData(79_999, 100_000, 80, false)] // 80.00 when rounded, and yet below
    [InlineData(0, 0, 80, false)]
    public void ATarget_IsMetBeforeRounding(long part, long whole, int target, bool expected) =>
        Assert.Equal(expected, new Ratio(part, whole).Reaches(target));

    [Fact]
    public void FewerThanThirty_IsThin()
    {
        Assert.True(new Ratio(29, 29).IsThin);
        Assert.False(new Ratio(1, 30).IsThin);
    }
}
