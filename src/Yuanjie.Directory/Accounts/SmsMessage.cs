using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory.Accounts;

/// <summary>A short message on its way through the outbox; number and text are sealed, for both are personal.</summary>
/// <remarks>To send one: <c>db.Send(SmsMessage.To(phone, "…", cipher), act, about)</c> in the save of the act.</remarks>
public sealed record SmsMessage(Guid Id, byte[] Phone, byte[] Text)
{
    public const int TextLength = 500;
    private const string PhoneField = "sms.phone";
    private const string TextField = "sms.text";

    public static SmsMessage To(PhoneNumber phone, string text, FieldCipher cipher)
    {
        var id = TimeOrderedGuid.New();
        return new SmsMessage(id, cipher.Seal(PhoneField, id, phone.Value).Bytes, cipher.Seal(TextField, id, text).Bytes);
    }

    /// <summary>What is to be sent to whom.</summary>
    public (PhoneNumber Phone, string Text) Open(FieldCipher cipher)
    {
        var number = cipher.Open(PhoneField, Id, new SealedText(Phone));
        return PhoneNumber.TryParse(number, out var phone)
            ? (phone, cipher.Open(TextField, Id, new SealedText(Text)))
            : throw new InvalidOperationException("A short message carries a number that cannot be read.");
    }
}
