using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Tests.Kernel.Text;

public sealed class ChineseTextTests
{
    private static readonly Arbitrary<string> AnyText = ArbMap.Default.ArbFor<char[]>()
        .Convert(c => new string(c), s => s.ToCharArray());

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("　ＡＢｃ１２３　", "ABC123")]
    [InlineData("物业\t\r\n 纠纷", "物业 纠纷")]
    [InlineData("（２０２６）", "(2026)")]
    [InlineData("㎡", "M2")]
    [InlineData("ﾃｽﾄ", "テスト")]
    public void Fold_GivesOneSpelling(string? text, string expected) => Assert.Equal(expected, ChineseText.Fold(text));

    [Theory]
    [InlineData(null, 10, "")]
    [InlineData("  楼上漏水\r\n三天了\t急  ", 50, "楼上漏水\n三天了 急")]
    [InlineData("漏\u0000水\u0007了\u009f", 50, "漏水了")]
    [InlineData("\ufeff漏水\u202e\u2066", 50, "漏水")]
    [InlineData("漏水\uffff\ufffe", 50, "漏水")]
    [InlineData("漏水漏水", 3, "漏水漏")]
    [InlineData("王𬭎", 2, "王")]
    [InlineData("王𬭎", 3, "王𬭎")]
    [InlineData("漏水", 0, "")]
    [InlineData("漏 水", 2, "漏")]
    public void Clean_KeepsWhatCanBeStored(string? text, int maxLength, string expected) => Assert.Equal(expected, ChineseText.Clean(text, maxLength));

    [Fact]
    public void Clean_HalfACharacter_IsRemoved()
    {
        // Built here: a test runner cannot carry a lone surrogate as a case.
        Assert.Equal("漏水", ChineseText.Clean("漏\ud873水\udf4e", 50));
        Assert.Equal("漏水", ChineseText.Fold("漏\udf4e水\ud873"));
        Assert.Equal(3, ChineseText.Clean("漏\ud873\udf4e", 50).Length);
    }

    [Fact]
    public void Clean_AnyText_IsValidUtf8_OfTheLength_AndCleanAlready() =>
        Prop.ForAll(AnyText, Gen.Choose(0, 40).ToArbitrary(), (text, length) =>
        {
            var clean = ChineseText.Clean(text, length);
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
            return clean.Length <= length && strict.GetString(strict.GetBytes(clean)) == clean && ChineseText.Clean(clean, length) == clean;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_EveryCharacterOfTheBasicPlane_IsFoldedAlready()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var folded = ChineseText.Fold(((char)c).ToString());
            Assert.Equal(folded, ChineseText.Fold(folded));
        }
    }

    [Fact]
    public void Fold_AnyText_IsFoldedAlready() =>
        Prop.ForAll(AnyText, text => ChineseText.Fold(ChineseText.Fold(text)) == ChineseText.Fold(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Bigrams_OfAText_ArePairsWithinARun_EachOnce()
    {
        Assert.Equal([Token('水', '漏'), Token('漏', '水')], ChineseText.Bigrams("漏水漏水").OrderBy(t => (uint)t));
        Assert.Equal([Token('A', '1'), Token('楼', '上')], ChineseText.Bigrams("ａ1，楼上。").OrderBy(t => (uint)t));
        Assert.Empty(ChineseText.Bigrams("水，火"));
        Assert.Empty(ChineseText.Bigrams(null));
        Assert.NotEmpty(ChineseText.Bigrams("𬭎"));
    }

    [Fact]
    public void Bigrams_OfAPart_AreAmongThoseOfTheWhole() =>
        Prop.ForAll(Gen.Elements('楼', '上', '漏', '水', '物', '业', '，', ' ').ArrayOf().ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (characters, at) =>
        {
            var whole = new string(characters);
            var tokens = ChineseText.Bigrams(whole);
            return tokens.SequenceEqual(tokens.Distinct().Order())
                && ChineseText.Bigrams(whole[Math.Min(at, whole.Length)..]).All(tokens.Contains);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("楼上漏水", "楼上漏水", 1)]
    [InlineData("楼上漏水", "楼上　漏水", 2.0 / 3)] // the space breaks one of three pairs
    [InlineData("楼上漏水", "拖欠工资", 0)]
    [InlineData("楼上漏水", "楼下漏水", 1.0 / 5)]
    [InlineData("水", "水", 1)]
    [InlineData("水", "火", 0)]
    [InlineData("水", "漏水", 0)]
    [InlineData(null, "", 1)]
    public void Similarity_IsSharedPairsOverAllPairs(string? a, string? b, double expected) =>
        Assert.Equal(expected, ChineseText.Similarity(a, b), 12);

    [Fact]
    public void Similarity_IsSymmetric_AndOneForTheSame() =>
        Prop.ForAll(AnyText, AnyText, (a, b) =>
        {
            var similarity = ChineseText.Similarity(a, b);
            return similarity == ChineseText.Similarity(b, a) && similarity is >= 0 and <= 1 && ChineseText.Similarity(a, a) == 1;
        }).QuickCheckThrowOnFailure();

    private static int Token(char first, char second) => (first << 16) | second;
}
