using System.Globalization;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Clocks;

/// <summary>How a clock can be made longer.</summary>
/// <param name="How">Who agrees or approves, in the words of the norm.</param>
/// <param name="Longest">At most so much beyond the last day, such as 30日; null where the norm sets no end.</param>
public sealed record ClockExtension(string How, string? Longest = null);

/// <summary>A row of the clock table: a period of law and the regime under which it stands.</summary>
/// <param name="Id">Such as C12; C22a where one article sets several lengths.</param>
/// <param name="Length">As the norm writes it: 30日, 5个工作日, 6个月, 2年, 48小时.</param>
/// <param name="From">What it runs from; that day or hour is not counted.</param>
/// <param name="Since">First day of a start under this regime, inclusive.</param>
/// <param name="Until">Last day of a start under this regime, inclusive; null while it is in force.</param>
/// <param name="StoppedBy">The reasons whose time is not counted; null for none.</param>
/// <param name="Extension">Null where it cannot be made longer.</param>
/// <param name="OnExpiry">What follows when it is over; null where the norm says nothing.</param>
/// <param name="OfMediation">Whether it is a term in which mediation has to come to an end.</param>
/// <param name="EndsMediation">Whether by law mediation is over with it.</param>
public sealed record ClockRule(
    string Id, string Name, string Length, string From, string Source, Certainty Certainty, DateOnly Since,
    DateOnly? Until = null, IReadOnlyList<SuspensionReason>? StoppedBy = null, ClockExtension? Extension = null, string? OnExpiry = null,
    bool OfMediation = false, bool EndsMediation = false)
{
    private const string OfHours = "小时";

    /// <summary>Its length in days, months or years; null for a clock of hours.</summary>
    public Period? Period { get; } = Length.EndsWith(OfHours, StringComparison.Ordinal) ? null : Period.Parse(Length);

    /// <summary>Its length in hours; null for a clock of days.</summary>
    public int? Hours { get; } = Length.EndsWith(OfHours, StringComparison.Ordinal) ? int.Parse(Length.AsSpan(0, Length.Length - OfHours.Length), CultureInfo.InvariantCulture) : null;

    /// <summary>At most so much beyond the last day; null where it cannot be extended or the norm sets no end.</summary>
    public Period? LongestExtension { get; } = Extension?.Longest is { } longest ? Period.Parse(longest) : null;

    /// <summary>As a law writes it: 30日, 5个工作日, 48小时.</summary>
    public Sentence LengthText => Period?.Said ?? (Sentence)$"{Hours}小时";

    public bool IsInForce(DateOnly startedOn) => Since <= startedOn && (Until is null || startedOn <= Until);

    /// <summary>The last day with its proof.</summary>
    /// <exception cref="InvalidOperationException">For a clock of hours.</exception>
    public Counted Count(DateOnly from, LegalCalendar calendar) => OfDays.Count(from, calendar);

    /// <summary>The last day, inclusive.</summary>
    /// <exception cref="InvalidOperationException">For a clock of hours.</exception>
    public DateOnly LastDay(DateOnly from, LegalCalendar calendar) => OfDays.LastDay(from, calendar);

    /// <summary>The moment before which an act is in time, for a clock of hours.</summary>
    /// <exception cref="InvalidOperationException">For a clock of days.</exception>
    public Instant EndOfHours(Instant from) =>
        ChinaTime.EndOfHours(from, Hours ?? throw new InvalidOperationException($"{Id} is counted in days."));

    private Period OfDays => Period ?? throw new InvalidOperationException($"{Id} is counted in hours.");
}

/// <summary>The clock table: every period of law the product counts, each regime with the days on which it is in force.</summary>
/// <remarks>The rows and their articles stand in <c>Clocks/Data/clock-rules.json</c>.</remarks>
public static class ClockRules
{
    private static readonly Table Current = LawData.Read<Table>("Clocks", "clock-rules.json");
    private static readonly ILookup<string, ClockRule> ById = Current.Rules.ToLookup(r => r.Id, StringComparer.Ordinal);

    public static string Edition => Current.Edition;

    /// <summary>By what a last day was counted: another table or another calendar may count another one.</summary>
    public static string BasisOf(LegalCalendar calendar) => $"{Edition}/{calendar.Fingerprint}";

    /// <summary>All rows in the order of the table; a rule that changed has one for each regime.</summary>
    public static IReadOnlyList<ClockRule> All => Current.Rules;

    /// <summary>The row under which a clock runs that starts on this day; null when there is no such rule or it was not in force.</summary>
    public static ClockRule? Find(string? id, DateOnly startedOn) =>
        id is null ? null : ById[id].FirstOrDefault(r => r.IsInForce(startedOn));

    /// <summary>The same for a rule that is known to be there.</summary>
    /// <exception cref="InvalidOperationException">When it was not in force on that day.</exception>
    public static ClockRule Of(string id, DateOnly startedOn) =>
        Find(id, startedOn) ?? throw new InvalidOperationException($"The clock {id} is not in the table for {startedOn:yyyy-MM-dd}.");

    private sealed record Table(string Edition, IReadOnlyList<ClockRule> Rules);
}
