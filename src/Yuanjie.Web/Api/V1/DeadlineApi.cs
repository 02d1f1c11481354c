using System.ComponentModel;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Web.Api.V1;

internal static class DeadlineApi
{
    internal static RouteGroupBuilder MapDeadlineApi(this RouteGroupBuilder v1)
    {
        v1.MapGet("/deadlines", Find).WithName("GetDeadline").WithSummary("一种期限的最后一天和逐步算法").WithTags("期限")
            .Produces<DeadlineV1>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        v1.MapGet("/disputes/{number}/clocks", ClocksAsync).WithName("ListClocks").WithSummary("一件纠纷的全部期限和逐步算法").WithTags("期限")
            .Produces<IReadOnlyList<ClockV1>>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        v1.MapGet("/disputes/{number}/limitation", LimitationAsync).WithName("GetLimitation").WithSummary("一件纠纷的诉讼时效：影响它的事项和逐步算法，只作信息").WithTags("期限")
            .Produces<LimitationV1>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        return v1;
    }

    private static async Task<IResult> LimitationAsync(string number, DisputeQueries disputes, LimitationQueries limitation, HttpContext http, CancellationToken ct)
    {
        var actor = ApiKeyHandler.ActorOf(http);
        return await disputes.FindAsync(number, actor, ct) is { } dispute && await limitation.FindAsync(dispute.Id, actor, ct) is { } period
            ? TypedResults.Ok(LimitationV1.Of(period))
            : ApiSetup.Problem([DisputeRefusals.NotFound]);
    }

    private static async Task<IResult> ClocksAsync(string number, DisputeQueries disputes, ClockQueries clocks, HttpContext http, CancellationToken ct)
    {
        var actor = ApiKeyHandler.ActorOf(http);
        return await disputes.FindAsync(number, actor, ct) is { } dispute
            ? TypedResults.Ok<IReadOnlyList<ClockV1>>([.. (await clocks.ProofsAsync(dispute.Id, actor, ct)).Select(ClockV1.Of)])
            : ApiSetup.Problem([DisputeRefusals.NotFound]);
    }

    private static IResult Find([Description("期限代码，例如 C12")] string? rule, [Description("起算日期，当天不算")] DateOnly? from, [Description("按小时算的，起算时间")] TimeOnly? at, CalendarBook calendars)
    {
        var deadline = Deadline.Of(rule, from, at, calendars.Current);
        return deadline.Refused is { } refusal ? ApiSetup.Problem([refusal]) : TypedResults.Ok(DeadlineV1.Of(deadline.Value));
    }
}

/// <summary>一种期限算出来的结果。</summary>
public sealed record DeadlineV1
{
    public required string Rule { get; init; }

    public required string Name { get; init; }

    [Description("例如 30日、5个工作日、48小时")]
    public required string Length { get; init; }

    [Description("法条")]
    public required string Source { get; init; }

    [Description("起算日期，当天不算")]
    public required DateOnly From { get; init; }

    [Description("最后一天；按小时算的为空")]
    public required DateOnly? LastDay { get; init; }

    [Description("按小时算的，在这个时刻以前")]
    public required DateTimeOffset? End { get; init; }

    [Description("当年放假安排未公布，公布后可能变化")]
    public required bool Provisional { get; init; }

    [Description("逐步算法")]
    public required IReadOnlyList<DeadlineStepV1> Steps { get; init; }

    internal static DeadlineV1 Of(Deadline deadline) => new()
    {
        Rule = deadline.Rule.Id,
        Name = deadline.Rule.Name,
        Length = deadline.Rule.LengthText,
        Source = deadline.Rule.Source,
        From = deadline.From,
        LastDay = deadline.Counted?.LastDay,
        End = deadline.End?.ToChina(),
        Provisional = deadline.Counted?.IsProvisional ?? false,
        Steps = [.. (deadline.Counted?.Steps ?? []).Select(s => new DeadlineStepV1(s.Date, s.Text, s.Source))],
    };
}

/// <summary>一件纠纷的一个期限。</summary>
public sealed record ClockV1
{
    public required Guid Id { get; init; }

