using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Parties;

/// <summary>Short messages to parties, written in the save of the act.</summary>
public sealed class PartyMessages(YuanjieDb db, FieldCipher cipher, PartyReader parties)
{
    /// <summary>Sends word to a party; nothing happens when the party is unknown or has no mobile telephone.</summary>
    /// <returns>True when a message is on its way.</returns>
    internal bool Tell(Dispute dispute, PartyId? party, string text, Act act)
    {
        if (dispute.Parties.Find(p => p.Id == party) is not { } whom || parties.MobileOf(whom) is not { } phone)
        {
            return false;
        }

        db.Send(SmsMessage.To(phone, text, cipher), act, dispute.Id.Value);
        return true;
    }
}
