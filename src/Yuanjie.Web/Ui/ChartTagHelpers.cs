using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Yuanjie.Web.Ui;

internal static class IslandJson
{
    // The encoder leaves Chinese readable and still escapes what could end a script element.
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IHtmlContent Block(object value) =>
        new HtmlString($"""<script type="application/json">{JsonSerializer.Serialize(value, Options)}</script>""");
}

/// <summary>A chart drawn by ECharts from <see cref="Option"/>, with the same figures as a table beside it.</summary>
[HtmlTargetElement("yj-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    /// <summary>An ECharts option as an anonymous object: axes, series and data; colours and fonts are added in the browser.</summary>
    public object Option { get; set; } = new { };

    /// <summary>What the chart shows, in one line.</summary>
    public string Label { get; set; } = "";

    /// <summary>A CSS height; on the board the chart fills its card instead.</summary>
    public string Height { get; set; } = "300px";

    /// <summary>Fills the parent, without a visible table control; the table stays for screen readers.</summary>
    public bool Fill { get; set; }

    /// <summary>For map series: the name below <c>wwwroot/geo</c> under which the option knows the map.</summary>
    public string? Geo { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var chart = new TagBuilder("yj-chart").With("role", "img").With("aria-label", text[Label])
            .With("style", Fill ? null : $"height:{Height}")
            .With("geo", Geo).With("src", Geo is null ? null : http.Asset($"geo/{Geo}.json"));
        chart.InnerHtml.AppendHtml(IslandJson.Block(Option));

        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Fill ? "chart fill" : "chart");
        output.Content.SetHtmlContent(Markup.Html($"""{chart}{Table()}<script type="module" src="{http.Asset("dist/chart.js")}"></script>"""));
    }

    private IHtmlContent Table()
    {
        var option = JsonSerializer.SerializeToNode(Option, IslandJson.Options)!;
        var series = (option["series"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var categories = (Axis(option, "xAxis") ?? Axis(option, "yAxis"))?.Select(Cell).ToList();
        categories ??= [.. series.SelectMany(s => Points(s).Select(p => Cell(p?["name"]))).Distinct()];
        var head = Markup.Join(series.Select(s => Markup.Html($"""<th scope="col" class="num">{(s["name"] is null ? text["数值"] : Cell(s["name"]))}</th>""")));
        var rows = Markup.Join(categories.Select((category, at) => Markup.Html($"""<tr><th scope="row">{category}</th>{Markup.Join(series.Select(s => Markup.Html($"""<td class="num">{Figure(s, category, at)}</td>""")))}</tr>""")));
        var table = Markup.Html($"""<table><caption class="sr">{text[Label]}</caption><thead><tr><th scope="col">{text["项目"]}</th>{head}</tr></thead><tbody>{rows}</tbody></table>""");
        return Fill ? Markup.Html($"""<div class="sr">{table}</div>""") : Markup.Html($"""<details class="figures"><summary>{text["看数据表"]}<span class="sr">：{text[Label]}</span></summary>{table}</details>""");
    }

    private static string Figure(JsonObject series, string category, int at)
    {
        var points = Points(series).ToList();
        var named = points.FirstOrDefault(p => p is JsonObject && Cell(p["name"]) == category);
        var point = named ?? points.ElementAtOrDefault(at);
        return Cell(point is JsonObject boxed ? boxed["value"] : point);
    }

    private static IEnumerable<JsonNode?> Points(JsonObject series) => series["data"] as JsonArray ?? [];

    private static JsonArray? Axis(JsonNode option, string name) => (option[name] as JsonObject)?["data"] as JsonArray;

    private static string Cell(JsonNode? node) => node switch
    {
        null => "—",
        JsonValue value when value.TryGetValue<decimal>(out var number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture),
        _ => node.ToString(),
    };
}

/// <summary>Areas coloured by a figure; each leads to its list. The table beside it holds the same links.</summary>
[HtmlTargetElement("yj-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MapTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    /// <summary>The name of a GeoJSON file below <c>wwwroot/geo</c>, whose features have a <c>name</c>.</summary>
    public string Geo { get; set; } = "";

    /// <summary>Figure by area name.</summary>
    public IReadOnlyDictionary<string, int> Values { get; set; } = new Dictionary<string, int>();

    public string Label { get; set; } = "";

    /// <summary>Address to which the area's name is appended.</summary>
    public string? Href { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var map = new TagBuilder("yj-map").With("role", "group").With("aria-label", text[Label])
            .With("src", http.Asset($"geo/{Geo}.json")).With("href", Href)
            .With("data-zoom-in", text["放大"]).With("data-zoom-out", text["缩小"]);
        map.InnerHtml.AppendHtml(IslandJson.Block(Values));
        var rows = Markup.Join(Values.OrderByDescending(v => v.Value).Select(v =>
        {
            var name = Href is null ? Markup.Html($"{v.Key}") : Markup.Html($"""<a href="{Href}{Uri.EscapeDataString(v.Key)}">{v.Key}</a>""");
            return Markup.Html($"""<tr><th scope="row">{name}</th><td class="num">{v.Value.ToString("N0", CultureInfo.InvariantCulture)}</td></tr>""");
        }));
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Content.SetHtmlContent(Markup.Html($"""
            {map}<details class="figures"><summary>{text["看数据表"]}<span class="sr">：{text[Label]}</span></summary><table><caption class="sr">{text[Label]}</caption><thead><tr><th scope="col">{text["地方"]}</th><th scope="col" class="num">{text["数值"]}</th></tr></thead><tbody>{rows}</tbody></table></details>
            <link rel="stylesheet" href="{http.Asset("dist/map.css")}"><script type="module" src="{http.Asset("dist/map.js")}"></script>
            """));
    }
}
