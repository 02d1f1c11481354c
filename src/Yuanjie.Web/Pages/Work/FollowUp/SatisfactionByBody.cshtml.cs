using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>How satisfied the parties of each body are, with the reply rate beside the average.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class SatisfactionByBodyModel(FollowUpQueries followUp, CurrentActor current) : PeriodPageModel(current)
{
    public IReadOnlyList<SatisfactionOfBody> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Bodies = await followUp.ByBodyAsync(From!.Value, To!.Value, await Current.GetAsync(ct), ct);
    }
}
