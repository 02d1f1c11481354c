using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Data;

/// <summary>A form or API call that was carried out: the same key again is the same act.</summary>
public sealed class RequestRecord(string key, Guid streamId, Instant at)
{
    public const int KeyLength = 100;

    public string Key { get; private set; } = key;

    public Guid StreamId { get; private set; } = streamId;

    public Instant At { get; private set; } = at;
}

internal sealed class RequestRecordMapping : IEntityTypeConfiguration<RequestRecord>
{
    public void Configure(EntityTypeBuilder<RequestRecord> builder)
    {
        builder.ToTable("request");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Key).HasMaxLength(RequestRecord.KeyLength);
    }
}
