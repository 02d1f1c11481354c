using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Directory.Holidays;

public readonly record struct NoticeId(Guid Value) : ITypedId<NoticeId>
{
    public static NoticeId New() => new(TimeOrderedGuid.New());

    public static NoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A notice of days off that this house counts by. It stays; a notice that amends it is taken in after it.</summary>
internal sealed class TakenNotice : EventStream
{
    private TakenNotice()
    {
    }

    public NoticeId Id { get; private set; }

    public override Guid StreamId => Id.Value;

    public int Year { get; private set; }

    public string Source { get; private set; } = "";

    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    public string TakenBy { get; private set; } = "";

    public Instant TakenAt { get; private set; }

    public HolidayNotice Notice => new(Year, Source, Days);

    public static TakenNotice Of(HolidayNotice notice, Act act) => new()
    {
        Id = NoticeId.New(),
        Year = notice.Year,
        Source = notice.Source,
        Days = notice.Days,
        TakenBy = act.Actor.Name,
        TakenAt = act.At,
    };
}

[EventKind("calendar.notice-taken", "收入放假通知", Audience.Handlers)]
public sealed record NoticeTaken(int Year, string Source, int Rest, int Worked) : IEvent
{
    public Sentence Detail => $"{Year} 年，放假 {Rest} 天，调休上班 {Worked} 天";
}

internal sealed class TakenNoticeMapping : IEntityTypeConfiguration<TakenNotice>
{
    public void Configure(EntityTypeBuilder<TakenNotice> builder)
    {
        builder.ToTable("holiday_notice");
        builder.HasKey(n => n.Id);
        builder.Ignore(n => n.StreamId);
        builder.Ignore(n => n.Notice);
        builder.Property(n => n.TakenBy).HasMaxLength(60);
        builder.Property(n => n.Days).HasMaxLength(-1).HasConversion(
            days => JsonSerializer.Serialize(days, EventJson.Options),
            text => JsonSerializer.Deserialize<IReadOnlyList<CalendarDay>>(text, EventJson.Options)!,
            new ValueComparer<IReadOnlyList<CalendarDay>>((a, b) => a!.SequenceEqual(b!), d => d.Count, d => d));
    }
}
