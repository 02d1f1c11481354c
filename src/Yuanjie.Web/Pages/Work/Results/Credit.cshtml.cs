using Yuanjie.Directory.Localities;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Indicators;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Results;

/// <summary>What the agreements of each mediator count; a mediator sees the own row.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class CreditModel(CreditQueries credit, LocalityPack pack, CurrentActor current) : PeriodPageModel(current)
{
    public IReadOnlyList<CreditRow> Rows { get; private set; } = [];

    public bool SeesBoard { get; private set; }

    public string Back => $"/work/results?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}";

    public Sentence RuleInWords => pack.Credit.PartsCount
        ? (Sentence)$"协议生效计 {pack.Credit.SignedPercent}%，其余随自动履行逐步计入，全部履行计满一件"
        : (Sentence)$"协议生效计 {pack.Credit.SignedPercent}%，全部自动履行后计满一件";

    /// <summary>The disputes behind a figure; null where nobody is named and the ledger has no word for that.</summary>
    public string? LinkTo(CreditRow row, Milestone reached) => row is { Mediator: { } mediator, Handler: { } handler }
        ? $"/work/disputes?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}&reached={reached}&mediator={mediator}&handler={handler}"
        : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = await Current.GetAsync(ct);
        SeesBoard = actor.Can(Permission.ViewBoard);
        if (From <= To)
        {
            Rows = await credit.ByMediatorAsync(From!.Value, To!.Value, actor, ct);
        }
    }
}
