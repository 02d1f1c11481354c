using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Ui;

/// <summary>An amount, or a number of 分, written in yuan; null is a dash.</summary>
[HtmlTargetElement("yj-money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper : TagHelper
{
    public long? Fen { get; set; }

    public Money? Amount { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "money");
        var amount = Amount ?? (Fen is { } fen ? Money.FromFen(fen) : null);
        output.Content.SetContent(amount is { } known ? Words.Yuan(known) : "—");
    }
}

/// <summary>A day, or a moment by the clock in China; null is a dash.</summary>
[HtmlTargetElement("yj-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : TagHelper
{
    public DateOnly? Day { get; set; }

    public Instant? At { get; set; }

    /// <summary>Leaves the year out.</summary>
    public bool Brief { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (At is { } at)
        {
            output.Attributes.SetAttribute("datetime", Words.Machine(at));
            output.Content.SetContent(Brief ? $"{Words.ShortDay(at.LegalDay())} {Words.Clock(at)}" : Words.Moment(at));
        }
        else if (Day is { } day)
        {
            output.Attributes.SetAttribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            output.Content.SetContent(Brief ? Words.ShortDay(day) : Words.Day(day));
        }
        else
        {
            output.TagName = "span";
            output.Content.SetContent("—");
        }
    }
}

/// <summary>A word on a coloured ground.</summary>
[HtmlTargetElement("yj-tag")]
public sealed class TagTagHelper(IStringLocalizer<UiText> text) : WordFrame(text, "tag");

/// <summary>A word after a coloured dot.</summary>
[HtmlTargetElement("yj-dot")]
public sealed class DotTagHelper(IStringLocalizer<UiText> text) : WordFrame(text, "dot");

/// <summary>A word with a <see cref="Ui.Tone"/>; the word is a Chinese key.</summary>
public abstract class WordFrame(IStringLocalizer<UiText> text, string css) : TagHelper
{
    public Tone Tone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var word = (await output.GetChildContentAsync()).GetContent(NullHtmlEncoder.Default).Trim();
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"{css} {css}-{Tone.Css()}");
        output.Content.SetContent(text[System.Net.WebUtility.HtmlDecode(word)]);
    }
}
