using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Yuanjie.Web.Ui;

/// <summary>What every field has: label, hint, the error beside it, and the ids that tie them to the control.</summary>
public abstract class FieldFrame(IStringLocalizer<UiText> text) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Left out, the property's <c>[Display(Name)]</c> stands.</summary>
    public string? Label { get; set; }

    /// <remarks>An expression that is null arrives from a page as an empty text.</remarks>
    public string? Hint { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Marks the field as one that may stay empty.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected IStringLocalizer<UiText> Text => text;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected string Caption => Label is null ? For.Metadata.GetDisplayName() : text[Label];

    /// <summary>The first thing wrong with the field, or null.</summary>
    protected string? Error =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage is { Length: > 0 } message ? message : text["这一项无法识别，请重新填写"]
            : null;

    /// <summary>What the person typed, else what the model holds, in the form that the control and the binder understand.</summary>
    protected IReadOnlyList<string> Values
    {
        get
        {
            if (ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is { } raw)
            {
                return raw is IEnumerable<string?> many ? [.. many.OfType<string>()] : [entry.AttemptedValue ?? ""];
            }

            return For.Model switch
            {
                null => [],
                string one => [one],
                IEnumerable many => [.. many.Cast<object>().Select(Written)],
                var one => [Written(one)],
            };
        }
    }

    protected string Value => Values is [var first, ..] ? first : "";

    protected bool Needed => !Optional && For.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any();

    /// <summary>Ties hint and error to the control, for those who cannot see that they stand together.</summary>
    protected TagBuilder Tie(TagBuilder control, params string[] more)
    {
        string[] ids = [.. Hint is null ? [] : new[] { $"{Id}-hint" }, .. Error is null ? [] : new[] { $"{Id}-err" }, .. more];
        control.With("aria-describedby", ids.Length == 0 ? null : string.Join(' ', ids));
        control.With("aria-invalid", Error is null ? null : "true");
        return control.With("aria-required", Needed ? "true" : null);
    }

    /// <summary>A field with one control: label, hint and error stand above it.</summary>
    protected void Frame(TagHelperOutput output, IHtmlContent control)
    {
        Open(output, "div");
        output.Content.AppendHtml(Markup.Html($"""<label class="label" for="{Id}">{Caption}{OptionalMark}</label>{Notes}"""));
        output.Content.AppendHtml(control);
    }

    /// <summary>A field of several controls: the question is the legend of the group.</summary>
    protected void FrameGroup(TagHelperOutput output, IHtmlContent controls)
    {
        Open(output, "fieldset");
        Tie(new TagBuilder("fieldset")).Attributes.Where(a => a.Key is "aria-describedby").ToList()
            .ForEach(a => output.Attributes.SetAttribute(a.Key, a.Value));
        output.Content.AppendHtml(Markup.Html($"""<legend class="label">{Caption}{OptionalMark}</legend>{Notes}"""));
        output.Content.AppendHtml(controls);
    }

    private IHtmlContent OptionalMark => Optional ? Markup.Html($"""<span class="opt">{text["（选填）"]}</span>""") : Markup.Nothing;

    private IHtmlContent Notes => Markup.Join(
    [
        Hint is null ? Markup.Nothing : Markup.Html($"""<p class="hint" id="{Id}-hint">{text[Hint]}</p>"""),
        Error is null ? Markup.Nothing : Markup.Html($"""<p class="error" id="{Id}-err"><span class="sr">{text["错误："]}</span>{Error}</p>"""),
    ]);

    private void Open(TagHelperOutput output, string element)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field field-error");
        output.Content.Clear();
    }

    private static string Written(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        Enum named => named.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
