using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Sign;

/// <summary>Signing by link, without an account: the telephone is proved by a code, then the whole text is shown, then the pad.</summary>
public sealed class IndexModel(SigningLinks links, CurrentActor current, IStringLocalizer<UiText> text) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null when the link opens nothing.</summary>
    public LinkFace? Face { get; private set; }

    /// <summary>Set once the telephone is proved.</summary>
    public PaperToSign? Paper { get; private set; }

    /// <summary>Set once it is signed.</summary>
    public SignatureTaken? Taken { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A shared phone keeps nothing of it, and the address, which is the key, goes to nobody else.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var opened = await links.OpenAsync(Code, current.Now, HttpContext.RequestAborted);
        if (opened.Refused is { } refusal)
        {
            context.Result = this.Again(refusal);
            return;
        }

        Face = opened.Value;
        await next();
    }

    public void OnGet()
    {
        // Whose link it is, and the button for the code.
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken ct)
    {
        var outcome = await links.SendCodeAsync(Code, await ActAsync(ct), ct);
        if (outcome.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        this.Toast(text["验证码已发到您的手机"]);
        return Redirect($"/sign/{Code}");
    }

    public async Task<IActionResult> OnPostProveAsync(CancellationToken ct)
    {
        var outcome = await links.ProveAsync(Code, Input.Code ?? "", await ActAsync(ct), ct);
        if (outcome.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        Input.Key = outcome.Value;
        ModelState.Clear();
        return await ShowPaperAsync(ct) is { } gone ? this.Again(gone) : Page();
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken ct)
    {
        if (!Input.Read)
        {
            ModelState.AddModelError("Input.Read", text["请先看完全文，再勾选"]);
            return await ShowPaperAsync(ct) is { } gone ? this.Again(gone) : this.Again();
        }

        var outcome = await links.SignAsync(Code, Input.Key ?? "", Input.Image, Input.TextHash ?? "", await ActAsync(ct), ct);
        if (outcome.Refused is { } refusal)
        {
            await ShowPaperAsync(ct);
            return this.Again(refusal);
        }

        Taken = outcome.Value;
        return Page();
    }

    private async Task<Act> ActAsync(CancellationToken ct) => current.Act(await current.GetAsync(ct));

    private async Task<Refusal?> ShowPaperAsync(CancellationToken ct)
    {
        var paper = await links.ReadAsync(Code, Input.Key ?? "", current.Now, ct);
        Paper = paper.Refused is null ? paper.Value : null;
        return paper.Refused;
    }

    public sealed class InputModel
    {
        [Display(Name = "短信验证码"), StringLength(6)]
        public string? Code { get; set; }

        public string? Key { get; set; }

        public string? TextHash { get; set; }

        [Display(Name = "签名")]
        public string? Image { get; set; }

        /// <summary>Paper is taken at the counter; the pad's field for it is not read here.</summary>
        public IFormFile? Scan { get; set; }

        [Display(Name = "我看过全文，自愿同意")]
        public bool Read { get; set; }
    }
}
