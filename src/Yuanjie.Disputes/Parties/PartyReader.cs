using Yuanjie.Data.Fields;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Disputes.Parties;

/// <summary>A party as handlers see it: the name in clear, numbers masked.</summary>
public sealed record PartyCard(PartyId Id, Side Side, int Place, PartyKind Kind, string Name, string? MaskedIdNumber, string? MaskedPhone, bool HasAccount);

/// <summary>A party in clear, as an unmask shows it once.</summary>
public sealed record ClearParty(PartyId Id, Side Side, PartyKind Kind, string Name, string? IdNumber, string? Phone, string? Address, string? Representative);

/// <summary>Opens what is sealed about parties.</summary>
public sealed class PartyReader(FieldCipher cipher)
{
    internal string NameOf(Party party) => cipher.Open(PartyColumns.Name, party.Id.Value, party.Name);

    internal string NameOf(PartyId id, SealedText name) => cipher.Open(PartyColumns.Name, id.Value, name);

    internal string? PhoneOf(Party party) => Open(PartyColumns.Phone, party, party.Phone);

    /// <summary>Null when the party cannot get a short message.</summary>
    internal PhoneNumber? MobileOf(Party party) => PhoneNumber.TryParse(PhoneOf(party), out var phone) && phone.IsMobile ? phone : null;

    internal string? IdNumberOf(Party party) => Open(PartyColumns.IdNumber, party, party.IdNumber);

    internal string? AddressOf(Party party) => Open(PartyColumns.Address, party, party.Address);

    internal string? RepresentativeOf(Party party) => Open(PartyColumns.Representative, party, party.Representative);

    internal ClearParty ClearOf(Party party) =>
        new(party.Id, party.Side, party.Kind, NameOf(party), IdNumberOf(party), PhoneOf(party), AddressOf(party), RepresentativeOf(party));

    internal PartyCard CardOf(Party party) => new(
        party.Id,
        party.Side,
        party.Place,
        party.Kind,
        NameOf(party),
        Mask(IdNumberOf(party), 3, 4),
        Mask(PhoneOf(party), 3, 4),
        party.AccountId is not null);

    /// <summary>Shows the first and last characters and stars for the rest; null stays null.</summary>
    internal static string? Mask(string? text, int first, int last) =>
        text is null ? null
        : text.Length <= first + last ? new string('*', text.Length)
        : string.Concat(text.AsSpan(0, first), new string('*', text.Length - first - last), text.AsSpan(text.Length - last));

    private string? Open(string column, Party party, SealedText? value) => value is null ? null : cipher.Open(column, party.Id.Value, value);
}
