using Yuanjie.Kernel.Persons;

namespace Yuanjie.Tests.Kernel.Persons;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("13800001111", "13800001111")]
    [InlineData("138 0000 1111", "13800001111")]
    [InlineData("138-0000-1111", "13800001111")]
    [InlineData("138－0000—1111", "13800001111")]
    [InlineData("１３８００００１１１１", "13800001111")]
    [InlineData("+86 13800001111", "13800001111")]
    [InlineData("+86-138-0000-1111", "13800001111")]
    [InlineData("008613800001111", "13800001111")]
    [InlineData("8613800001111", "13800001111")]
    [InlineData("86-13800001111", "13800001111")]
    [InlineData("013800001111", "13800001111")]
    [InlineData("(+86)19912345678", "19912345678")]
    public void TryParse_AMobile_IsNormalised(string text, string expected)
    {
        Assert.True(PhoneNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.Value);
        Assert.True(number.IsMobile);
    }

    [Theory]
    [InlineData("0994-2345678", "0994-2345678")]
    [InlineData("09942345678", "0994-2345678")]
    [InlineData("（0994）2345678", "0994-2345678")]
    [InlineData("0994-234-5678", "0994-2345678")]
    [InlineData("010-88886666", "010-88886666")]
    [InlineData("010 8888 6666", "010-88886666")]
    [InlineData("+86 10 8888 6666", "010-88886666")]
    [InlineData("+86 010 8888 6666", "010-88886666")]
    [InlineData("021-63214321转801", "021-63214321-801")]
    [InlineData("0994-2345678-8", "0994-2345678-8")]
    [InlineData("0431-88556677#12", "0431-88556677-12")]
    public void TryParse_ALandline_IsNormalised(string text, string expected)
    {
        Assert.True(PhoneNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.ToString());
        Assert.False(number.IsMobile);
        Assert.True(PhoneNumber.TryParse(number.Value, out var again));
        Assert.Equal(number, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("1380000111")]
    [InlineData("138000011112")]
    [InlineData("2345678")]       // no area code
    [InlineData("0994-1345678")]
    [InlineData("0194-2345678")]
    [InlineData("4008001234")]    // a hotline is nobody's number
    [InlineData("+1 2125551234")]
    [InlineData("1380000111O")]
    public void TryParse_NoMainlandNumber_IsRefused(string? text)
    {
        Assert.False(PhoneNumber.TryParse(text, out var number));
        Assert.Null(number);
    }

    [Theory]
    [InlineData("13800001111", "138****1111")]
    [InlineData("0994-2345678", "0994-*****78")]
    [InlineData("021-63214321转801", "021-******21")]
    public void Masked_HidesTheMiddle(string text, string expected)
    {
        Assert.True(PhoneNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.Masked);
    }
}
