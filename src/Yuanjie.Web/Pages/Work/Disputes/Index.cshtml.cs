using Yuanjie.Directory.Areas;
using Yuanjie.Directory.People;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Disputes;

/// <summary>The ledger. Every state of it stands in the address.</summary>
public sealed class IndexModel(LedgerQueries ledger, AreaNames areas, PeopleQueries people, CurrentActor current) : LedgerPageModel
{
    public Actor Actor { get; private set; } = null!;

    public AreaTree Tree { get; private set; } = null!;

    public DateOnly Today => current.Today;

    public Instant Now => current.Now;

    public LedgerPage Ledger { get; private set; } = null!;

    public LedgerCounts Counts { get; private set; } = null!;

    /// <summary>Whose matters are shown; null for everyone's.</summary>
    public string? MediatorName { get; private set; }

    public bool IsFiltered => Filter with { View = LedgerView.All, After = null } != new LedgerFilter();

    /// <summary>The filter as an export takes it.</summary>
    public string Query => Request.QueryString.Value ?? "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Actor = await current.GetAsync(ct);
        Tree = await areas.TreeAsync(ct);
        Ledger = await ledger.SearchAsync(Filter, Actor, Today, ct);
        MediatorName = Filter.Mediator is { } mediator ? (await people.NamesAsync([mediator], ct)).GetValueOrDefault(mediator) : null;
        Counts = await ledger.CountsAsync(Actor, Today, ct);
    }
}
