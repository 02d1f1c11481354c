using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using QRCoder;

namespace Yuanjie.Web.Ui;

/// <summary>A QR code as inline SVG, so that it prints sharp and needs no request.</summary>
[HtmlTargetElement("yj-qr", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrTagHelper(IStringLocalizer<UiText> text) : TagHelper
{
    /// <summary>What a scan reads, mostly an address.</summary>
    [HtmlAttributeName("text")]
    public string Payload { get; set; } = "";

    /// <summary>What the code is for.</summary>
    public string Label { get; set; } = "二维码";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(Payload, QRCodeGenerator.ECCLevel.M);
        var side = data.ModuleMatrix.Count;
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var run = x;
                while (run < side && data.ModuleMatrix[y][run])
                {
                    run++;
                }

                if (run > x)
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h{run - x}v1h-{run - x}z");
                    x = run;
                }
            }
        }

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("viewBox", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"0 0 {side} {side}"));
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", text[Label].Value);
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.SetHtmlContent(Markup.Html($"""<rect width="{side}" height="{side}" fill="#fff"/><path d="{path}" fill="#000"/>"""));
    }
}
