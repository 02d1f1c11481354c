using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yuanjie.Data.Events;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Ledger;

namespace Yuanjie.Web.Gateways.Court;

/// <summary>A packet as the two files a court's system or a clerk can read.</summary>
internal static class CourtFiles
{
    private static readonly JsonSerializerOptions Indented = new(EventJson.Options) { WriteIndented = true };
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Json(CourtDelivery delivery) => JsonSerializer.Serialize(delivery, Indented);

    /// <summary>A page that stands alone and prints on A4.</summary>
    public static string Html(CourtDelivery delivery)
    {
        var paper = delivery.Paper;
        return $$"""
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>{{Encoded(paper.Title)}} {{Encoded(delivery.DisputeNumber)}}</title>
            <style>@page{size:A4;margin:20mm}body{font-family:"Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;line-height:1.8;max-width:44em;margin:2em auto}h1,.issuer{text-align:center}.number,.closing{text-align:right}table{border-collapse:collapse;width:100%}td,th{border:1px solid #555;padding:.2em .5em;text-align:left}</style></head>
            <body>{{Line("p", "issuer", paper.Issuer)}}<h1>{{Encoded(paper.Title)}}</h1>{{Line("p", "number", paper.Number)}}
            {{string.Join('\n', paper.Sections.Select(Section))}}
            <div class="closing">{{string.Concat(paper.Closing.Select(line => Line("p", null, line)))}}</div>
            </body></html>
            """;
    }

    private static string Section(PaperSection section) =>
        Line("h2", null, section.Heading)
        + string.Concat(section.Lines.Select(line => Line("p", null, line)))
        + (section.Table.Count == 0 ? "" : $"<table>{string.Concat(section.Table.Select((row, i) => $"<tr>{string.Concat(row.Select(cell => Line(i == 0 ? "th" : "td", null, cell)))}</tr>"))}</table>");

    private static string Line(string tag, string? css, string? text) =>
        text is null ? "" : $"<{tag}{(css is null ? "" : $" class=\"{css}\"")}>{Encoded(text)}</{tag}>";

    private static string Encoded(string text) => Encoder.Encode(text);
}
