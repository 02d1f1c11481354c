using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

[Needs(Permission.ViewDisputes)]
public sealed class InviteModel(AssignmentService assignments, RoutingQueries queries, OrganisationQueries organisations, CurrentActor current) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Option> Bodies { get; private set; } = [];

    public IReadOnlyList<InvitedBodyRow> Invited { get; private set; } = [];

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Body is not { } body)
        {
            return Again(RoutingRefusals.UnknownTarget with { Field = nameof(Input.Body) });
        }

        var outcome = await assignments.InviteAsync(new InviteBody(Dispute.Id, new OrganisationId(body), Input.Request ?? ""), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已发出邀请");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Invited = (await queries.ViewAsync(Dispute.Id, Actor, ct))?.InvitedBodies ?? [];
        var taken = Invited.Select(b => b.Id).ToHashSet();
        var options = await organisations.OptionsAsync(Dispute.Area.At(Kernel.Areas.AreaLevel.County), current.Today, ct);
        Bodies = [.. options.Where(o => o.Id != Dispute.HandlerId && !taken.Contains(o.Id)).Select(o => new Option(o.Id.ToString(), o.Name, null, o.Kind.DisplayName()))];
    }

    public sealed class InputModel
    {
        public Guid? Body { get; set; }

        public string? Request { get; set; }
    }
}
