using System.ComponentModel;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Web.Api.V1;

internal static class DeadlineApi
{
    internal static RouteGroupBuilder MapDeadlineApi(this RouteGroupBuilder v1)
    {
        v1.MapGet("/deadlines", Find).WithName("GetDeadline").WithSummary("一种期限的最后一天和逐步算法").WithTags("期限")
            .Produces<DeadlineV1>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return v1;
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

/// <summary>算法的一步。</summary>
/// <param name="Source">法条或者放假通知的网址；没有为空</param>
public sealed record DeadlineStepV1(DateOnly Date, string Text, string? Source);
