using Yuanjie.Kernel.Persons;

namespace Yuanjie.Tests.Kernel.Persons;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("王涵", "王涵", "王*")]
    [InlineData(" 王子涵　", "王子涵", "王*涵")]
    [InlineData("王　涵", "王涵", "王*")]
    [InlineData("欧阳子涵", "欧阳子涵", "欧**涵")]
    [InlineData("陶喆", "陶喆", "陶*")]
    [InlineData("王𬭎", "王𬭎", "王*")]          // beyond the basic plane: two characters, not three
    [InlineData("𬭎𬭎涵", "𬭎𬭎涵", "𬭎*涵")]
    [InlineData("䶮小明", "䶮小明", "䶮*明")]
    [InlineData("买买提•艾力", "买买提·艾力", "买**力")]
    [InlineData("阿依古丽・买买提", "阿依古丽·买买提", "阿**提")]
    [InlineData("阿依古丽 · 买买提", "阿依古丽·买买提", "阿**提")]
    [InlineData("John  Smith", "John Smith", "J**h")]
    [InlineData("O’Brien-Li", "O’Brien-Li", "O**i")]
    [InlineData("ئالىم جان", "ئالىم جان", "ئ**ن")]
    public void TryParse_ARealName_IsKeptAndMasked(string text, string expected, string masked)
    {
        Assert.True(PersonName.TryParse(text, out var name));
        Assert.Equal(expected, name.Value);
        Assert.Equal(masked, name.Masked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("王")]
    [InlineData("𬭎")]
    [InlineData("··")]
    [InlineData("王<b>涵")]
    [InlineData("王涵>")]
    [InlineData("王\u0000涵")]
    [InlineData("王\n涵")]
    [InlineData("王\u202e涵")]
    [InlineData("王\u200b涵")]
    [InlineData("王涵1")]
    [InlineData("王涵（女）")]
    [InlineData("😀😀")]
    public void TryParse_NoName_IsRefused(string? text) => Assert.False(PersonName.TryParse(text, out _));

    [Fact]
    public void TryParse_HalfACharacter_IsRefused()
    {
        // Built here: a test runner cannot carry a lone surrogate as a case.
        Assert.False(PersonName.TryParse("王\ud873涵", out _));
        Assert.False(PersonName.TryParse("王涵\udf4e", out _));
        Assert.False(PersonName.TryParse("王涵\ufffe", out _));
    }

    [Fact]
    public void TryParse_FiftyCharacters_IsTheLimit()
    {
        Assert.True(PersonName.TryParse(string.Concat(Enumerable.Repeat("𬭎", PersonName.MaxLength)), out _));
        Assert.False(PersonName.TryParse(new string('涵', PersonName.MaxLength + 1), out _));
    }
}
