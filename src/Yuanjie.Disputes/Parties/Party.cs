using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Parties;

public enum Side : short
{
    /// <summary>申请人</summary>
    Applicant = 1,

    /// <summary>被申请人</summary>
    Respondent = 2,

    /// <summary>第三人</summary>
    ThirdParty = 3,
}

public enum PartyKind : short
{
    /// <summary>自然人</summary>
    NaturalPerson = 1,

    /// <summary>法人</summary>
    LegalPerson = 2,

    /// <summary>非法人组织</summary>
    OtherOrganisation = 3,
}

public static class PartyNames
{
    /// <summary>What papers call it.</summary>
    public static string Name(this Side side) => side switch
    {
        Side.Applicant => "申请人",
        Side.Respondent => "被申请人",
        Side.ThirdParty => "第三人",
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };

    /// <summary>What papers call it.</summary>
    public static string Name(this PartyKind kind) => kind switch
    {
        PartyKind.NaturalPerson => "自然人",
        PartyKind.LegalPerson => "法人",
        PartyKind.OtherOrganisation => "非法人组织",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>One side of a dispute. Name, numbers and address are sealed; the blind indexes find equal ones.</summary>
internal sealed partial class Party
{
    private Party()
    {
    }

    public PartyId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public Side Side { get; private set; }

    /// <summary>1 for the first on this side.</summary>
    public int Place { get; private set; }

    public PartyKind Kind { get; private set; }

    public SealedText Name { get; private set; } = null!;

    public byte[] NameIndex { get; private set; } = [];

    /// <summary>Citizen id of a natural person, credit code of others; null when not yet known.</summary>
    public SealedText? IdNumber { get; private set; }

    public byte[]? IdIndex { get; private set; }

    /// <summary>Null when the party cannot be phoned.</summary>
    public SealedText? Phone { get; private set; }

    public byte[]? PhoneIndex { get; private set; }

    public SealedText? Address { get; private set; }

    /// <summary>法定代表人 or 负责人; null for natural persons and when not known.</summary>
    public SealedText? Representative { get; private set; }

    /// <summary>The resident account through which the party looks in; null when there is none.</summary>
    public AccountId? AccountId { get; private set; }

    public static Party Make(DisputeId dispute, Side side, int place, PartyEntry entry, FieldCipher cipher)
    {
        var id = PartyId.New();
        return new Party
        {
            Id = id,
            DisputeId = dispute,
            Side = side,
            Place = place,
            Kind = entry.Kind,
            Name = cipher.Seal(PartyColumns.Name, id.Value, entry.Name),
            NameIndex = cipher.BlindIndex(PartyColumns.Name, entry.Name),
            IdNumber = Seal(PartyColumns.IdNumber, entry.IdNumber),
            IdIndex = Index(PartyColumns.IdNumber, entry.IdNumber),
            Phone = Seal(PartyColumns.Phone, entry.Phone),
            PhoneIndex = Index(PartyColumns.Phone, entry.Phone),
            Address = Seal(PartyColumns.Address, entry.Address),
            Representative = Seal(PartyColumns.Representative, entry.Representative),
            AccountId = entry.Account,
        };

        SealedText? Seal(string column, string? text) => text is null ? null : cipher.Seal(column, id.Value, text);

        byte[]? Index(string column, string? text) => text is null ? null : cipher.BlindIndex(column, text);
    }

    /// <summary>From now on this account looks in as the party.</summary>
    public void LookInAs(AccountId account) => AccountId = account;
}

/// <summary>The columns under which parties' data are sealed and indexed.</summary>
internal static class PartyColumns
{
    public const string Name = "party.name";
    public const string IdNumber = "party.id_number";
    public const string Phone = "party.phone";
    public const string Address = "party.address";
    public const string Representative = "party.representative";
}

/// <summary>A party as entered; intake normalises name, number and phone before they are sealed and indexed.</summary>
/// <param name="Kind">Natural person, legal person or other organisation.</param>
/// <param name="Name">As on the document of identity.</param>
/// <param name="IdNumber">Citizen id or credit code; null when not known.</param>
/// <param name="Phone">Null when none.</param>
/// <param name="Address">Null when not known.</param>
/// <param name="Account">The resident account; null when entered on someone's behalf.</param>
/// <param name="Representative">法定代表人 or 负责人 of an organisation; null when not known.</param>
public sealed record PartyEntry(
    PartyKind Kind, string Name, string? IdNumber = null, string? Phone = null, string? Address = null, AccountId? Account = null, string? Representative = null);

internal sealed class PartyMapping : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> builder)
    {
        builder.ToTable("party");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.NameIndex).HasMaxLength(32);
        builder.Property(p => p.IdIndex).HasMaxLength(32);
        builder.Property(p => p.PhoneIndex).HasMaxLength(32);

        // Duplicate suggestions and exact search by name, number or phone.
        builder.HasIndex(p => p.NameIndex);
        builder.HasIndex(p => p.IdIndex);
        builder.HasIndex(p => p.PhoneIndex);

        // My matters of a resident.
        builder.HasIndex(p => p.AccountId);
        builder.HasIndex(p => p.DisputeId);
    }
}
