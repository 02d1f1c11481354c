using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>A page about one session: its record is open to this actor, or the answer is 404.</summary>
public abstract class SessionPageModel(MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    [FromRoute]
    public Guid Session { get; set; }

    public RecordView Record { get; private set; } = null!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            if (Record is null)
            {
                context.Result = NotFound();
                return new PageHandlerExecutedContext(PageContext, context.Filters, context.HandlerMethod, context.HandlerInstance) { Result = context.Result };
            }

            return await next();
        });

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (await Queries.RecordAsync(new SessionId(Session), Actor, ct) is { } record && record.DisputeId == Dispute.Id)
        {
            Record = record;
        }
    }
}
