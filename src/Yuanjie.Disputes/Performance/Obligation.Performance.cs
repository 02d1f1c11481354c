using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Agreements;

/// <summary>What became of the promise.</summary>
internal sealed partial class Obligation
{
    /// <summary>What was paid on it and not denied by the creditor, in 分; 0 for what is not a payment.</summary>
    public long PaidFen { get; private set; }

    /// <summary>The day on which nothing was left to do; null until then.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>The day on which it was found overdue; null when it never was, or was opened again since.</summary>
    public DateOnly? DefaultedOn { get; private set; }

    /// <summary>The new day of the latest urging notice; null when never urged.</summary>
    public DateOnly? UrgedTo { get; private set; }

    /// <summary>The day a reminder went out before it fell due; null when none did.</summary>
    public DateOnly? RemindedOn { get; private set; }

    public List<PerformanceEntry> Entries { get; private set; } = [];

    public bool IsDone => DoneOn is not null;

    /// <summary>How much of it is kept, in per cent.</summary>
    public decimal KeptPercent => IsDone ? 100 : AmountFen is > 0 and var fen ? 100m * PaidFen / fen : 0;

    /// <summary>What is left to pay, in 分; null when it is not a payment.</summary>
    public long? RemainingFen => Kind is ObligationKind.Pay ? AmountFen - PaidFen : null;

    /// <summary>The last day on which performance is in time; null for a lasting duty.</summary>
    public DateOnly? LastDay(LegalCalendar calendar) => DueOn is { } due ? PerformanceDay.LastDay(due, calendar) : null;

    public bool IsOverdueOn(DateOnly today, LegalCalendar calendar) => !IsDone && LastDay(calendar) < today;

    /// <summary>Puts a payment or an act on it.</summary>
    public Refusal? Take(PerformanceEntry entry)
    {
        if (IsDone)
        {
            return PerformanceRefusals.AlreadyPerformed;
        }

        if (PaymentRule.Check(Kind, AmountFen, PaidFen, entry.AmountFen) is { } no)
        {
            return no;
        }

        Entries.Add(entry);
        Recount();
        return null;
    }

    /// <summary>Whether an entry the creditor denied may count again without the obligation being paid twice.</summary>
    public Refusal? MayCountAgain(PerformanceEntry entry) =>
        IsDone ? PerformanceRefusals.AlreadyPerformed : PaymentRule.Check(Kind, AmountFen, PaidFen, entry.AmountFen);

    /// <summary>Draws the state from the entries that count; an obligation opened again can be found overdue again.</summary>
    public void Recount()
    {
        var counting = Entries.Where(e => e.Counts).OrderBy(e => e.On).ToArray();
        PaidFen = counting.Sum(e => e.AmountFen ?? 0);
        var done = Kind is ObligationKind.Pay ? PaidFen == AmountFen : counting.Length > 0;
        if (IsDone && !done)
        {
            DefaultedOn = null;
        }

        DoneOn = done ? counting[^1].On : null;
    }

    public void MarkDefault(DateOnly today) => DefaultedOn = today;

    public void Urge(DateOnly newDay) => UrgedTo = newDay;

    public void Remind(DateOnly today) => RemindedOn = today;
}

internal sealed class ObligationPerformanceMapping : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.HasMany(o => o.Entries).WithOne().HasForeignKey(e => e.ObligationId).OnDelete(DeleteBehavior.Cascade);

        // The sweep and the list of due items: what is still to be done, by day.
        builder.HasIndex(o => new { o.DueOn, o.Id }).HasFilter("done_on is null");
    }
}
