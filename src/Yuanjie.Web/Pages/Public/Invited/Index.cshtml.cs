using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Invited;

/// <summary>What a slip of paper opens, without an account: who asks, the rights, and two buttons. A "no" is shown once more, for it ends mediation.</summary>
public sealed class IndexModel(InvitationService invitations, CurrentActor current, IStringLocalizer<UiText> text) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "邀请码"), StringLength(40)]
    public string? Code { get; set; }

    [BindProperty]
    public bool? Agrees { get; set; }

    /// <summary>The tie of the mediator that was shown; null where there was none.</summary>
    [BindProperty]
    public string? Tie { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>Null while no code was entered, and when it opens nothing.</summary>
    public InvitationFace? Face { get; private set; }

    public bool AsksToStop { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A shared phone keeps nothing of it, and the address, which is the key, goes to nobody else.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (string.IsNullOrWhiteSpace(Code))
        {
            await next();
            return;
        }

        var opened = await invitations.OpenAsync(Code, await ActAsync(), HttpContext.RequestAborted);
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
        // The place for the code, or what it opens.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Face is null || Agrees is not { } agrees)
        {
            return Page();
        }

        if (!agrees && !Confirmed)
        {
            AsksToStop = true;
            return this.Again();
        }

        var outcome = await invitations.AnswerAsync(Code, agrees, Tie, await ActAsync(), ct);
        if (outcome.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        this.Toast(text["已记下您的意愿"]);
        return Redirect($"/invited/{Code}");
    }

    private async Task<Act> ActAsync() => current.Act(await current.GetAsync(HttpContext.RequestAborted));
}
