using System.Text;
using Yuanjie.Data.Files;

namespace Yuanjie.Tests.Data.Files;

public sealed class TextFileTests
{
    private const string Rare = "王𬭎,䶮,喆，㐀";

    [Fact]
    public void Decode_Utf8AndUtf16_WithAndWithoutMark()
    {
        Assert.Equal(Rare, TextFile.Decode(Encoding.UTF8.GetBytes(Rare)));
        Assert.Equal(Rare, TextFile.Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Rare)]));
        Assert.Equal(Rare, TextFile.Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Rare)]));
    }

    [Fact]
    public void Decode_Gb18030_ReadsFourByteCharacters() =>
        Assert.Equal(Rare, TextFile.Decode(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Rare)));

    [Theory]
    [InlineData(new byte[] { 0xFE, 0x9F }, "䶮")] // the two bytes that GB 18030-2022 gives it
    [InlineData(new byte[] { 0xC4, 0xE3, 0xBA, 0xC3 }, "你好")]
    public void Decode_Gb18030Bytes_GivesTheCharacter(byte[] bytes, string text) => Assert.Equal(text, TextFile.Decode(bytes));

    [Fact]
    public void Decode_WhatIsNoText_IsNull()
    {
        Assert.Null(TextFile.Decode([0x50, 0x4B, 3, 4, 0, 0, 0]));
        Assert.Null(TextFile.Decode([0xFF, 0xFF, 0xFF]));
    }
}
