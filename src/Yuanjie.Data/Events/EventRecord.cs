using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Data.Events;

/// <summary>One fact in the log. Triggers on both databases refuse to change or delete it.</summary>
public sealed class EventRecord
{
    private EventRecord()
    {
    }

    public Guid StreamId { get; private set; }

    /// <summary>1 for the first event of the stream, without gaps: the order of the record, whatever clocks said.</summary>
    public int Seq { get; private set; }

    public string Kind { get; private set; } = "";

    public Instant At { get; private set; }

    public string ActorName { get; private set; } = "";

    public AccountId? Account { get; private set; }

    public PersonId? Person { get; private set; }

    public OrganisationId? Organisation { get; private set; }

    public string? OnBehalfOf { get; private set; }

    public string? Reason { get; private set; }

    public string Device { get; private set; } = "";

    /// <summary>The fact as JSON.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>SHA-256 over the previous hash and this row's content: a changed, lost or inserted row breaks the chain.</summary>
    public byte[] Hash { get; private set; } = [];

    internal static EventRecord Following(EventStream stream, IEvent fact, Act act)
    {
        var record = new EventRecord
        {
            StreamId = stream.StreamId,
            Seq = stream.Version + 1,
            Kind = EventCatalogue.KindOf(fact.GetType()).Kind,
            At = act.At,
            ActorName = act.Actor.Name,
            Account = act.Actor.Account,
            Person = act.Actor.Person,
            Organisation = act.Actor.Organisation,
            OnBehalfOf = act.OnBehalfOf,
            Reason = act.Reason,
            Device = act.Device,
            Payload = EventJson.Write(fact),
        };
        record.Hash = record.HashAfter(stream.Head);
        return record;
    }

    /// <summary>What the hash must be when the event before had <paramref name="previous"/>.</summary>
    public byte[] HashAfter(byte[] previous)
    {
        var content = string.Join(
            '\n',
            StreamId,
            Seq,
            Kind,
            At.UnixMilliseconds,
            ActorName,
            Account?.Value,
            Person?.Value,
            Organisation?.Value,
            OnBehalfOf,
            Reason,
            Device,
            Payload);
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(content)]);
    }
}

internal sealed class EventRecordMapping : IEntityTypeConfiguration<EventRecord>
{
    public void Configure(EntityTypeBuilder<EventRecord> builder)
    {
        builder.ToTable("event");
        builder.HasKey(e => new { e.StreamId, e.Seq });
        builder.Property(e => e.Kind).HasMaxLength(80);
        builder.Property(e => e.ActorName).HasMaxLength(60);
        builder.Property(e => e.Device).HasMaxLength(40);
        builder.Property(e => e.Reason).HasMaxLength(2000);
        builder.Property(e => e.Payload).HasMaxLength(-1);
        builder.Property(e => e.Hash).HasMaxLength(32);
    }
}
