using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Clocks;

/// <param name="Source">The article, the notice of the holiday, or the paper; null where the line only states the count.</param>
public sealed record ProofLine(DateOnly On, Sentence Text, string? Source);

/// <summary>How the day that runs for a dispute came about, counted anew from what is on record.</summary>
/// <param name="Rule">The row of the clock table; null for a day that the place, the parties or a court set.</param>
/// <param name="Name">What the clock is called.</param>
/// <param name="Length">The length as it stood at the start; null for a day that was set.</param>
/// <param name="Source">The norm, or the rule of the place, that gives the length; null where none does.</param>
/// <param name="From">The day it is counted from.</param>
/// <param name="DueOn">The last day as it stands.</param>
/// <param name="Recounted">The last day as the record gives it; null while the clock stands still.</param>
/// <param name="IsProvisional">Whether a notice of holidays not yet published may move it.</param>
public sealed record ClockProof(ClockRule? Rule, string Name, Sentence? Length, string? Source, DateOnly From, DateOnly DueOn, DateOnly? Recounted, bool IsProvisional, IReadOnlyList<ProofLine> Lines)
{
    /// <summary>False where what stands differs from what the record gives: somebody has to look.</summary>
    public bool Agrees => Recounted is null || Recounted == DueOn;
}

public static class ClockNames
{
    private static readonly Dictionary<string, string> Local = new(StringComparer.Ordinal)
    {
        [ReferralClock.LocalRule] = "受理或者退回",
        [MediationTerm.SuspensionReview] = "中止后的复查",
        [Dispute.ObligationDue] = "约定的履行日",
        [Dispute.SupplementDue] = "法院要求补充材料的日期",
    };

    /// <summary>What people call the clock of this rule.</summary>
    public static string Of(string rule) =>
        Local.TryGetValue(rule, out var name) ? name : ClockRules.All.FirstOrDefault(r => r.Id == rule)?.Name ?? rule;
}

public sealed class ClockQueries(YuanjieDb db)
{
    private static readonly LegalCalendar Calendar = LegalCalendar.China;

    /// <summary>The proof of the day that runs; null when nothing runs or the actor may not see the dispute.</summary>
    public async Task<ClockProof?> RunningAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().VisibleTo(actor).Where(d => d.Id == id)
            .Include(d => d.Referrals).Include(d => d.Suspensions).Include(d => d.Extensions).AsSplitQuery().SingleOrDefaultAsync(ct);
        return dispute is { DueRule: { } rule, DueFrom: { } from, DueOn: { } due } ? Prove(dispute, rule, from, due) : null;
    }

    private static ClockProof Prove(Dispute dispute, string rule, DateOnly from, DateOnly due)
    {
        var row = ClockRules.Find(rule, from);
        var accepted = dispute.Referrals.Find(r => r.TermRule == rule && r.TermFrom == from);
        var source = accepted?.TermSource ?? row?.Source;
        if (BarePeriod(accepted, rule, from, due) is not { } period)
        {
            return new ClockProof(row, ClockNames.Of(rule), null, source, from, due, null, Calendar.IsProvisional(due), [new ProofLine(due, $"{due}由约定或者决定写明，不另行计算", row?.Source)]);
        }

        var counted = period.Count(from, Calendar);
        var lines = LinesOf(counted).ToList();
        DateOnly? last = counted.LastDay;
        foreach (var change in ChangesOf(dispute, rule, from))
        {
            last = change.Apply(lines);
        }

        return new ClockProof(row, ClockNames.Of(rule), period.Said, source, from, due, last, Calendar.IsProvisional(last ?? due), lines);
    }

    // What was agreed for this round stands with the acceptance; what the place sets in working days is counted back from its day.
    private static Period? BarePeriod(Referral? accepted, string rule, DateOnly from, DateOnly due)
    {
        if (accepted?.TermLength is { } length)
        {
            return Period.Parse(length);
        }

        if (rule == ReferralClock.LocalRule)
        {
            return Calendar.WorkingDaysBetween(from, due) is > 0 and var days ? Period.WorkingDays(days) : null;
        }

        return ClockRules.Find(rule, from)?.Period;
    }

    private static IEnumerable<Change> ChangesOf(Dispute dispute, string rule, DateOnly from)
    {
        var pauses = dispute.Suspensions.Where(s => s.Rule == rule && s.TermFrom == from && s.DaysLeft is not null).Select(s => new Change(s.From, lines => Pause(s, lines)));
        var extensions = dispute.Extensions.Where(e => e.Rule == rule && e.InForceOn >= from).Select(e => new Change(e.InForceOn!.Value, lines => Extend(e, lines)));
        return pauses.Concat(extensions).OrderBy(c => c.On);
    }

    private static DateOnly? Pause(Suspension pause, List<ProofLine> lines)
    {
        var term = pause.Term!;
        var unit = term.Length.Unit is PeriodUnit.WorkingDay ? "个工作日" : "日";
        lines.Add(new(pause.From, $"{pause.From}起停止计算（{pause.Reason.Name()}），还剩 {pause.DaysLeft} {unit}", term.Source));
        if (pause.EndedOn is not { } resumed)
        {
            return null;
        }

        lines.Add(new(resumed, $"{resumed}恢复调解，当日不计算，余下的 {pause.DaysLeft} {unit}继续计算", null));
        var last = term.LastDayAfter(resumed, pause.DaysLeft!.Value, Calendar);
        lines.Add(new(last, $"{last}为期间的最后一日", null));
        return last;
    }

    private static DateOnly? Extend(TermExtension extension, List<ProofLine> lines)
    {
        lines.Add(new(extension.InForceOn!.Value, $"各方同意延长，最后一日由{extension.LastDay}改为{extension.NewLastDay}", ClockRules.Find(extension.Rule, extension.InForceOn.Value)?.Source));
        return extension.NewLastDay;
    }

    private static IEnumerable<ProofLine> LinesOf(Counted counted) => counted.Steps.Select(s => new ProofLine(s.Date, s.Text, s.Source));

    private sealed record Change(DateOnly On, Func<List<ProofLine>, DateOnly?> Apply);
}
