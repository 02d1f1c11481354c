using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Web.Ui;

/// <summary>A white sheet with a title; a <c>yj-actions</c> inside goes to the title's right.</summary>
[HtmlTargetElement("yj-panel")]
public sealed class PanelTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    public string? Title { get; set; }

    /// <summary>A table goes to the sheet's edge: then without padding.</summary>
    public bool Flush { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Init(TagHelperContext context) => context.Items[typeof(PanelTagHelper)] = this;

    internal IHtmlContent Actions { get; set; } = Markup.Nothing;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "section";
        var own = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", $"panel{(Flush ? "" : " pad")}{(own is null ? "" : $" {own}")}");
        if (Title is null)
        {
            return;
        }

        // The context's own id is that of the place in the source, which a loop draws many times.
        var drawn = ViewContext.HttpContext.Items[typeof(PanelTagHelper)] as int? ?? 0;
        ViewContext.HttpContext.Items[typeof(PanelTagHelper)] = ++drawn;
        var id = string.Create(CultureInfo.InvariantCulture, $"panel-{drawn}");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Content.SetHtmlContent(Markup.Html($"""<div class="h2row"><h2 id="{id}">{text[Title]}</h2>{Actions}</div>{content}"""));
    }
}

/// <summary>Buttons and links at the right of a panel's title or of the page's head.</summary>
[HtmlTargetElement("yj-actions")]
public sealed class ActionsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = Markup.Html($"""<div class="actions">{await output.GetChildContentAsync()}</div>""");
        output.TagName = null;
        if (context.Items.TryGetValue(typeof(PanelTagHelper), out var found) && found is PanelTagHelper panel)
        {
            panel.Actions = actions;
            output.SuppressOutput();
        }
        else
        {
            output.Content.SetHtmlContent(actions);
        }
    }
}

/// <summary>One place on the way to this page; the last has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);

[HtmlTargetElement("yj-crumbs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CrumbsTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    public IReadOnlyList<Crumb> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "crumb");
        output.Attributes.SetAttribute("aria-label", text["当前位置"].Value);
        output.Content.SetHtmlContent(Markup.Html($"<ol>{Markup.Join(Items.Select(crumb => crumb.Href is { } href
            ? Markup.Html($"""<li><a href="{href}">{text[crumb.Text]}</a></li>""")
            : Markup.Html($"""<li aria-current="page">{text[crumb.Text]}</li>""")))}</ol>"));
    }
}

/// <summary>Nothing to show: says so, and (as its content) what to do about it.</summary>
[HtmlTargetElement("yj-empty")]
public sealed class EmptyTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    public string Icon { get; set; } = "folder-off";

    [HtmlAttributeName("text")]
    public string Sentence { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var advice = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.SetHtmlContent(Markup.Html($"{IconTagHelper.Draw(ViewContext, Icon)}<p>{text[Sentence]}</p>{advice}"));
    }
}

