using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory.Accounts;

/// <summary>Lets residents in with a telephone and a code; the first time opens the account.</summary>
public sealed class ResidentSignIn(YuanjieDb db, FieldCipher cipher, OneTimeCodes codes)
{
    public Task<Outcome<CodeSent>> SendCodeAsync(PhoneNumber phone, string address, Act act, CancellationToken ct) =>
        codes.SendAsync(CodePurpose.SignIn, phone, address, act, ct);

    /// <returns>The account to sign in; refused with a wrong, spent or old code.</returns>
    public async Task<Outcome<Account>> SignInAsync(PhoneNumber phone, string code, Act act, CancellationToken ct)
    {
        if (await codes.TakeAsync(CodePurpose.SignIn, phone, code, act, ct) is { } refusal)
        {
            return refusal;
        }

        var index = cipher.IndexOf(phone);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.PhoneIndex == index, ct);
        if (account is { Closed: true })
        {
            return AccountRefusals.Closed;
        }

        if (account is null)
        {
            account = Account.ForResident(phone, cipher);
            AccountService.Open(db, account, act);
        }

        await db.SaveChangesAsync(ct);
        return account;
    }

    /// <summary>The own telephone of a resident; null for staff.</summary>
    public async Task<PhoneNumber?> PhoneOfAsync(AccountId id, CancellationToken ct)
    {
        var phone = await db.Accounts.AsNoTracking().Where(a => a.Id == id.Value).Select(a => a.Phone).SingleOrDefaultAsync(ct);
        return phone is not null && PhoneNumber.TryParse(cipher.Open(Account.PhoneColumn, id.Value, phone), out var number) ? number : null;
    }
}
