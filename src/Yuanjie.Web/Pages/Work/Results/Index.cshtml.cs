using Yuanjie.Disputes.Indicators;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Results;

/// <summary>What came of the disputes of a period: each rate with both its counts, each count with the disputes behind it.</summary>
[Needs(Permission.ViewBoard)]
public sealed class IndexModel(IndicatorQueries indicators, InvitedQueries invited, CurrentActor current) : PeriodPageModel(current)
{
    public IReadOnlyList<IndicatorValue> Results { get; private set; } = [];

    /// <summary>Null where the period is turned round.</summary>
    public InvitedFunnel? Funnel { get; private set; }

    public string LinkTo(InvitedStep? step) => $"/work/results/invited?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}{(step is null ? "" : $"&step={step}")}";

    public string Credit => $"/work/results/credit?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}";

    public static string Remark(InvitedStep step) => step switch
    {
        InvitedStep.Invited => "发过征询验证码、调解通知或者邀请函",
        InvitedStep.Contacted => "答复过、听过权利义务告知，或者打开过邀请函",
        InvitedStep.Willing => "表示过同意调解，后来反悔的也算走到",
        InvitedStep.Attended => "参加过开成的调解",
        InvitedStep.Agreed => "协议生效",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public string LinkTo(Measure measure) =>
        $"/work/disputes?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}{(measure.Reached is { } reached ? $"&reached={reached}" : "")}{(measure.Channel is { } channel ? $"&channel={channel}" : "")}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (From <= To)
        {
            var actor = await Current.GetAsync(ct);
            Results = await indicators.ResultsAsync(From!.Value, To!.Value, actor, ct);
            Funnel = await invited.FunnelAsync(From!.Value, To!.Value, actor, ct);
        }
    }
}
