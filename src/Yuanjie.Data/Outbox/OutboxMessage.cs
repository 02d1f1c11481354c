using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Data.Outbox;

/// <summary>A message to the outside, written in the save of the act that causes it and delivered by a job at least once.</summary>
public sealed class OutboxMessage(string kind, string payload, Instant due, Guid? about)
{
    /// <summary>The idempotency key for whoever receives it.</summary>
    public Guid Id { get; private set; } = TimeOrderedGuid.New();

    /// <summary>The name of the message type, which says who delivers it.</summary>
    public string Kind { get; private set; } = kind;

    public string Payload { get; private set; } = payload;

    /// <summary>The matter or thing it speaks of; null when none.</summary>
    public Guid? About { get; private set; } = about;

    /// <summary>Not before this moment; moved on by a lease and by each failure.</summary>
    public Instant Due { get; private set; } = due;

    public int Attempts { get; private set; }

    public bool Done { get; private set; }

    /// <summary>Why the last try failed; null when none did.</summary>
    public string? LastError { get; private set; }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Kind).HasMaxLength(60);
        builder.Property(m => m.Payload).HasMaxLength(8000);
        builder.HasIndex(m => m.Due).HasFilter("not done"); // the delivery job takes what is due
    }
}
