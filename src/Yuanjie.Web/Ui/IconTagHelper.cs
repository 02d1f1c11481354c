using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yuanjie.Web.Ui;

/// <summary>An icon of the sprite. It is decoration: the word beside it, or the control's <c>aria-label</c>, carries the meaning.</summary>
[HtmlTargetElement("yj-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(IconNames names) : TagHelper
{
    /// <summary>A Tabler outline name that stands in <c>ui/icons.txt</c>.</summary>
    public string Name { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        names.Demand(Name);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var extra = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", extra is null ? "i" : $"i {extra}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("width", "20");
        output.Attributes.SetAttribute("height", "20");
        output.Content.SetHtmlContent(Markup.Html($"""<use href="{ViewContext.HttpContext.Asset("dist/icons.svg")}#{Name}"></use>"""));
    }

    internal static Microsoft.AspNetCore.Html.IHtmlContent Draw(ViewContext view, string name)
    {
        view.HttpContext.RequestServices.GetRequiredService<IconNames>().Demand(name);
        return Markup.Html($"""<svg class="i" aria-hidden="true" width="20" height="20"><use href="{view.HttpContext.Asset("dist/icons.svg")}#{name}"></use></svg>""");
    }
}

/// <summary>The names in the sprite's list. A missing icon would only be an empty square, so in Development it stops the page instead.</summary>
public sealed class IconNames(IWebHostEnvironment environment)
{
    private readonly HashSet<string>? known = Read(environment);

    public void Demand(string name)
    {
        if (known is not null && !known.Contains(name))
        {
            throw new InvalidOperationException($"The icon '{name}' is not in ui/icons.txt. Add its Tabler name there and build.");
        }
    }

    private static HashSet<string>? Read(IWebHostEnvironment environment)
    {
        var list = environment.ContentRootFileProvider.GetFileInfo("ui/icons.txt");
        return environment.IsDevelopment() && list.PhysicalPath is { } path && list.Exists
            ? [.. File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)]
            : null;
    }
}
