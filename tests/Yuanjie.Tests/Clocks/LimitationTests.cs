using System.Globalization;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel.Calendar;
using static Yuanjie.Disputes.Clocks.LimitationEffect;

namespace Yuanjie.Tests.Clocks;

/// <summary>Three years from the last interruption, or from the end of the procedure that was asked for.</summary>
public sealed class LimitationTests
{
    // Each event as kind, day and, for an agreement, the days of its promises. The last column is the last day; nothing where none is counted.
    [Theory]
    [InlineData("", LimitationState.Unknown, null)]
    [InlineData("Knew 2024-03-05", LimitationState.Running, "2027-03-05")] // 民法典 188; the day is not counted
    [InlineData("Demanded 2024-02-29", LimitationState.Running, "2027-03-01")] // no 29 February in 2027: 28 February (民法典 202), a Sunday
    [InlineData("Knew 2022-12-31", LimitationState.Running, "2025-12-31")] // the last day of a year
    [InlineData("Knew 2023-01-01", LimitationState.Running, "2026-01-04")] // New Year's days off; Sunday 4 January is worked (民法典 203)
    [InlineData("Knew 2023-10-01", LimitationState.Running, "2026-10-08")] // National Day
    [InlineData("Knew 2023-05-10; Demanded 2024-06-03; Promised 2025-01-15", LimitationState.Running, "2028-01-17")] // the last one counts; 15 January 2028 is a Saturday
    [InlineData("Promised 2025-01-15; Demanded 2024-06-03", LimitationState.Running, "2028-01-17")] // by its day, not by when it was recorded
    [InlineData("Knew 2023-05-10; Requested 2026-01-05", LimitationState.Pending, null)] // 时效规定 12; the procedure is not over
    [InlineData("Knew 2023-05-10; Requested 2026-01-05; MediationEnded 2026-03-02", LimitationState.Running, "2029-03-02")] // 民法典 195: from the end
    [InlineData("Requested 2026-01-05; Demanded 2026-01-20; MediationEnded 2026-03-02", LimitationState.Running, "2029-03-02")] // a demand in between moves nothing
    [InlineData("Requested 2026-01-05; Agreed 2026-01-19", LimitationState.Running, "2029-01-19")] // 时效规定 14
    [InlineData("Requested 2026-01-05; Agreed 2026-01-19 2026-06-30", LimitationState.Running, "2029-07-02")] // not before the promise is due; 30 June 2029 is a Saturday
    [InlineData("Requested 2026-01-05; Agreed 2026-01-19 2026-06-30; PerformedInPart 2026-03-02", LimitationState.Running, "2029-07-02")] // paid early: still not before it is due
    [InlineData("Requested 2026-01-05; Agreed 2026-01-19 2026-06-30; PerformedInPart 2026-09-02", LimitationState.Running, "2029-09-03")] // paid late: from the payment
    [InlineData("Requested 2026-01-05; MediationEnded 2026-03-02; Filed 2026-03-10", LimitationState.Pending, null)] // 时效规定 10
    [InlineData("Requested 2026-01-05; Filed 2026-03-10; SuitEnded 2026-08-03", LimitationState.Running, "2029-08-03")] // to court without mediation
    [InlineData("Requested 2026-01-05; Reported 2026-01-06; MediationEnded 2026-03-02", LimitationState.Pending, null)] // one procedure is over, the other not
    [InlineData("Requested 2026-01-05; Reported 2026-01-06; MediationEnded 2026-03-02; ReportEnded 2026-04-13", LimitationState.Running, "2029-04-13")] // 时效规定 13
    [InlineData("Demanded 2024-06-03; ReportEnded 2024-09-02", LimitationState.Running, "2027-06-03")] // the end of what never began moves nothing
    [InlineData("Agreed 2026-01-19; ConfirmationApplied 2026-02-02", LimitationState.Pending, null)]
    [InlineData("Agreed 2026-01-19; ConfirmationApplied 2026-02-02; Confirmed 2026-02-24; EnforcementApplied 2026-08-03; EnforcementEnded 2027-01-11", LimitationState.Running, "2030-01-11")]
    [InlineData("Agreed 2026-01-19; EnforcementApplied 2026-08-03; Fulfilled 2026-09-01", LimitationState.Fulfilled, null)]
    [InlineData("Knew 2020-03-02; Demanded 2023-03-03", LimitationState.Running, "2023-03-02")] // a day late: nothing left to interrupt
    [InlineData("Knew 2020-03-02; Demanded 2023-03-02", LimitationState.Running, "2026-03-02")] // on the last day
    [InlineData("Knew 2020-03-02; Requested 2026-01-05; Agreed 2026-01-19", LimitationState.Running, "2029-01-19")] // 时效规定 19: too late to ask, agreed all the same
    [InlineData("Demanded 2016-05-03", LimitationState.Running, null)] // older law: not counted here
    public void TheLastDay(string happened, LimitationState state, string? lastDay)
    {
        var period = Of(happened);

        Assert.Equal((state, lastDay), (period.State, period.LastDay?.ToString("O", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("Knew 2020-03-02; Requested 2026-01-05; Agreed 2026-01-19", new[] { Begins, TooLate, Waives })]
    [InlineData("Knew 2023-05-10; Knew 2023-06-10; Requested 2026-01-05; Demanded 2026-01-06; MediationEnded 2026-03-02", new[] { Begins, None, Waits, None, Restarts })]
    [InlineData("Requested 2026-01-05; Knew 2026-01-05", new[] { Begins, Waits })] // on one day: first known, then asked
    [InlineData("Demanded 2023-05-10; Knew 2024-05-10; Fulfilled 2025-01-02", new[] { Restarts, None, Ends })]
    public void WhatEachEventDid(string happened, LimitationEffect[] effects) =>
        Assert.Equal(effects, Of(happened).Lines.Select(l => l.Effect));

    [Theory]
    [InlineData("Knew 2025-03-05", new LimitationDoubt[0])]
    [InlineData("Requested 2026-01-05", new[] { LimitationDoubt.Beginning })]
    [InlineData("Knew 2025-03-05; Sued 2026-01-05", new[] { LimitationDoubt.EndElsewhere })]
    [InlineData("Demanded 2016-05-03", new[] { LimitationDoubt.Beginning, LimitationDoubt.OlderLaw })]
    [InlineData("Knew 2025-03-05; Agreed 2026-01-19 2026-03-31 2026-06-30; ConfirmationApplied 2026-02-02; Confirmed 2026-03-10", new[] { LimitationDoubt.SeveralDays, LimitationDoubt.Enforcement })]
    [InlineData("Agreed 2026-01-19; Fulfilled 2026-03-31", new LimitationDoubt[0])]
    public void WhatTheRecordCannotSay(string happened, LimitationDoubt[] doubts) => Assert.Equal(doubts, Of(happened).Doubts);

    [Fact]
    public void EveryKind_HasOneRowWithItsArticle() =>
        Assert.Equal(
            Enum.GetValues<LimitationKind>(),
            LimitationRules.All.Where(r => r.Source.Contains('第', StringComparison.Ordinal)).Select(r => r.Kind).Order());

    private static Limitation Of(string happened) => Limitation.Of(
        happened.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((line, i) =>
        {
            var words = line.Split(' ');
            return new LimitationFact(Enum.Parse<LimitationKind>(words[0]), Day(words[1]), i + 1) { DueDays = [.. words.Skip(2).Select(Day)] };
        }),
        LegalCalendar.China);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
