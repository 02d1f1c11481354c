using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Intake;

/// <summary>A file whose bytes are in the store already and that waits to be attached.</summary>
/// <param name="Name">As shown to readers, with the extension of what it is.</param>
/// <param name="Size">In bytes.</param>
public sealed record KeptFile(AttachmentKind Kind, string Name, string Sha256, long Size, string ContentType);

/// <summary>A file of a dispute. It is never changed; what replaces it stands beside it.</summary>
internal sealed class Attachment
{
    private Attachment()
    {
    }

    public AttachmentId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>Whose evidence it is; null when a handler added it.</summary>
    public PartyId? PartyId { get; private set; }

    public AttachmentKind Kind { get; private set; }

    /// <summary>File names carry names of people more often than not.</summary>
    public SealedText FileName { get; private set; } = null!;

    public string Sha256 { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    public string ContentType { get; private set; } = "";

    public Instant AddedAt { get; private set; }

    public string AddedBy { get; private set; } = "";

    public static Attachment Of(DisputeId dispute, PartyId? party, KeptFile file, Act act, FieldCipher cipher)
    {
        var id = AttachmentId.New();
        return new Attachment
        {
            Id = id,
            DisputeId = dispute,
            PartyId = party,
            Kind = file.Kind,
            FileName = cipher.Seal(AttachmentColumns.FileName, id.Value, file.Name),
            Sha256 = file.Sha256,
            Size = file.Size,
            ContentType = file.ContentType,
            AddedAt = act.At,
            AddedBy = act.Actor.Name,
        };
    }
}

internal static class AttachmentColumns
{
    public const string FileName = "attachment.file_name";
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachment");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Sha256).HasMaxLength(64);
        builder.Property(a => a.ContentType).HasMaxLength(100);
        builder.Property(a => a.AddedBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(a => a.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Party>().WithMany().HasForeignKey(a => a.PartyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.DisputeId); // dispute page
        builder.HasIndex(a => a.Sha256); // the same file elsewhere
    }
}
