using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Yuanjie.Web.Ui;

/// <summary>A sum in 分, written in yuan; nothing to write is a dash.</summary>
[HtmlTargetElement("yj-money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper : TagHelper
{
    public long? Fen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "money");
        output.Content.SetContent(Fen is { } fen ? Words.Yuan(fen) : "—");
    }
}

/// <summary>A day, or a moment in Beijing time; null is a dash.</summary>
[HtmlTargetElement("yj-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : TagHelper
{
    public DateOnly? Day { get; set; }

    public DateTimeOffset? At { get; set; }

    /// <summary>Leaves the year out.</summary>
    public bool Brief { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (At is { } at)
        {
            output.Attributes.SetAttribute("datetime", at.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture));
            output.Content.SetContent(Brief ? $"{Words.ShortDay(Words.DayOf(at))} {Words.Clock(at)}" : Words.Moment(at));
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
