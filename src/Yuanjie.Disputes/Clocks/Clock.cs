using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Clocks;

/// <summary>Who has to act before a clock is over.</summary>
public enum ClockDuty : short
{
    /// <summary>The body that has the dispute.</summary>
    Handler = 1,

    /// <summary>The court that was asked.</summary>
    Court = 2,

    /// <summary>A party owes something by then.</summary>
    Party = 3,

    /// <summary>A party may still do something until then; afterwards it is too late and nobody is at fault.</summary>
    Right = 4,
}

public enum ClockState : short
{
    Running = 1,

    /// <summary>停止计算</summary>
    Paused = 2,

    /// <summary>期内办到</summary>
    Met = 3,

    /// <summary>Done after the last day, or a right that was not used in time.</summary>
    Missed = 4,

    /// <summary>What it ran for fell away.</summary>
    Dropped = 5,
}

/// <summary>A clock of a dispute: the fold of the events that started, stopped, lengthened and ended it.</summary>
/// <remarks>Nothing sets it but <see cref="ClockBindings"/>, so the log alone gives every row again.</remarks>
internal sealed class Clock
{
    private Clock()
    {
    }

    public ClockId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>The event of the dispute that started it.</summary>
    public int Seq { get; private set; }

    public string Rule { get; private set; } = "";

    /// <summary>What of the dispute it runs for, such as one promise; null for the dispute itself.</summary>
    public Guid? Subject { get; private set; }

    public ClockDuty Duty { get; private set; }

    /// <summary>Whether it can be what the dispute waits for now; the others run beside.</summary>
    public bool Leads { get; private set; }

    /// <summary>The day it starts; not counted.</summary>
    public DateOnly From { get; private set; }

    /// <summary>A length of the place's own, such as 20日; null for the length of the table or a day that was set.</summary>
    public string? Length { get; private set; }

    /// <summary>The last day that somebody set; null where it is counted.</summary>
    public DateOnly? SetOn { get; private set; }

    /// <summary>The rule of the place that gives the length; null where the table does.</summary>
    public string? Source { get; private set; }

    public IReadOnlyList<ClockChange> Changes { get; private set; } = [];

    public ClockState State { get; private set; }

    /// <summary>The last day as counted; null while it stands still.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day it ended, in whatever way; null while it runs or waits.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The table and calendar by which <see cref="DueOn"/> was counted.</summary>
    public string Basis { get; private set; } = "";

    // Where the dispute is, so that "every clock of this county by its day" is one index.
    public string? CountyCode { get; private set; }

    public string? TownCode { get; private set; }

    /// <summary>The day those who have to act were reminded; null before.</summary>
    public DateOnly? WarnedOn { get; private set; }

    /// <summary>The day it was found over and the superior was told; null before.</summary>
    public DateOnly? BreachedOn { get; private set; }

    /// <summary>The day a supervisor asked for an answer; null before.</summary>
    public DateOnly? SupervisedOn { get; private set; }

    public bool IsOpen => State is ClockState.Running or ClockState.Paused;

    public ClockRun Run => new(Rule, From, Length is null ? null : Period.Parse(Length), SetOn, Changes);

    public static Clock Start(DisputeId dispute, string? county, string? town, int seq, ClockStart start, LegalCalendar calendar)
    {
        var clock = new Clock
        {
            Id = ClockId.New(),
            DisputeId = dispute,
            Seq = seq,
            Rule = start.Rule,
            Subject = start.Subject,
            Duty = start.Duty,
            Leads = start.Leads,
            From = start.From,
            Length = start.Length?.ToString(),
            SetOn = start.SetOn,
            Source = start.Source,
            State = ClockState.Running,
            CountyCode = county,
            TownCode = town,
        };
        clock.Recount(calendar);
        return clock;
    }

    public void Change(ClockChange change, LegalCalendar calendar)
    {
        Changes = [.. Changes, change];
        State = change.Kind switch
        {
            ClockChangeKind.Paused => ClockState.Paused,
            ClockChangeKind.Resumed => ClockState.Running,
            _ => State,
        };
        Recount(calendar);
        if (DueOn >= change.On)
        {
            WarnedOn = null;
            BreachedOn = null;
        }
    }

    /// <summary>The last day if it ran on from a day; for a clock that stands still.</summary>
    public DateOnly LastDayIfResumed(DateOnly on, LegalCalendar calendar) =>
        Run.With(new ClockChange(ClockChangeKind.Resumed, on)).LastDay(calendar)!.Value;

    /// <summary>What it ran for was done.</summary>
    public void Meet(DateOnly on)
    {
        State = DueOn is { } due && on > due ? ClockState.Missed : ClockState.Met;
        EndedOn = on;
    }

    public void End(ClockState state, DateOnly on)
    {
        State = state;
        EndedOn = on;
    }

    /// <summary>What was done turned out not to be.</summary>
    public void Reopen()
    {
        State = ClockState.Running;
        EndedOn = null;
    }

    public void Warn(DateOnly on) => WarnedOn = on;

    public void Breach(DateOnly on) => BreachedOn = on;

    public void Supervise(DateOnly on) => SupervisedOn = on;

    /// <summary>Counts the last day anew, by the table and the calendar of today.</summary>
    public void Recount(LegalCalendar calendar)
    {
        DueOn = Run.LastDay(calendar);
        Basis = ClockRules.BasisOf(calendar);
    }
}

internal sealed class ClockMapping : IEntityTypeConfiguration<Clock>
{
    public void Configure(EntityTypeBuilder<Clock> builder)
    {
        builder.ToTable("clock");
        builder.HasKey(c => c.Id);
        builder.Ignore(c => c.Run);
        builder.Property(c => c.Rule).HasMaxLength(20);
        builder.Property(c => c.Length).HasMaxLength(20);
        builder.Property(c => c.Basis).HasMaxLength(40);
        builder.Property(c => c.CountyCode).HasMaxLength(17);
        builder.Property(c => c.TownCode).HasMaxLength(17);
        builder.Property(c => c.Changes).HasMaxLength(8_000).HasConversion(
            changes => JsonSerializer.Serialize(changes, EventJson.Options),
            text => JsonSerializer.Deserialize<IReadOnlyList<ClockChange>>(text, EventJson.Options)!,
            new ValueComparer<IReadOnlyList<ClockChange>>((a, b) => a!.SequenceEqual(b!), c => c.Count, c => c));
        builder.HasOne<Dispute>().WithMany(d => d.Clocks).HasForeignKey(c => c.DisputeId);
        builder.HasIndex(c => c.DisputeId);

        // Sweeps: what is near, over, or over for long. Boards: what is near or over at a place.
        builder.HasIndex(c => new { c.Duty, c.BreachedOn, c.DueOn, c.Id }).HasFilter("ended_on is null");
        builder.HasIndex(c => new { c.CountyCode, c.DueOn, c.Id }).HasFilter("ended_on is null");
        builder.HasIndex(c => new { c.TownCode, c.DueOn, c.Id }).HasFilter("ended_on is null");

        // Recounting: what was counted by an older table or calendar.
        builder.HasIndex(c => new { c.Basis, c.Id }).HasFilter("ended_on is null");
    }
}
