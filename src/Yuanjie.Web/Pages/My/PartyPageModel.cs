using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.My;

/// <summary>A party's page about the own matter: loaded for the party behind the account, or the answer is 404.</summary>
public abstract class PartyPageModel : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public DisputeHeader Dispute { get; private set; } = null!;

    public PartyId PartyId { get; private set; }

    public Actor Actor { get; private set; } = null!;

    private CurrentActor Current => HttpContext.RequestServices.GetRequiredService<CurrentActor>();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Number = Number.ToUpperInvariant(); // links are written in small letters, numbers are not
        var ct = HttpContext.RequestAborted;
        var queries = HttpContext.RequestServices.GetRequiredService<DisputeQueries>();
        Actor = await Current.GetAsync(ct);
        if (Actor.Account is not { } account
            || await queries.FindAsync(Number, Actor, ct) is not { } dispute
            || await queries.PartyOfAsync(dispute.Id, account, ct) is not { } party)
        {
            context.Result = NotFound();
            return;
        }

        Dispute = dispute;
        PartyId = party;
        await LoadAsync(ct);
        await next();
    }

    /// <summary>What the page shows beside the header; runs before each handler, so that a refused form shows it again.</summary>
    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    protected Act Act(string? reason = null) => Current.Act(Actor, reason);

    /// <summary>Back to the party's own matter with a word about what was done.</summary>
    protected IActionResult BackToMatter(string done)
    {
        this.Toast(done, Number);
        return Redirect($"/my/{Number}");
    }

    protected IActionResult Again(Refusal refusal) =>
        refusal.Code == DisputeRefusals.AlreadyDone.Code ? BackToMatter(refusal.Message) : PageModelExtensions.Again(this, refusal);

    protected IActionResult Again() => PageModelExtensions.Again(this);
}
