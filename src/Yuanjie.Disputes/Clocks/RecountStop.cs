using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Clocks;

/// <summary>Whether an administrator holds up the recount of the clocks: one row for the house, made by the first stop.</summary>
internal sealed class RecountStop : EventStream
{
    private static readonly Guid One = new("5f0c1d5e-7d1c-4a53-9a5b-0d6f3c6b2a11");

    public Guid Id { get; private set; } = One;

    public override Guid StreamId => Id;

    /// <summary>Null while the recount may run.</summary>
    public Instant? StoppedAt { get; private set; }

    public string? StoppedBy { get; private set; }

    public void Set(bool stopped, Act act)
    {
        StoppedAt = stopped ? act.At : null;
        StoppedBy = stopped ? act.Actor.Name : null;
    }
}

[EventKind("recount.stopped", "停下重新计算", Audience.Handlers)]
public sealed record RecountStopped : IEvent;

[EventKind("recount.resumed", "接着重新计算", Audience.Handlers)]
public sealed record RecountResumed : IEvent;

internal sealed class RecountStopMapping : IEntityTypeConfiguration<RecountStop>
{
    public void Configure(EntityTypeBuilder<RecountStop> builder)
    {
        builder.ToTable("recount_stop");
        builder.HasKey(s => s.Id);
        builder.Ignore(s => s.StreamId);
        builder.Property(s => s.StoppedBy).HasMaxLength(60);
    }
}
