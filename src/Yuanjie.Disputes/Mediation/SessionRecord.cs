using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>What was said and what came of it (D10): open to changes until the first signature, final with the last.</summary>
internal sealed partial class Session
{
    /// <summary>When it began and ended; null before a record is made.</summary>
    public Instant? HeldFrom { get; private set; }

    public Instant? HeldTo { get; private set; }

    public SessionResult? Result { get; private set; }

    /// <summary>What came of it in a few words; null when the result says it all.</summary>
    public SealedText? Outcome { get; private set; }

    /// <summary>The record was read out or shown to everyone, and they agreed that it is right.</summary>
    public bool ReadBack { get; private set; }

    /// <summary>How often it was written; 0 before there is a record.</summary>
    public int Revision { get; private set; }

    public string? RecordedBy { get; private set; }

    /// <summary>The body at which it was written, such as a guidance station; null when written outside any.</summary>
    public OrganisationId? RecordedAt { get; private set; }

    public List<RecordLine> Lines { get; private set; } = [];

    public List<RecordSignature> Signatures { get; private set; } = [];

    /// <summary>When the last who had to sign had signed; null while open.</summary>
    public Instant? FinalAt { get; private set; }

    /// <summary>SHA-256 over the text and the signatures of a final record; null while open.</summary>
    public byte[]? RecordHash { get; private set; }

    /// <summary>Writes the record, or writes it anew.</summary>
    public Refusal? Record(RecordSession request, Act act, FieldCipher cipher, SessionCipher words)
    {
        if (Status is SessionStatus.Cancelled)
        {
            return MediationRefusals.SessionCancelled;
        }

        if (Signatures.Count > 0)
        {
            return MediationRefusals.RecordSigned;
        }

        if (request.HeldFrom > act.At || request.HeldTo > act.At)
        {
            return MediationRefusals.RecordBeforeSession;
        }

        if (request.HeldTo < request.HeldFrom)
        {
            return MediationRefusals.RecordEndsBeforeStart;
        }

        var present = request.Present.ToDictionary(p => p.AttendeeId);
        if (present.Keys.Any(id => Attendees.TrueForAll(a => a.Id != id)) || !Attendees.Exists(a => a.PartyId is not null && present.ContainsKey(a.Id)))
        {
            return MediationRefusals.NobodyPresent;
        }

        if (request.Lines.Count == 0)
        {
            return MediationRefusals.RecordEmpty;
        }

        if (request.Lines.Any(l => l.SpeakerId is { } speaker && !present.ContainsKey(speaker)))
        {
            return MediationRefusals.SpeakerAbsent;
        }

        foreach (var attendee in Attendees)
        {
            attendee.Note(present.ContainsKey(attendee.Id), present.GetValueOrDefault(attendee.Id)?.Site, cipher);
        }

        Lines.Clear();
        Lines.AddRange(request.Lines.Select((line, i) => RecordLine.Make(this, i + 1, line, words)));
        Status = SessionStatus.Held;
        HeldFrom = request.HeldFrom;
        HeldTo = request.HeldTo;
        Result = request.Result;
        Outcome = request.Outcome is { Length: > 0 } outcome ? words.Seal(Mode, MediationColumns.Outcome, Id.Value, outcome) : null;
        ReadBack = request.ReadBack;
        Revision++;
        RecordedBy = act.Actor.Name;
        RecordedAt = act.Actor.Organisation;
        return null;
    }

    /// <summary>Puts one person's signature under the record; the last one makes it final.</summary>
    public Refusal? Sign(SignRecord request, AttachmentId? scan, Act act, FieldCipher cipher, SessionCipher words)
    {
        if (Result is null)
        {
            return MediationRefusals.NoRecord;
        }

        if (FinalAt is not null)
        {
            return MediationRefusals.RecordFinal;
        }

        if (!ReadBack)
        {
            return MediationRefusals.NotReadBack;
        }

        if (Attendees.Find(a => a.Id == request.AttendeeId) is not { Present: true } signer)
        {
            return MediationRefusals.SignerAbsent;
        }

        if (Signatures.Exists(s => s.AttendeeId == signer.Id))
        {
            return MediationRefusals.AlreadySigned;
        }

        if (request.Means is SignatureMeans.Declined && string.IsNullOrWhiteSpace(request.Note))
        {
            return MediationRefusals.DeclineNeedsNote;
        }

        if (request.Means is SignatureMeans.OnScreen && request.Image is null)
        {
            return MediationRefusals.SignatureMissing;
        }

        Signatures.Add(RecordSignature.Make(Id, request, scan, act, cipher));
        if (Attendees.Where(a => a.MustSign).All(a => Signatures.Exists(s => s.AttendeeId == a.Id)))
        {
            FinalAt = act.At;
            RecordHash = HashNow(words);
        }

        return null;
    }

