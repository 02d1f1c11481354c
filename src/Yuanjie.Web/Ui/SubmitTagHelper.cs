using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Yuanjie.Web.Ui;

/// <summary>The button that sends the form, with the way out beside it. Attributes it does not know go to the button.</summary>
[HtmlTargetElement("yj-submit")]
public sealed class SubmitTagHelper(IStringLocalizer<UiText> text, IUrlHelperFactory urls) : TagHelper
{
    public string? Icon { get; set; }

    /// <summary>Where "取消" leads; left out, there is no such link.</summary>
    public string? Cancel { get; set; }

    /// <summary>The named handler of this page to post to instead of the form's own.</summary>
    public string? Handler { get; set; }

    /// <summary><see cref="Tone.Qing"/> for the ordinary act, <see cref="Tone.Zhu"/> for the grave one and a resident's start, <see cref="Tone.Ink"/> for the second choice.</summary>
    public Tone Tone { get; set; } = Tone.Qing;

    /// <summary>Draws the button alone, to stand in a row the page lays out.</summary>
    public bool Bare { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = (await output.GetChildContentAsync()).GetContent(NullHtmlEncoder.Default).Trim();
        var button = Markup.Control("button", output).With("type", "submit");
        button.AddCssClass(Tone switch { Tone.Ink => "btn", Tone.Zhu => "btn btn-zhu", _ => "btn btn-primary" });
        button.With("formaction", Handler is null ? null : urls.GetUrlHelper(ViewContext).Page(null, Handler));
        if (Icon is not null)
        {
            button.InnerHtml.AppendHtml(IconTagHelper.Draw(ViewContext, Icon));
        }

        button.InnerHtml.Append(text[System.Net.WebUtility.HtmlDecode(words)]);
        var cancel = Cancel is null ? Markup.Nothing : Markup.Html($"""<a class="btn" href="{Cancel}">{text["取消"]}</a>""");
        output.TagName = Bare ? null : "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!Bare)
        {
            output.Attributes.SetAttribute("class", "form-act");
        }

        output.Content.SetHtmlContent(Markup.Html($"{button}{cancel}"));
    }
}
