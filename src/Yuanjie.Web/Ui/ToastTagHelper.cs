using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Yuanjie.Web.Ui;

/// <summary>What was just done, said on the page that follows it.</summary>
/// <param name="Sentence">A Chinese key.</param>
/// <param name="CaseNo">The number of the matter, so that nobody has to ask which one.</param>
/// <param name="Href">Where the number leads.</param>
/// <param name="Undo">Address of a page that takes the act back, where the law allows it.</param>
public sealed record Toast(string Sentence, string? CaseNo = null, string? Href = null, string? Undo = null);

public static class ToastPages
{
    internal const string Key = "yj-toast";

    /// <summary>Says it on the next page; call it before the redirect.</summary>
    public static void Toast(this PageModel page, string sentence, string? caseNo = null, string? href = null, string? undo = null) =>
        page.TempData[Key] = JsonSerializer.Serialize(new Toast(sentence, caseNo, href, undo));
}

/// <summary>The place for the toast; the layouts hold it.</summary>
[HtmlTargetElement("yj-toast", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ToastTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.TempData[ToastPages.Key] is not string json || JsonSerializer.Deserialize<Toast>(json) is not { } toast)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute(new TagHelperAttribute("data-turbo-temporary"));
        var number = toast switch
        {
            { CaseNo: null } => Markup.Nothing,
            { Href: null } => Markup.Html($"""<b class="docno">{toast.CaseNo}</b>"""),
            _ => Markup.Html($"""<a class="docno" href="{toast.Href}">{toast.CaseNo}</a>"""),
        };
        var undo = toast.Undo is null ? Markup.Nothing : Markup.Html($"""<a href="{toast.Undo}">{text["撤回"]}</a>""");
        output.Content.SetHtmlContent(Markup.Html($"""<div class="toast">{IconTagHelper.Draw(ViewContext, "circle-check")}<p>{text[toast.Sentence]} {number}</p>{undo}<button class="icon-btn" type="button" data-dismiss aria-label="{text["关闭提示"]}">{IconTagHelper.Draw(ViewContext, "x")}</button></div>"""));
    }
}
