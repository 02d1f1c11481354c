using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;
using EchoInput = Yuanjie.Web.Pages.My.FollowUp.EchoModel.InputModel;

namespace Yuanjie.Web.Pages.Public.Door;

/// <summary>What a code shown at the door opens, without an account: what the record says, and the party's own word on it.</summary>
public sealed class IndexModel(DoorCodeService doorCodes, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "入户码"), StringLength(40)]
    public string? Code { get; set; }

    [BindProperty]
    public EchoInput Input { get; set; } = new();

    /// <summary>Null while no code was entered, and when it opens nothing.</summary>
    public DoorFace? Face { get; private set; }

    /// <summary>Whether the party called it settled; null before it spoke.</summary>
    [BindProperty(SupportsGet = true)]
    public bool? Done { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // The phone keeps nothing of it, and the address, which is the key, goes to nobody else.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (!string.IsNullOrWhiteSpace(Code))
        {
            var opened = await doorCodes.OpenAsync(Code, current.Now, HttpContext.RequestAborted);
            if (opened.Refused is { } refusal)
            {
                context.Result = this.Again(refusal);
                return;
            }

            Face = opened.Value;
        }

        await next();
    }

    public void OnGet() => ModelState.Clear(); // the place for the code, or what it opens

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Face is null)
        {
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await doorCodes.AnswerAsync(Code, Input.Word!.Value, Input.Words, current.Act(Actor.Visitor), ct);
        if (outcome.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        return Redirect($"/door?done={Input.Word is ClosingWord.Settled}");
    }
}
