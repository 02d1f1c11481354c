using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory.Accounts;

/// <summary>A short message as it lies on a telephone, where no real one is sent.</summary>
public sealed record PhoneInboxRow(Guid Id, string Text, Instant ReceivedAt);

/// <summary>The telephones of a demo or a test: what a gateway would have sent lies here.</summary>
public sealed class PhoneInbox(YuanjieDb db, FieldCipher cipher)
{
    private const int Shown = 30;

    /// <param name="messageId">Of the outbox message: a repeated delivery puts nothing twice.</param>
    public async Task PutAsync(Guid messageId, PhoneNumber phone, string text, Instant at, CancellationToken ct)
    {
        if (await db.PhoneInbox.AnyAsync(m => m.Id == messageId, ct))
        {
            return;
        }

        db.PhoneInbox.Add(new PhoneInboxMessage(messageId, cipher.IndexOf(phone), text, at));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The latest messages of a telephone, newest first.</summary>
    public async Task<IReadOnlyList<PhoneInboxRow>> LatestAsync(PhoneNumber phone, CancellationToken ct)
    {
        var index = cipher.IndexOf(phone);
        return await db.PhoneInbox.AsNoTracking()
            .Where(m => m.PhoneIndex == index)
            .OrderByDescending(m => m.ReceivedAt)
            .Take(Shown)
            .Select(m => new PhoneInboxRow(m.Id, m.Text, m.ReceivedAt))
            .ToListAsync(ct);
    }
}

internal sealed class PhoneInboxMessage(Guid id, byte[] phoneIndex, string text, Instant receivedAt)
{
    public Guid Id { get; private set; } = id;

    public byte[] PhoneIndex { get; private set; } = phoneIndex;

    public string Text { get; private set; } = text;

    public Instant ReceivedAt { get; private set; } = receivedAt;
}

internal sealed class PhoneInboxMessageMapping : IEntityTypeConfiguration<PhoneInboxMessage>
{
    public void Configure(EntityTypeBuilder<PhoneInboxMessage> builder)
    {
        builder.ToTable("phone_inbox");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.PhoneIndex).HasMaxLength(32);
        builder.Property(m => m.Text).HasMaxLength(SmsMessage.TextLength);
        builder.HasIndex(m => new { m.PhoneIndex, m.ReceivedAt }); // the phone's page
    }
}
