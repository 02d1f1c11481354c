using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Yuanjie.Web.Ui;

/// <summary>All that is wrong, at the top of the form; each sentence leads to its field. Draws nothing when nothing is wrong.</summary>
[HtmlTargetElement("yj-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext.ViewData.ModelState
            .OrderBy(field => Place(field.Key), StringComparer.Ordinal)
            .SelectMany(field => field.Value!.Errors.Take(1).Select(error => (field.Key, Sentence: error.ErrorMessage is { Length: > 0 } message ? message : text["这一项无法识别，请重新填写"].Value)))
            .DistinctBy(error => error.Sentence)
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "errors-title");
        var refused = wrong is [{ Key: "" }];
        var items = Markup.Join(wrong.Select(error => error.Key.Length == 0
            ? Markup.Html($"<li>{error.Sentence}</li>")
            : Markup.Html($"""<li><a href="#{TagBuilder.CreateSanitizedId(error.Key, "_")}">{error.Sentence}</a></li>""")));
        output.Content.SetHtmlContent(Markup.Html($"""<h2 id="errors-title">{(refused ? text["没有办成"] : text["有 {0} 处需要修改", wrong.Count])}</h2><ul>{items}</ul>"""));
    }

    /// <summary>Where the model declares the field, so that the sentences stand in the order of the form.</summary>
    private string Place(string key)
    {
        var (metadata, place) = (ViewContext.ViewData.ModelMetadata, "");
        foreach (var name in key.Split('.').Select(part => part.Split('[')[0]))
        {
            var at = metadata.Properties.TakeWhile(property => property.PropertyName != name).Count();
            place += at.ToString("D4", CultureInfo.InvariantCulture);
            metadata = metadata.Properties[name]?.ElementMetadata ?? metadata.Properties[name] ?? metadata;
        }

        return place;
    }
}