    [Description("期限代码；由约定或者决定写明日期的为空")]
    public required string? Rule { get; init; }

    public required string Name { get; init; }

    [Description("Running 计算中，Paused 停止计算，Met 期内办到，Missed 超过期限，Dropped 不再需要")]
    public required string State { get; init; }

    [Description("起算日期，当天不算")]
    public required DateOnly From { get; init; }

    [Description("最后一天；停止计算的为空")]
    public required DateOnly? LastDay { get; init; }

    [Description("结束日期；没有结束为空")]
    public required DateOnly? EndedOn { get; init; }

    [Description("法条或者本地规则；没有为空")]
    public required string? Source { get; init; }

    [Description("当年放假安排未公布，公布后可能变化")]
    public required bool Provisional { get; init; }

    [Description("逐步算法")]
    public required IReadOnlyList<DeadlineStepV1> Steps { get; init; }

    internal static ClockV1 Of(ClockProof clock) => new()
    {
        Id = clock.Id.Value,
        Rule = clock.Row?.Id,
        Name = clock.Name,
        State = clock.State.ToString(),
        From = clock.From,
        LastDay = clock.DueOn,
        EndedOn = clock.EndedOn,
        Source = clock.Source,
        Provisional = clock.IsProvisional,
        Steps = [.. clock.Lines.Select(s => new DeadlineStepV1(s.Date, s.Text, s.Source))],
    };
}

/// <summary>一件纠纷的诉讼时效，按现有记录推算；只作信息，法院不主动适用。</summary>
public sealed record LimitationV1
{
    [Description("Unknown 没有可以起算的日子，Running 计算中，Pending 程序进行中，Fulfilled 已经全部履行")]
    public required string State { get; init; }

    [Description("从这一天起重新计算，当天不算；没有在计算的为空")]
    public required DateOnly? From { get; init; }

    [Description("三年的最后一天；没有在计算的为空")]
    public required DateOnly? LastDay { get; init; }

    [Description("正在进行、终结时起重新计算的程序：Mediation、OtherBody、Report、Suit、Confirmation、Enforcement")]
    public required IReadOnlyList<string> Pending { get; init; }

    [Description("记录里看不出的：Beginning 从什么时候起算，OlderLaw 适用旧法，EndElsewhere 平台外的程序何时终结，GoesOnElsewhere 后面的情况在另一件纠纷里，SeveralDays 协议有几个履行日，Enforcement 申请执行另外计算")]
    public required IReadOnlyList<string> Doubts { get; init; }

    public required IReadOnlyList<LimitationEventV1> Events { get; init; }

    [Description("逐步算法")]
    public required IReadOnlyList<DeadlineStepV1> Steps { get; init; }

    internal static LimitationV1 Of(Limitation period) => new()
    {
        State = period.State.ToString(),
        From = period.From,
        LastDay = period.LastDay,
        Pending = [.. period.Pending.Select(p => p.ToString())],
        Doubts = [.. period.Doubts.Select(d => d.ToString())],
        Events = [.. period.Lines.Select(l => new LimitationEventV1(l.Fact.On, l.Fact.Rule.Name, l.Effect.ToString(), l.Fact.Rule.Source, l.Fact.Seq))],
        Steps = [.. (period.Count?.Steps ?? []).Select(s => new DeadlineStepV1(s.Date, s.Text, s.Source))],
    };
}

/// <summary>影响诉讼时效的一件事。</summary>
/// <param name="Effect">Begins 开始计算，Restarts 重新计算，Waits 程序终结时起重新计算，TooLate 当时已过，Waives 已过但同意履行，Ends 不再计算，None 不影响</param>
/// <param name="Seq">在纠纷时间线里的序号</param>
public sealed record LimitationEventV1(DateOnly On, string Name, string Effect, string Source, int Seq);

/// <summary>算法的一步。</summary>
/// <param name="Source">法条或者放假通知的网址；没有为空</param>
public sealed record DeadlineStepV1(DateOnly Date, string Text, string? Source);
