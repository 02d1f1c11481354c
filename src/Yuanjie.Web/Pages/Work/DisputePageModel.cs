using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work;

/// <summary>A staff page about one dispute: it is loaded inside the actor's scope before the handler runs, or the answer is 404.</summary>
public abstract class DisputePageModel : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public DisputeHeader Dispute { get; private set; } = null!;

    public Actor Actor { get; private set; } = null!;

    private CurrentActor Current => HttpContext.RequestServices.GetRequiredService<CurrentActor>();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Number = Number.ToUpperInvariant(); // links are written in small letters, numbers are not
        Actor = await Current.GetAsync(HttpContext.RequestAborted);
        if (!await ReloadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Takes the dispute as it is now, for a page that acts and stays; false when the actor does not see it any more.</summary>
    protected async Task<bool> ReloadAsync(CancellationToken ct)
    {
        if (await HttpContext.RequestServices.GetRequiredService<DisputeQueries>().FindAsync(Number, Actor, ct) is not { } dispute)
        {
            return false;
        }

        Dispute = dispute;
        await LoadAsync(ct);
        return true;
    }

    /// <summary>What the page shows beside the header; runs before each handler, so that a refused form shows it again.</summary>
    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>The act of this request: who, when, what they saw, and the once-only key of the form.</summary>
    protected Act Act(string? reason = null, string? onBehalfOf = null) => Current.Act(Actor, reason, onBehalfOf);

    /// <summary>Back to the dispute with a word about what was done.</summary>
    protected IActionResult BackToDispute(string done)
    {
        this.Toast(done, Number);
        return Redirect($"/work/disputes/{Number}");
    }

    /// <summary>Shows the form again with the sentence; an act that was already carried out goes back to the dispute instead.</summary>
    protected IActionResult Again(Refusal refusal) =>
        refusal.Code == DisputeRefusals.AlreadyDone.Code ? BackToDispute(refusal.Message) : PageModelExtensions.Again(this, refusal);

    protected IActionResult Again() => PageModelExtensions.Again(this);
}