/// <summary>A part of the page that is fetched when it comes into view, for what takes long to compute; without script it is a link.</summary>
[HtmlTargetElement("yj-later", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LaterTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    /// <summary>The frame's id; the page at <see cref="Src"/> answers with a <c>turbo-frame</c> of the same id.</summary>
    public string Id { get; set; } = "";

    public string Src { get; set; } = "";

    /// <summary>What is coming, for the link and for screen readers.</summary>
    public string Label { get; set; } = "";

    public int Lines { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "turbo-frame";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("src", Src);
        output.Attributes.SetAttribute("loading", "lazy");
        var lines = new HtmlString(string.Concat(Enumerable.Repeat("<i></i>", Lines)));
        output.Content.SetHtmlContent(Markup.Html($"""<a class="skeleton" href="{Src}" data-turbo-frame="_top"><span class="sr">{text["正在载入：{0}", text[Label]]}</span>{lines}</a>"""));
    }
}

/// <summary>Keyset paging: onward, and back to the start. There is no count, because counting a large ledger costs more than reading a page of it.</summary>
[HtmlTargetElement("yj-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    /// <summary>The key after which the next page begins; null or, as an expression of a page gives it, empty on the last.</summary>
    public string? Next { get; set; }

    /// <summary>Rows on this page.</summary>
    public int Shown { get; set; }

    /// <summary>The query parameter that carries the key.</summary>
    public string Parameter { get; set; } = "after";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var first = !request.Query.ContainsKey(Parameter);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", text["翻页"].Value);
        var start = first ? Markup.Nothing : Markup.Html($"""<a class="btn" rel="first" href="{Address(request, null)}">{text["回到第一页"]}</a>""");
        var onward = string.IsNullOrEmpty(Next)
            ? Markup.Html($"""<span class="muted">{text["已到最后"]}</span>""")
            : Markup.Html($"""<a class="btn" rel="next" href="{Address(request, Next)}">{text["下一页"]}{IconTagHelper.Draw(ViewContext, "chevron-right")}</a>""");
        output.Content.SetHtmlContent(Markup.Html($"""<span class="muted">{text["本页 {0} 条", Shown]}</span><span class="pager-links">{start}{onward}</span>"""));
    }

    private string Address(HttpRequest request, string? key)
    {
        var kept = request.Query.Where(pair => pair.Key != Parameter).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        return request.PathBase + request.Path + QueryString.Create(key is null ? kept : kept.Append(KeyValuePair.Create(Parameter, (string?)key)));
    }
}

/// <summary>A figure that opens a view of the list; also how a person comes back to a saved view.</summary>
/// <param name="Value">The figure as it is read, already grouped.</param>
public sealed record Stat(string Text, string Value, string Href, Sentence? Note = null, Tone Tone = Tone.Ink);

/// <summary>The strip of figures above a list. The one whose address is the page's own, paging and sorting aside, is current; under another filter none is.</summary>
[HtmlTargetElement("yj-stats", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatsTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    private static readonly string[] NotAFilter = ["after", "sort", "ui-culture", "culture"];

    public IReadOnlyList<Stat> Items { get; set; } = [];

    public string Label { get; set; } = "快捷视图";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stats");
        output.Attributes.SetAttribute("aria-label", text[Label].Value);
        output.Content.SetHtmlContent(Markup.Join(Items.Select(Tile)));
    }

    private IHtmlContent Tile(Stat stat)
    {
        var tile = new TagBuilder("a").With("class", $"stat t-{stat.Tone.Css()}").With("href", stat.Href).With("aria-current", IsHere(stat.Href) ? "true" : null);
        var note = stat.Note is null ? Markup.Nothing : Markup.Html($"<small>{text.Say(stat.Note)}</small>");
        tile.InnerHtml.AppendHtml(Markup.Html($"<span>{text[stat.Text]}</span><b>{stat.Value}</b>{note}"));
        return tile;
    }

    private bool IsHere(string href)
    {
        var request = ViewContext.HttpContext.Request;
        var cut = href.IndexOf('?', StringComparison.Ordinal);
        var there = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(cut < 0 ? "" : href[cut..]);
        var path = cut < 0 ? href : href[..cut];
        return string.Equals(path, request.PathBase + request.Path, StringComparison.OrdinalIgnoreCase) && Filters(there).SetEquals(Filters(request.Query));
    }

    private static HashSet<string> Filters(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query) =>
        [.. query.Where(pair => !NotAFilter.Contains(pair.Key)).SelectMany(pair => pair.Value.Where(value => !string.IsNullOrEmpty(value)).Select(value => $"{pair.Key}={value}"))];
}

/// <summary>One stage on the way of a matter.</summary>
/// <param name="Note">When it was reached, or what it waits for.</param>
public sealed record Step(string Text, string? Note = null);

[HtmlTargetElement("yj-steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    public IReadOnlyList<Step> Items { get; set; } = [];

    /// <summary>Index of the stage the matter is in; those before it are done. The count of stages means that all are.</summary>
    public int Now { get; set; }

    public string Label { get; set; } = "办理阶段";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "steps");
        output.Attributes.SetAttribute("aria-label", text[Label].Value);
        output.Content.SetHtmlContent(Markup.Join(Items.Select((step, at) =>
        {
            var item = new TagBuilder("li").With("class", at < Now ? "done" : at == Now ? "now" : "todo").With("aria-current", at == Now ? "step" : null);
            var done = at < Now ? Markup.Html($"""<span class="sr">{text["已完成："]}</span>""") : Markup.Nothing;
            item.InnerHtml.AppendHtml(Markup.Html($"<b>{done}{text[step.Text]}</b><small>{(step.Note is null ? "—" : text[step.Note])}</small>"));
            return item;
        })));
    }
}

/// <summary>Something that happened to a matter, or is planned.</summary>
/// <param name="At">Null for a plan without a time.</param>
/// <param name="Who">Who did it, as a name or an office.</param>
public sealed record TimelineItem(Instant? At, string Title, string? Who = null, string? Body = null, Tone Tone = Tone.Qing)
{
    /// <summary>Not yet done: drawn dotted, and said.</summary>
    public bool Planned { get; init; }

    /// <summary>The paper or record behind it.</summary>
    public string? Href { get; init; }
}

[HtmlTargetElement("yj-timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimelineTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    public IReadOnlyList<TimelineItem> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", output.Attributes["class"]?.Value is { } own ? $"timeline {own}" : "timeline");
        output.Content.SetHtmlContent(Markup.Join(Items.Select(Draw)));
    }

    // A term ends with its day; only what has an hour is shown with one.
    private static IHtmlContent Clock(Instant at, bool planned) =>
        planned && at == Instant.InChina(at.LegalDay()) ? Markup.Nothing : Markup.Html($"<small>{Words.Clock(at)}</small>");

    private IHtmlContent Draw(TimelineItem item)
    {
        var time = item.At is { } at
            ? Markup.Html($"""<time datetime="{Words.Machine(at)}">{Words.ShortDay(at.LegalDay())}{Clock(at, item.Planned)}</time>""")
            : Markup.Html($"""<span class="tl-open">{text["时间待定"]}</span>""");
        var planned = item.Planned ? Markup.Html($"{text["待办："]}") : Markup.Nothing;
        var title = item.Href is { } href ? Markup.Html($"""<a href="{href}">{text[item.Title]}</a>""") : Markup.Html($"{text[item.Title]}");
        var who = item.Who is null ? Markup.Nothing : Markup.Html($"""<span class="muted">{item.Who}</span>""");
        var body = item.Body is null ? Markup.Nothing : Markup.Html($"<p>{item.Body}</p>");
        return Markup.Html($"""<li class="tl-{(item.Planned ? "todo" : item.Tone.Css())}">{time}<div><p class="tl-head"><b>{planned}{title}</b>{who}</p>{body}</div></li>""");
    }
}
