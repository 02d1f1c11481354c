using Yuanjie.Data.Fields;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory;

/// <summary>Blind indexes of persons, the same in every module, so that a party is found among recusals and residents.</summary>
public static class PersonalFields
{
    extension(FieldCipher cipher)
    {
        public byte[] IndexOf(PhoneNumber phone) => cipher.BlindIndex("party.phone", phone.Value);

        public byte[] IndexOf(PersonName name) => cipher.BlindIndex("party.name", name.Value);

        public byte[] IndexOf(CitizenId id) => cipher.BlindIndex("party.id_number", id.Value);

        /// <summary>Of the address a request came from, for limits.</summary>
        internal byte[] IndexOfAddress(string address) => cipher.BlindIndex("network-address", address);
    }
}
