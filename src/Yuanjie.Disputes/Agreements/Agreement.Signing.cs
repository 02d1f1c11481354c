using System.Security.Cryptography;
using System.Text;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Agreements;

/// <summary>A hand on the paper, as it was given.</summary>
internal sealed record GivenSignature(SignatureMethod Method, DateOnly SignedOn)
{
    public SignerCapacity Capacity { get; init; } = SignerCapacity.Self;

    public string? ActingName { get; init; }

    public string? Image { get; init; }

    public AttachmentId? ScanId { get; init; }

    public string? Witness { get; init; }
}

internal sealed partial class Agreement
{
    /// <summary>How many places are filled.</summary>
    public int SignedCount => Signatures.Count(s => s.IsSigned);

    public AgreementSignature? PlaceOf(PartyId party) => Signatures.Find(s => s.Role is SignerRole.Party && s.PartyId == party);

    public AgreementSignature? PlaceOf(SignerRole role) => Signatures.Find(s => s.Role == role);

    /// <summary>Fills a place if the order of signing allows it, and computes the effective day.</summary>
    /// <param name="place">One of <see cref="Signatures"/>.</param>
    /// <param name="given">How it was signed.</param>
    /// <param name="text">The text as it reads now.</param>
    /// <param name="seenHash">Hash of the text the signer had before the eyes, in hex.</param>
    /// <param name="act">Who puts it on record and when.</param>
    /// <param name="cipher">Seals the drawn line.</param>
    public Refusal? Sign(AgreementSignature place, GivenSignature given, string text, string seenHash, Act act, FieldCipher cipher)
    {
        if (place.IsSigned)
        {
            return AgreementRefusals.AlreadySigned;
        }

        if (Hex(AgreementText.HashOf(text)) != seenHash)
        {
            return AgreementRefusals.TextChanged;
        }

        if (given.SignedOn < DraftedOn || given.SignedOn > act.Today)
        {
            return AgreementRefusals.SignedDayOutside(DraftedOn);
        }

        if (OutOfOrder(place) is { } early)
        {
            return early;
        }

        if (place.Role is not SignerRole.Committee && FormOf(given) is { } unfit)
        {
            return unfit;
        }

        if (Text is null)
        {
            FixText(text, cipher);
            Status = AgreementStatus.Signing;
        }

        place.Fill(given, act, cipher);
        if (Status is AgreementStatus.Signing && EffectiveDay.Of(Basis, Signatures.Select(s => (s.Role, s.SignedOn))) is { } day)
        {
            Status = AgreementStatus.Effective;
            EffectiveOn = day;
        }

        return null;
    }

    internal static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    // Parties in any order, then the mediator, then the seal: mediator and seal witness what the parties did.
    private Refusal? OutOfOrder(AgreementSignature place) => place.Role switch
    {
        SignerRole.Party => null,
        _ when Signatures.Exists(s => s.Role is SignerRole.Party && !s.IsSigned) => AgreementRefusals.PartiesFirst,
        SignerRole.Committee when PlaceOf(SignerRole.Mediator) is { IsSigned: false } => AgreementRefusals.MediatorBeforeSeal,
        _ => null,
    };

    private Refusal? FormOf(GivenSignature given) => given.Method switch
    {
        not SignatureMethod.OnPaper when WetInkOnly => AgreementRefusals.WetInkOnly,
        SignatureMethod.OnPaper when Basis is EffectBasis.LastElectronicSignature => AgreementRefusals.ElectronicOnly,
        SignatureMethod.OnPaper when given.ScanId is null => AgreementRefusals.NoScan,
        SignatureMethod.OnPaper when string.IsNullOrWhiteSpace(given.Witness) => AgreementRefusals.NoWitness,
        not SignatureMethod.OnPaper when !DrawnLine.IsOne(given.Image) => AgreementRefusals.NoImage,
        _ when given.Capacity is not SignerCapacity.Self && string.IsNullOrWhiteSpace(given.ActingName) => AgreementRefusals.NoActingName,
        _ => null,
    };
}

internal sealed partial class AgreementSignature
{
    public static AgreementSignature PlaceFor(AgreementId agreement, int place, SignerRole role, PartyId? party) => new()
    {
        Id = SignatureId.New(),
        AgreementId = agreement,
        Place = place,
        Role = role,
        PartyId = party,
    };

    /// <summary>Lets a link open this place; an earlier link and what was proved by it are void.</summary>
    public void OpenLink(byte[] hash, Instant expires)
    {
        LinkHash = hash;
        LinkExpires = expires;
        CodeHash = null;
        CodeExpires = null;
        ProofHash = null;
        ProofExpires = null;
    }

    public void OpenCode(byte[] hash, Instant expires)
    {
        CodeHash = hash;
        CodeExpires = expires;
        CodeTries = 0;
    }

    public void Miss() => CodeTries++;

    public void Prove(byte[] hash, Instant expires)
    {
        CodeHash = null;
        CodeTries++; // the token: of two right answers at once one gets a key
        ProofHash = hash;
        ProofExpires = expires;
    }

    public void Fill(GivenSignature given, Act act, FieldCipher cipher)
    {
        Method = given.Method;
        Capacity = Role is SignerRole.Party ? given.Capacity : null;
        ActingName = given.ActingName is { } name ? cipher.Seal(SignatureColumns.ActingName, Id.Value, name.Trim()) : null;
        Image = given.Image is { } image ? cipher.Seal(SignatureColumns.Image, Id.Value, image) : null;
        ImageHash = given.Image is { } drawn ? SHA256.HashData(Encoding.ASCII.GetBytes(drawn)) : null;
        ScanId = given.ScanId;
        Witness = given.Witness?.Trim();
        SignedOn = given.SignedOn;
        SignedAt = act.At;
        LinkHash = null;
        LinkExpires = null;
        CodeHash = null;
        ProofHash = null;
    }
}

/// <summary>A signature as the pad sends it: a PNG as a data address.</summary>
public static class DrawnLine
{
    /// <summary>Characters at most, ample for a pad of 800 by 300.</summary>
    public const int MaxLength = 200_000;

    private const string Head = "data:image/png;base64,";

    private static ReadOnlySpan<byte> PngMagic => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsOne(string? text)
    {
        if (text is null || text.Length > MaxLength || !text.StartsWith(Head, StringComparison.Ordinal))
        {
            return false;
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64Chars(text.AsSpan(Head.Length), bytes, out var length) && length > PngMagic.Length && bytes.AsSpan().StartsWith(PngMagic);
    }
}
