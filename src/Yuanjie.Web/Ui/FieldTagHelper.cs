using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Ui;

/// <summary>A labelled input or, with <see cref="Rows"/>, a labelled text area. Attributes it does not know go to the control.</summary>
[HtmlTargetElement("yj-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IStringLocalizer<UiText> text) : FieldFrame(text)
{
    /// <summary><c>text</c>, <c>tel</c>, <c>email</c>, <c>date</c>, <c>time</c>, <c>datetime</c>, <c>number</c>, <c>money</c> (yuan), <c>idno</c>, <c>password</c>; left out, it follows from the property's type.</summary>
    public string? Type { get; set; }

    /// <summary>Lines of a text area; 0 draws a one-line input.</summary>
    public int Rows { get; set; }

    /// <summary>Most characters; left out, the property's <c>[StringLength]</c> or <c>[MaxLength]</c> stands. A text area counts down to it and never cuts what was pasted.</summary>
    public int? Maxlength { get; set; }

    /// <summary>The unit after the control.</summary>
    public string? Suffix { get; set; }

    public string? Placeholder { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = Markup.Control(Rows > 0 ? "textarea" : "input", output).With("id", Id).With("name", Name);
        control.With("placeholder", Placeholder is null ? null : Text[Placeholder].Value);
        Frame(output, Rows > 0 ? TextArea(control) : Input(control));
    }

    private int? Limit => Maxlength
        ?? For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength
        ?? For.Metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length;

    private IHtmlContent TextArea(TagBuilder area)
    {
        area.With("rows", Rows.ToString(CultureInfo.InvariantCulture));
        // A browser drops the first line break after the tag, so one is given that may be dropped.
        area.InnerHtml.AppendHtml("\n").Append(Value);
        if (Limit is not { } limit)
        {
            return Tie(area);
        }

        area.With("data-count", limit.ToString(CultureInfo.InvariantCulture));
        Tie(area, $"{Id}-count");
        return Markup.Html($"""{area}<p class="count" id="{Id}-count" data-left="{Text["还可以写 {0} 字"]}" data-over="{Text["超出 {0} 字"]}">{Text["最多 {0} 字", limit]}</p>""");
    }

    private IHtmlContent Input(TagBuilder input)
    {
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var kind = Type ?? KindOf(For.Metadata.UnderlyingOrModelType);
        var (type, mode, size) = kind switch
        {
            "text" => ("text", null, null),
            "tel" => ("tel", "tel", "w-m"),
            "email" => ("email", "email", "w-m"),
            "date" => ("date", null, "w-s"),
            "time" => ("time", null, "w-s"),
            "datetime" => ("datetime-local", null, "w-m"),
            "number" => ("text", "numeric", "w-s"),
            "money" => ("text", "decimal", "w-s"),
            "idno" => ("text", null, "w-m"),
            "password" => ("password", (string?)null, (string?)"w-m"),
            _ => throw new InvalidOperationException($"yj-field knows no type '{kind}'."),
        };
        input.With("type", type).With("value", type == "password" ? null : Value);
        if (!input.Attributes.ContainsKey("inputmode"))
        {
            input.With("inputmode", mode);
        }

        if (size is not null && !input.Attributes.ContainsKey("class"))
        {
            input.AddCssClass(size);
        }

        if (kind == "idno")
        {
            input.With("autocomplete", "off").With("spellcheck", "false").With("autocapitalize", "characters");
        }

        Tie(input);
        var unit = Suffix ?? (kind == "money" ? "元" : null);
        return unit is null ? input : Markup.Html($"""<span class="with-unit">{input}<span class="unit">{Text[unit]}</span></span>""");
    }

    private static string KindOf(Type type) => type switch
    {
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(TimeOnly) => "time",
        _ when type == typeof(DateTime) => "datetime",
        _ when type == typeof(Money) || type == typeof(decimal) => "money",
        _ when type == typeof(int) || type == typeof(long) || type == typeof(short) => "number",
        _ => "text",
    };
}
