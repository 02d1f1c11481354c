using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Files;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Intake;

/// <param name="PartyId">Whose evidence it is; null when a handler adds it for no side.</param>
public sealed record AttachFiles(DisputeId DisputeId, PartyId? PartyId, IReadOnlyList<KeptFile> Files);

/// <param name="Name">For the reader's disk.</param>
public sealed record OpenedFile(Stream Content, string ContentType, string Name);

public sealed class AttachmentService(YuanjieDb db, FieldCipher cipher, IFileStore files)
{
    /// <summary>Largest single file, in MB of 1,048,576 bytes.</summary>
    public const int MaxMegabytes = 20;

    /// <summary>Most files of one dispute.</summary>
    public const int MaxFiles = 20;

    public const long MaxBytes = MaxMegabytes * 1_048_576L;
    private const int NameLength = 100;

    /// <summary>Looks at the content, not at the name, and keeps the bytes for an act that follows.</summary>
    public async Task<Outcome<KeptFile>> KeepAsync(AttachmentKind kind, string? name, Stream content, CancellationToken ct)
    {
        var head = new byte[FileType.HeadLength];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        if (length == 0)
        {
            return IntakeRefusals.FileEmpty;
        }

        if (FileType.Detect(head.AsSpan(0, length)) is not { } type || !kind.Takes(type.Family))
        {
            return IntakeRefusals.FileOfOtherKind(kind);
        }

        await using var whole = new HeadFirst(head.AsMemory(0, length), content);
        return await files.PutAsync(whole, MaxBytes, ct) is { } stored
            ? new KeptFile(kind, NameOf(name, kind, type), stored.Sha256, stored.Size, type.ContentType)
            : IntakeRefusals.FileTooLarge;
    }

    /// <summary>Puts kept files on record: by a party in the own matter, or by whoever handles it.</summary>
    public async Task<Outcome<IReadOnlyList<AttachmentId>>> AttachAsync(AttachFiles request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Attach, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (request.Files.Count == 0)
        {
            return IntakeRefusals.FileEmpty;
        }

        if (request.PartyId is { } whose && !dispute.Parties.Exists(p => p.Id == whose))
        {
            return IntakeRefusals.PartyNotFound;
        }

        if (await db.Attachments.CountAsync(a => a.DisputeId == dispute.Id, ct) + request.Files.Count > MaxFiles)
        {
            return IntakeRefusals.TooManyFiles;
        }

        // A party's own upload is the party's evidence, whatever the form says.
        var party = dispute.Parties.Find(p => p.AccountId is not null && p.AccountId == act.Actor.Account)?.Id ?? request.PartyId;
        var attachments = request.Files.Select(f => Attachment.Of(dispute.Id, party, f, act, cipher)).ToList();
        db.Attachments.AddRange(attachments);
        AttachmentId[] ids = [.. attachments.Select(a => a.Id)];
        db.Record(dispute, new FilesAttached(ids, party), act);
        await db.SaveChangesAsync(ct);
        return ids;
    }

    /// <summary>A file of a dispute the actor may see; null otherwise.</summary>
    public async Task<OpenedFile?> OpenAsync(string number, AttachmentId id, Actor actor, CancellationToken ct)
    {
        var attachment = await db.Disputes.VisibleTo(actor).Where(d => d.Number == number)
            .Join(db.Attachments, d => d.Id, a => a.DisputeId, (_, a) => a)
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        if (attachment is null || await files.OpenAsync(attachment.Sha256, ct) is not { } content)
        {
            return null;
        }

        return new OpenedFile(content, attachment.ContentType, cipher.Open(AttachmentColumns.FileName, id.Value, attachment.FileName));
    }

    private static string NameOf(string? told, AttachmentKind kind, FileType type)
    {
        var stem = Path.GetFileNameWithoutExtension(IntakeShape.OneLine(told).Replace('\\', '/'));
        var clean = ChineseText.Clean(string.Concat(stem.Where(c => !"<>:\"/|?*".Contains(c, StringComparison.Ordinal))), NameLength);
        return $"{(clean.Length == 0 ? kind.Name() : clean)}{type.Extension}";
    }

    /// <summary>A stream whose first bytes were read already.</summary>
    private sealed class HeadFirst(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> left = head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (left.Length == 0)
            {
                return await rest.ReadAsync(buffer, cancellationToken);
            }

            var taken = Math.Min(left.Length, buffer.Length);
            left[..taken].CopyTo(buffer);
            left = left[taken..];
            return taken;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = Math.Min(left.Length, count);
            left[..taken].CopyTo(buffer.AsMemory(offset, taken));
            left = left[taken..];
            return taken > 0 ? taken : rest.Read(buffer, offset, count);
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
