using System.Globalization;
using System.Text.Json;
using Yuanjie.Data.Events;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Tests.Kernel.Text;

public sealed class SentenceTests
{
    public static TheoryData<Sentence, string, string, object[]> Sentences => new()
    {
        { "请重新打开看一看再改。", "请重新打开看一看再改。", "请重新打开看一看再改。", [] },
        { $"纠纷现在是“{"调解中"}”，不能办理这一步。", "纠纷现在是“{0}”，不能办理这一步。", "纠纷现在是“调解中”，不能办理这一步。", ["调解中"] },
        { $"第 {2} 项，{Money.FromFen(960050)} 元", "第 {0} 项，{1} 元", "第 2 项，9,600.50 元", ["2", "9,600.50"] },
        { $"一次最多 {20000:N0} 件，相近 {0.5:P0}", "一次最多 {0} 件，相近 {1}", "一次最多 20,000 件，相近 50 %", ["20,000", "50 %"] },
        { $"{new DateOnly(2026, 3, 5)}前补齐", "{0}前补齐", "2026年3月5日前补齐", [new DateOnly(2026, 3, 5)] },
        { $"{new DateOnly(2026, 3, 5):M月d日}前受理", "{0}前受理", "3月5日前受理", [new DateOnly(2026, 3, 5)] },
        { $"改到 {Instant.InChina(new DateOnly(2026, 3, 5))}", "改到 {0}", "改到 2026年3月5日 00:00", [Instant.InChina(new DateOnly(2026, 3, 5))] },
        { $"还不能办结：{(Sentence)$"已回访 {3} 次"}。", "还不能办结：{0}。", "还不能办结：已回访 3 次。", [(Sentence)"已回访 3 次"] },
        { $"{null as string}调解员", "{0}调解员", "调解员", [""] },
        { "写成 {0} 的样子", "写成 {{0}} 的样子", "写成 {0} 的样子", [] },
        { $"写成 {{{"甲"}}}", "写成 {{{0}}}", "写成 {甲}", ["甲"] },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentence_KeepsItsValuesApart(Sentence sentence, string format, string text, object[] values)
    {
        Assert.Equal(format, sentence.Format);
        Assert.Equal(text, sentence.ToString());
        Assert.Equal(values, sentence.Values);
        Assert.Equal(text, string.Format(CultureInfo.InvariantCulture, "{0}", sentence));
    }

    [Fact]
    public void Equality_IsOfTheChineseText()
    {
        Sentence interpolated = $"还差 {2} 方";

        Assert.Equal((Sentence)"还差 2 方", interpolated);
        Assert.NotEqual((Sentence)"还差 3 方", interpolated);
        Assert.Equal(((Sentence)"还差 2 方").GetHashCode(), interpolated.GetHashCode());
    }

    [Fact]
    public void Null_StaysNull()
    {
        Sentence? none = null as string;
        string? text = none;

        Assert.Null(none);
        Assert.Null(text);
    }

    [Fact]
    public void Json_OfAnEvent_HoldsTheChineseText() =>
        Assert.Equal("\"还差 2 方\"", JsonSerializer.Serialize<Sentence>($"还差 {2} 方", EventJson.Options));
}
