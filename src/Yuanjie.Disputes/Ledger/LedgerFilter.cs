using System.Globalization;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Ledger;

/// <summary>The views that the tiles above the ledger lead to.</summary>
public enum LedgerView
{
    All,

    /// <summary>登记了还没有分流、分流了还没有受理</summary>
    Waiting,

    /// <summary>受理以后、达成协议以前</summary>
    Mediating,

    /// <summary>过了期限还没有办</summary>
    Overdue,

    /// <summary>协议已生效，还在确认或履行</summary>
    Agreed,
}

/// <summary>What the ledger shows; all of it stands in the address of the page.</summary>
public sealed record LedgerFilter
{
    /// <summary>A number, a party's whole name or telephone, or words of the title; null for all.</summary>
    public string? Text { get; init; }

    public LedgerView View { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>A category of the taxonomy, such as K05.</summary>
    public string? Type { get; init; }

    public RiskLevel? Risk { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>Only what has reached this, at whatever stage it is now; null for all.</summary>
    public Milestone? Reached { get; init; }

    /// <summary>A place inside what the actor may see.</summary>
    public AreaCode? Area { get; init; }

    public OrganisationId? Handler { get; init; }

    public PersonId? Mediator { get; init; }

    /// <summary>First day of registration, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of registration, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The row after which the page begins; null for the newest.</summary>
    public LedgerCursor? After { get; init; }
}

/// <summary>The last row of a page: pages go on by key, so that the thousandth costs what the first costs.</summary>
public sealed record LedgerCursor(Instant RegisteredAt, string Number)
{
    public static LedgerCursor? Parse(string? text) =>
        text?.Split('.') is [var moment, var number] && long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var ms)
            ? new LedgerCursor(new Instant(ms), number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RegisteredAt.UnixMilliseconds}.{Number}");
}

/// <summary>A line of the ledger.</summary>
public sealed record LedgerRow
{
    public required DisputeId Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string? Type { get; init; }

    public required AreaCode Area { get; init; }

    public required Channel Channel { get; init; }

    public required Stage Stage { get; init; }

    public required RiskLevel Risk { get; init; }

    /// <summary>In 分; null when not about money.</summary>
    public required long? AmountFen { get; init; }

    public required string? HandlerName { get; init; }

    public required string? MediatorName { get; init; }

    /// <summary>How much of what was promised is kept without compulsion, in whole per cent; null before an agreement took effect.</summary>
    public required int? KeptPercent { get; init; }

    /// <summary>Null when nothing runs.</summary>
    public required DateOnly? DueOn { get; init; }

    public required Instant RegisteredAt { get; init; }

    /// <summary>The first on the side, with 等 when there are more; empty when none is known.</summary>
    public string Applicant { get; init; } = "";

    public string Respondent { get; init; } = "";

    /// <summary>Calendar days left, today being 0; negative when overdue; null when nothing runs.</summary>
    public int? DaysLeft(DateOnly today) => DueOn is { } due ? due.DayNumber - today.DayNumber : null;
}

/// <param name="Rows">Newest first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerRow> Rows, LedgerCursor? Next);

/// <summary>The figures above the ledger.</summary>
public sealed record LedgerCounts(int All, int Waiting, int Mediating, int Overdue, int Agreed);
