using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yuanjie.Web.Ui;

internal static class Markup
{
    /// <summary>The interpolated markup; every value in it is encoded, unless it is itself HTML content.</summary>
    public static IHtmlContent Html(FormattableString markup) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, markup.Format, markup.GetArguments()!);

    public static IHtmlContent Nothing { get; } = HtmlString.Empty;

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts)
    {
        var builder = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            builder.AppendHtml(part);
        }

        return builder;
    }

    /// <summary>The control that a field draws; attributes the page wrote and no helper took go to it instead of to the frame around it.</summary>
    public static TagBuilder Control(string element, TagHelperOutput output)
    {
        var control = new TagBuilder(element);
        foreach (var attribute in output.Attributes)
        {
            var value = attribute.Value is HtmlString encoded ? System.Net.WebUtility.HtmlDecode(encoded.Value) : attribute.Value?.ToString();
            control.Attributes[attribute.Name] = value ?? "";
        }

        output.Attributes.Clear();
        return control;
    }

    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, string name, bool present) =>
        present ? element.With(name, "") : element;
}
