using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Intake;

/// <summary>
/// What a resident has filled in so far. Nobody but its writer can read it, and until it is submitted it is nobody's record,
/// so it has no events. After its days its content is wiped.
/// </summary>
internal sealed class IntakeDraft
{
    /// <summary>How many days a draft is kept, the day of the start not counted.</summary>
    public const int Days = 7;

    /// <summary>How often a wrong telephone may be tried with a right code.</summary>
    public const int MaxTries = 5;

    private const int CodeLength = 8;

    // No character that is mistaken for another in handwriting or on the telephone.
    private const string CodeCharacters = "34679ACDEFGHJKMNPQRTWXY";

    private IntakeDraft()
    {
    }

    public IntakeDraftId Id { get; private set; }

    /// <summary>Finds the draft by its code, which stands in clear nowhere.</summary>
    public byte[] CodeIndex { get; private set; } = [];

    /// <summary>Null once wiped.</summary>
    public SealedText? Content { get; private set; }

    /// <summary>Null while no readable telephone is filled in.</summary>
    public byte[]? PhoneIndex { get; private set; }

    /// <summary>From this moment on it can no longer be opened.</summary>
    public Instant ExpiresAt { get; private set; }

    /// <summary>Null until submitted.</summary>
    public Instant? SubmittedAt { get; private set; }

    public int FailedTries { get; private set; }

    public string RequestKey => $"draft/{Id}";

    public static (IntakeDraft Draft, string Code) Start(Instant now, FieldCipher cipher)
    {
        var code = RandomNumberGenerator.GetString(CodeCharacters, CodeLength);
        var draft = new IntakeDraft
        {
            Id = IntakeDraftId.New(),
            CodeIndex = IndexOf(code, cipher),
            ExpiresAt = Instant.InChina(now.LegalDay().AddDays(Days + 1)),
        };
        return (draft, code);
    }

    /// <summary>The index of a code as people write it: small letters, spaces and dashes do not matter.</summary>
    public static byte[] IndexOf(string? code, FieldCipher cipher) =>
        cipher.BlindIndex(DraftColumns.Code, string.Concat(ChineseText.Fold(code).Where(char.IsAsciiLetterOrDigit)));

    public void Write(DraftContent content, byte[]? phoneIndex, FieldCipher cipher)
    {
        Content = cipher.Seal(DraftColumns.Content, Id.Value, JsonSerializer.Serialize(content, DraftContent.Json));
        PhoneIndex = phoneIndex;
    }

    public DraftContent Read(FieldCipher cipher) =>
        JsonSerializer.Deserialize<DraftContent>(cipher.Open(DraftColumns.Content, Id.Value, Content!), DraftContent.Json)!;

    /// <summary>Whether it can be opened now; otherwise says why not.</summary>
    public Refusal? Opens(Instant now) =>
        SubmittedAt is not null ? IntakeRefusals.DraftSubmitted
        : now >= ExpiresAt || Content is null ? IntakeRefusals.DraftExpired
        : FailedTries >= MaxTries ? IntakeRefusals.DraftLocked
        : null;

    public void CountFailedTry() => FailedTries++;

    public void ForgetFailedTries() => FailedTries = 0;

    /// <summary>What was told now stands in the dispute; the draft keeps nothing of it.</summary>
    public void Submit(Instant now)
    {
        SubmittedAt = now;
        Wipe();
    }

    public void Wipe()
    {
        Content = null;
        PhoneIndex = null;
    }
}

internal static class DraftColumns
{
    public const string Code = "intake_draft.code";
    public const string Content = "intake_draft.content";
    public const string Phone = PartyColumns.Phone;
}

internal sealed class IntakeDraftMapping : IEntityTypeConfiguration<IntakeDraft>
{
    public void Configure(EntityTypeBuilder<IntakeDraft> builder)
    {
        builder.ToTable("intake_draft");
        builder.HasKey(d => d.Id);
        builder.Ignore(d => d.RequestKey);
        builder.Property(d => d.CodeIndex).HasMaxLength(32);
        builder.Property(d => d.PhoneIndex).HasMaxLength(32);
        builder.HasIndex(d => d.CodeIndex).IsUnique();
        builder.HasIndex(d => d.ExpiresAt); // the wiping job
    }
}