    /// <summary>What the hash of the record is, as the record stands.</summary>
    public byte[] HashNow(SessionCipher words)
    {
        var text = new StringBuilder();
        text.AppendJoin('\n', Id, Mode, HeldFrom, HeldTo, Result, Outcome is null ? null : words.Open(Mode, MediationColumns.Outcome, Id.Value, Outcome));
        foreach (var line in Lines.OrderBy(l => l.Place))
        {
            text.Append('\n').AppendJoin('\t', line.Place, line.SpeakerId, line.Kind, line.Read(Mode, words));
        }

        foreach (var signature in Signatures.OrderBy(s => s.AttendeeId.Value))
        {
            text.Append('\n').AppendJoin('\t', signature.AttendeeId, signature.Means, signature.At.UnixMilliseconds);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}

public enum LineKind : short
{
    Statement = 1,

    /// <summary>问</summary>
    Question = 2,

    /// <summary>答</summary>
    Answer = 3,

    /// <summary>A proposal for a settlement.</summary>
    Proposal = 4,
}

/// <summary>What one person said.</summary>
internal sealed class RecordLine
{
    private RecordLine()
    {
    }

    public Guid Id { get; private set; }

    public SessionId SessionId { get; private set; }

    public int Place { get; private set; }

    /// <summary>Null for what the recorder notes.</summary>
    public AttendeeId? SpeakerId { get; private set; }

    public LineKind Kind { get; private set; }

    public SealedText Text { get; private set; } = null!;

    public static RecordLine Make(Session session, int place, LineInput input, SessionCipher words)
    {
        var id = TimeOrderedGuid.New();
        return new RecordLine
        {
            Id = id,
            SessionId = session.Id,
            Place = place,
            SpeakerId = input.SpeakerId,
            Kind = input.Kind,
            Text = words.Seal(session.Mode, MediationColumns.RecordText, id, input.Text),
        };
    }

    public string Read(SessionMode mode, SessionCipher words) => words.Open(mode, MediationColumns.RecordText, Id, Text);
}

/// <summary>What one person said, as written.</summary>
/// <param name="SpeakerId">Null for what the recorder notes.</param>
public sealed record LineInput(AttendeeId? SpeakerId, LineKind Kind, string Text);

/// <summary>Somebody was there.</summary>
/// <param name="Site">Where they were, when not in the room; null when in the room.</param>
public sealed record PresentInput(AttendeeId AttendeeId, string? Site = null);

public enum SignatureMeans : short
{
    /// <summary>On the screen of this device.</summary>
    OnScreen = 1,

    /// <summary>With pen or fingerprint on paper; the scan is attached.</summary>
    Paper = 2,

    /// <summary>By a member of staff signed in under the own name.</summary>
    OwnAccount = 3,

    /// <summary>Was there and would not sign; the note says why.</summary>
    Declined = 4,
}

/// <summary>A signature under a record, or the note that somebody would not sign.</summary>
internal sealed class RecordSignature
{
    private RecordSignature()
    {
    }

    public SessionId SessionId { get; private set; }

    public AttendeeId AttendeeId { get; private set; }

    public SignatureMeans Means { get; private set; }

    /// <summary>The drawing as a PNG data address; null for the other means.</summary>
    public SealedText? Image { get; private set; }

    /// <summary>The scan of the signed paper; null for the other means.</summary>
    public AttachmentId? ScanId { get; private set; }

    public SealedText? Note { get; private set; }

    public Instant At { get; private set; }

    public string CollectedBy { get; private set; } = "";

    public static RecordSignature Make(SessionId session, SignRecord request, AttachmentId? scan, Act act, FieldCipher cipher) => new()
    {
        SessionId = session,
        AttendeeId = request.AttendeeId,
        Means = request.Means,
        Image = request.Image is { Length: > 0 } image ? cipher.Seal(MediationColumns.SignatureImage, request.AttendeeId.Value, image) : null,
        ScanId = scan,
        Note = request.Note is { Length: > 0 } note ? cipher.Seal(MediationColumns.SignatureNote, request.AttendeeId.Value, note) : null,
        At = act.At,
        CollectedBy = act.Actor.Name,
    };
}

internal sealed class RecordLineMapping : IEntityTypeConfiguration<RecordLine>
{
    public void Configure(EntityTypeBuilder<RecordLine> builder)
    {
        builder.ToTable("record_line");
        builder.HasKey(l => l.Id);
        builder.HasIndex(l => l.SessionId);
    }
}

internal sealed class RecordSignatureMapping : IEntityTypeConfiguration<RecordSignature>
{
    public void Configure(EntityTypeBuilder<RecordSignature> builder)
    {
        builder.ToTable("record_signature");
        builder.HasKey(s => new { s.SessionId, s.AttendeeId });
        builder.Property(s => s.CollectedBy).HasMaxLength(60);
    }
}
