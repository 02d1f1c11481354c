using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Ui;

/// <summary>A form that posts an act: antiforgery token, a token that makes a second click the same act, and the version the person saw.</summary>
[HtmlTargetElement("yj-form")]
public sealed class FormTagHelper(IHtmlGenerator html, IUrlHelperFactory urls) : TagHelper
{
    /// <summary>The field that names one filling-in of the form; the same value twice is the same act.</summary>
    public const string OnceField = "__once";

    /// <summary>The field with the version of the record that the person decided on.</summary>
    public const string VersionField = "__v";

    public string? Action { get; set; }

    /// <summary>The named handler of this page to post to.</summary>
    public string? Handler { get; set; }

    public long? Version { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Init(TagHelperContext context) => ViewContext.HttpContext.Items[typeof(FormParts)] = new FormParts();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var parts = (FormParts)ViewContext.HttpContext.Items[typeof(FormParts)]!;

        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        output.Attributes.SetAttribute("class", output.Attributes["class"]?.Value is { } own ? $"form {own}" : "form");
        output.Attributes.SetAttribute("action", Action ?? (Handler is null ? ThisPage() : urls.GetUrlHelper(ViewContext).Page(null, Handler)));
        if (parts.CarriesFiles)
        {
            output.Attributes.SetAttribute("enctype", "multipart/form-data");
        }

        output.Content.SetHtmlContent(Hidden(OnceField, TimeOrderedGuid.New().ToString("N")));
        if (Version is { } version)
        {
            output.Content.AppendHtml(Hidden(VersionField, version.ToString(CultureInfo.InvariantCulture)));
        }

        output.Content.AppendHtml(html.GenerateAntiforgery(ViewContext) ?? Markup.Nothing);
        output.Content.AppendHtml(fields);
    }

    // The address bar of a page that a named handler answered still names that handler; this form does not mean it.
    private string ThisPage()
    {
        var request = ViewContext.HttpContext.Request;
        return request.PathBase + request.Path + QueryString.Create(request.Query.Where(q => !string.Equals(q.Key, "handler", StringComparison.OrdinalIgnoreCase)));
    }

    private static IHtmlContent Hidden(string name, string value) =>
        Markup.Html($"""<input type="hidden" name="{name}" value="{value}" autocomplete="off">""");

    /// <summary>What the fields inside tell their form while they are drawn, those of partial pages too.</summary>
    internal sealed class FormParts
    {
        public bool CarriesFiles { get; private set; }

        public static void TellOfFiles(ViewContext view)
        {
            if (view.HttpContext.Items.TryGetValue(typeof(FormParts), out var found) && found is FormParts parts)
            {
                parts.CarriesFiles = true;
            }
        }
    }
}
