using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Yuanjie.Web.Ui;

/// <summary>A file to send along; binds to <c>IFormFile</c> or a list of them. The form around it becomes multipart by itself.</summary>
[HtmlTargetElement("yj-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper(IStringLocalizer<UiText> text) : FieldFrame(text)
{
    /// <summary>Largest size of one file in MB, said under the label; the page checks it.</summary>
    public int MaxMb { get; set; } = 20;

    /// <summary>The kinds of file in the reader's words.</summary>
    public string Kinds { get; set; } = "照片、PDF 或 Word";

    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FormTagHelper.FormParts.TellOfFiles(ViewContext);
        var input = Markup.Control("input", output).With("id", Id).With("name", Name).With("type", "file").With("multiple", Multiple);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.With("data-max-mb", MaxMb.ToString(System.Globalization.CultureInfo.InvariantCulture)).With("data-too-large", Text["“{0}”超过 {1} MB，请压缩后再选"]);
        Tie(input, $"{Id}-limit");
        var limit = Multiple ? Text["可选多个。{0}，每个不超过 {1} MB", Text[Kinds], MaxMb] : Text["{0}，不超过 {1} MB", Text[Kinds], MaxMb];
        Frame(output, Markup.Html($"""<p class="hint" id="{Id}-limit">{limit}</p>{input}"""));
    }
}

/// <summary>A pad to sign on. Binds to a string that holds a PNG data URL; <see cref="Scan"/> names the file field for those who sign or press a fingerprint on paper.</summary>
[HtmlTargetElement("yj-signature", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SignatureTagHelper(IStringLocalizer<UiText> text) : FieldFrame(text)
{
    /// <summary>The <c>IFormFile</c> property for a photo of the signed or fingerprinted paper; the only way without script.</summary>
    public Microsoft.AspNetCore.Mvc.ViewFeatures.ModelExpression Scan { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FormTagHelper.FormParts.TellOfFiles(ViewContext);
        var scanName = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Scan.Name);
        var scanId = TagBuilder.CreateSanitizedId(scanName, "_");
        var pad = Markup.Control("canvas", output).With("id", Id).With("tabindex", "0").With("role", "img").With("aria-label", Text["手写签名区，请用手指或鼠标书写"]);
        var value = Value.StartsWith("data:image/png;base64,", StringComparison.Ordinal) ? Value : "";
        FrameGroup(output, Markup.Html($"""
            <yj-signature class="sign" hidden>
            <input type="hidden" name="{Name}" value="{value}">
            <div class="sign-pad">{pad}<span class="sign-line" aria-hidden="true"></span></div>
            <p class="sign-act"><button class="btn" type="button" data-undo>{IconTagHelper.Draw(ViewContext, "arrow-back-up")}{Text["撤销一笔"]}</button><button class="btn" type="button" data-clear>{IconTagHelper.Draw(ViewContext, "eraser")}{Text["清除重签"]}</button><span class="muted" role="status" data-signed="{Text["已签名"]}"></span></p>
            </yj-signature>
            <details class="sign-paper"><summary>{Text["不便手写？在纸上签名或按指印后拍照上传"]}</summary>
            <label class="label" for="{scanId}">{Text["按指印后扫描或拍照"]}</label><input type="file" id="{scanId}" name="{scanName}" accept="image/*,.pdf">
            </details>
            <noscript><p class="hint">{Text["此设备不能在屏幕上签名，请用纸面签名上传。"]}</p></noscript>
            <script type="module" src="{ViewContext.HttpContext.Asset("dist/signature.js")}"></script>
            """));
    }
}

/// <summary>A voice note; binds to <c>IFormFile</c>. Where the browser cannot record, the file field alone is shown.</summary>
[HtmlTargetElement("yj-voice", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VoiceTagHelper(IStringLocalizer<UiText> text) : FieldFrame(text)
{
    /// <summary>Longest note, in seconds.</summary>
    public int Seconds { get; set; } = 180;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FormTagHelper.FormParts.TellOfFiles(ViewContext);
        var input = Tie(Markup.Control("input", output).With("id", Id).With("name", Name).With("type", "file").With("accept", "audio/*").With("capture", true));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        IHtmlContent Button(string data, string icon, string words) =>
            Markup.Html($"""<button class="btn" type="button" {new HtmlString(data)}>{IconTagHelper.Draw(ViewContext, icon)}{Text[words]}</button>""");
        Frame(output, Markup.Html($"""
            {input}
            <yj-voice class="voice" for="{Id}" seconds="{Seconds}" hidden data-denied="{Text["没有得到麦克风的许可，请选择已有的录音"]}">
            {Button("data-record", "microphone", "开始录音")}{Button("data-stop hidden", "player-stop", "停止录音")}
            <span role="timer" data-time></span><audio controls hidden></audio>{Button("data-drop hidden", "trash", "删除录音")}<span class="error" role="alert"></span>
            </yj-voice><script type="module" src="{ViewContext.HttpContext.Asset("dist/recorder.js")}"></script>
            """));
    }
}
