using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>A staff page about the mediation of one dispute.</summary>
public abstract class MediationPageModel(MediationQueries queries, CurrentActor current) : DisputePageModel
{
    public MediationView View { get; private set; } = null!;

    public DateOnly Today => current.Today;

    protected Instant Now => current.Now;

    protected MediationQueries Queries => queries;

    /// <summary>The moment a form's date and time mean, on a clock in China.</summary>
    protected static Instant Moment(DateTime local) => Instant.InChina(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));

    /// <summary>The date and time a form shows for a moment.</summary>
    protected static DateTime Local(Instant at) => at.ToChina().DateTime;

    protected override async Task LoadAsync(CancellationToken ct) =>
        View = (await queries.ViewAsync(Dispute.Id, Actor, Today, ct))!; // the dispute was found for this actor a moment ago
}
