using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Yuanjie.Web.Ui;

/// <summary>A field with a list of choices. Without <see cref="Options"/> an enum property offers its own members by their display names.</summary>
public abstract class ChoiceFrame(IStringLocalizer<UiText> text) : FieldFrame(text)
{
    public IEnumerable<Option>? Options { get; set; }

    protected IEnumerable<Option> Choices => Options ?? For.Metadata switch
    {
        { EnumGroupedDisplayNamesAndValues: { } members } => members.Select(m => new Option(NameOf(m.Value), m.Key.Name, null, m.Key.Group is { Length: > 0 } group ? group : null)),
        { ElementMetadata.EnumGroupedDisplayNamesAndValues: { } members } => members.Select(m => new Option(NameOf(m.Value), m.Key.Name)),
        _ => throw new InvalidOperationException($"{Name} is not an enum, so the page must give its options."),
    };

    // Metadata gives the number; an address or a saved form says more with the name.
    private string NameOf(string number) => Enum.Parse(ChoiceType, number).ToString()!;

    private Type ChoiceType => For.Metadata.ElementMetadata is { IsEnum: true } element ? element.UnderlyingOrModelType : For.Metadata.UnderlyingOrModelType;

    /// <summary>Whether the choice is taken; an enum value counts by its name and by its number, as the binder reads both.</summary>
    protected bool IsTaken(Option option) => Values.Any(value =>
        value == option.Value
        || (ChoiceType.IsEnum && Enum.TryParse(ChoiceType, value, out var held) && Enum.TryParse(ChoiceType, option.Value, out var offered) && Equals(held, offered)));

    /// <summary>Boxes to tick or dots to choose. The first carries the field's id, so that the error summary lands on it.</summary>
    protected IHtmlContent Boxes(string type, TagBuilder common) => Markup.Join(
        Choices.Select((option, at) =>
        {
            var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            box.MergeAttributes(common.Attributes);
            box.With("type", type).With("name", Name).With("value", option.Value).With("checked", IsTaken(option));
            box.With("id", at == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{at}"));
            var hint = option.Hint is null ? Markup.Nothing : Markup.Html($"<small>{Text[option.Hint]}</small>");
            return Markup.Html($"""<label class="choice">{box}<span>{Text[option.Text]}{hint}</span></label>""");
        }));
}

/// <summary>A labelled select.</summary>
[HtmlTargetElement("yj-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper(IStringLocalizer<UiText> text) : ChoiceFrame(text)
{
    /// <summary>The first, empty choice; an empty text leaves it out.</summary>
    public string Empty { get; set; } = "请选择";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Tie(Markup.Control("select", output).With("id", Id).With("name", Name));
        if (Empty.Length > 0)
        {
            select.InnerHtml.AppendHtml(Markup.Html($"""<option value="">{Text[Empty]}</option>"""));
        }

        foreach (var group in Choices.GroupBy(option => option.Group))
        {
            var items = Markup.Join(group.Select(Item));
            select.InnerHtml.AppendHtml(group.Key is null ? items : Markup.Html($"""<optgroup label="{Text[group.Key]}">{items}</optgroup>"""));
        }

        Frame(output, select);
    }

    private IHtmlContent Item(Option option)
    {
        var item = new TagBuilder("option").With("value", option.Value).With("selected", IsTaken(option));
        item.InnerHtml.Append(Text[option.Text]);
        return item;
    }
}

/// <summary>One choice of a few, all visible.</summary>
[HtmlTargetElement("yj-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper(IStringLocalizer<UiText> text) : ChoiceFrame(text)
{
    /// <summary>Sets the choices one below the other; long texts need it.</summary>
    public bool Stacked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var boxes = Boxes("radio", Markup.Control("input", output));
        FrameGroup(output, Markup.Html($"""<div class="choices{(Stacked ? " stacked" : "")}">{boxes}</div>"""));
    }
}

/// <summary>Any number of choices; binds to a list.</summary>
[HtmlTargetElement("yj-checks", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChecksTagHelper(IStringLocalizer<UiText> text) : ChoiceFrame(text)
{
    public bool Stacked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var boxes = Boxes("checkbox", Markup.Control("input", output));
        FrameGroup(output, Markup.Html($"""<div class="choices{(Stacked ? " stacked" : "")}">{boxes}</div>"""));
    }
}

/// <summary>One statement to agree to; binds to a <c>bool</c>.</summary>
[HtmlTargetElement("yj-check", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckTagHelper(IStringLocalizer<UiText> text) : FieldFrame(text)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var box = Tie(Markup.Control("input", output).With("id", Id).With("name", Name).With("type", "checkbox").With("value", "true").With("checked", Values.Contains("true")));
        box.TagRenderMode = TagRenderMode.SelfClosing;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field field-error");
        var error = Error is null ? Markup.Nothing : Markup.Html($"""<p class="error" id="{Id}-err"><span class="sr">{Text["错误："]}</span>{Error}</p>""");
        var hint = Hint is null ? Markup.Nothing : Markup.Html($"""<small id="{Id}-hint">{Text[Hint]}</small>""");
        // The hidden field tells an unticked box from a form that never had one.
        output.Content.SetHtmlContent(Markup.Html($"""{error}<label class="choice">{box}<span>{Caption}{hint}</span></label><input type="hidden" name="{Name}" value="false">"""));
    }
}
