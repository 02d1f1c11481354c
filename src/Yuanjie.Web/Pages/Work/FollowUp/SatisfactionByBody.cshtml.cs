using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>How satisfied the parties of each body are, with the reply rate beside the average.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class SatisfactionByBodyModel(FollowUpQueries followUp, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public IReadOnlyList<SatisfactionOfBody> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        From ??= new DateOnly(current.Today.Year, 1, 1);
        To ??= current.Today;
        Bodies = await followUp.ByBodyAsync(From.Value, To.Value, await current.GetAsync(ct), ct);
    }
}
