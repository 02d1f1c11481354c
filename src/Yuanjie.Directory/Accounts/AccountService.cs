using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;

namespace Yuanjie.Directory.Accounts;

/// <summary>A password to hand over; shown once and stored nowhere.</summary>
public sealed record TemporaryPassword(AccountId Account, string UserName, string Password);

/// <summary>Opens, secures and closes the accounts of staff.</summary>
public sealed partial class AccountService(YuanjieDb db, UserManager<Account> users)
{
    /// <summary>Opens the account of a person the actor keeps.</summary>
    /// <returns>The password to hand over, which the holder must replace.</returns>
    public async Task<Outcome<TemporaryPassword>> OpenAsync(PersonId person, string userName, Act act, CancellationToken ct)
    {
        var name = userName.Trim().ToLowerInvariant();
        if (!UserName.IsMatch(name))
        {
            return AccountRefusals.UserNameUnreadable;
        }

        var found = await db.People.ManagedBy(act.Actor).AsNoTracking().Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return PersonRefusals.NotFound;
        }

        if (await db.Accounts.AnyAsync(a => a.PersonId == person, ct))
        {
            return AccountRefusals.AlreadyOpened;
        }

        if (await db.Accounts.AnyAsync(a => a.NormalizedUserName == users.NormalizeName(name), ct))
        {
            return AccountRefusals.UserNameTaken;
        }

        var account = Account.ForStaff(person, found, name);
        var password = PasswordRules.MakeTemporary();
        account.SetPassword(users.PasswordHasher.HashPassword(account, password), handedOver: true);
        Open(db, account, act);
        await db.SaveChangesAsync(ct);
        return new TemporaryPassword(account.AccountId, name, password);
    }

    /// <summary>Gives a new password to hand over, where the holder has forgotten the own; also lifts a lock.</summary>
    public async Task<Outcome<TemporaryPassword>> ResetPasswordAsync(AccountId id, Act act, CancellationToken ct)
    {
        if (await FindManagedAsync(id, act, ct) is not { } account)
        {
            return AccountRefusals.NotFound;
        }

        var password = PasswordRules.MakeTemporary();
        account.SetPassword(users.PasswordHasher.HashPassword(account, password), handedOver: true);
        account.Unlock();
        await RecordAsync(new PasswordHandedOver(id), id, act, ct);
        await db.SaveChangesAsync(ct);
        return new TemporaryPassword(id, account.UserName!, password);
    }

    /// <summary>Replaces the own password.</summary>
    public async Task<Refusal?> ChangePasswordAsync(string current, string next, Act act, CancellationToken ct)
    {
        if (act.Actor.Account is not { } id || await db.Accounts.SingleOrDefaultAsync(a => a.Id == id.Value && !a.Closed, ct) is not { } account)
        {
            return AccountRefusals.NotFound;
        }

        if (account.PasswordHash is null || users.PasswordHasher.VerifyHashedPassword(account, account.PasswordHash, current) == PasswordVerificationResult.Failed)
        {
            return AccountRefusals.PasswordWrong;
        }

        if (PasswordRules.Check(next, account.UserName!) is { } refusal)
        {
            return refusal;
        }

        if (next == current)
        {
            return AccountRefusals.PasswordUnchanged;
        }

        account.SetPassword(users.PasswordHasher.HashPassword(account, next), handedOver: false);
        await RecordAsync(new PasswordChanged(id), id, act, ct);
        await db.SaveChangesAsync(ct);
        return null;
    }

    public async Task<Refusal?> UnlockAsync(AccountId id, Act act, CancellationToken ct) =>
        await ChangeAsync(id, a => a.Unlock(), new AccountUnlocked(id), act, ct);

    /// <summary>Ends every way in; open sessions end within a minute.</summary>
    public async Task<Refusal?> CloseAsync(AccountId id, Act act, CancellationToken ct) =>
        await ChangeAsync(id, a => a.Close(), new AccountClosed(id), act, ct);

    public async Task<Refusal?> ReopenAsync(AccountId id, Act act, CancellationToken ct) =>
        await ChangeAsync(id, a => a.Reopen(), new AccountReopened(id), act, ct);

    /// <summary>Turns the one-time password of an authenticator app on or off, for the own account.</summary>
    public async Task<Refusal?> SetTwoFactorAsync(bool on, string code, Act act, CancellationToken ct)
    {
        if (act.Actor.Account is not { } id || await users.FindByIdAsync(id.ToString()) is not { Closed: false } account)
        {
            return AccountRefusals.NotFound;
        }

        if (!await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, code.Replace(" ", "", StringComparison.Ordinal)))
        {
            return AccountRefusals.CodeWrong;
        }

        await RecordAsync(new TwoFactorSet(id, on), id, act, ct);
        await users.SetTwoFactorEnabledAsync(account, on);
        if (!on)
        {
            await users.ResetAuthenticatorKeyAsync(account);
        }

        return null;
    }

    /// <summary>New recovery codes for the own account; the old ones are void.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> MakeRecoveryCodesAsync(Act act, CancellationToken ct)
    {
        const int Count = 10;
        if (act.Actor.Account is not { } id || await users.FindByIdAsync(id.ToString()) is not { Closed: false, TwoFactorEnabled: true } account)
        {
            return AccountRefusals.NotFound;
        }

        await RecordAsync(new RecoveryCodesMade(id), id, act, ct);
        return (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Count))!.ToList();
    }

    /// <summary>Keeps a passkey that the browser has made and the framework has verified.</summary>
    public async Task<Refusal?> AddPasskeyAsync(UserPasskeyInfo passkey, string name, Act act, CancellationToken ct)
    {
        if (act.Actor.Account is not { } id || await users.FindByIdAsync(id.ToString()) is not { Closed: false } account)
        {
            return AccountRefusals.NotFound;
        }

        passkey.Name = string.IsNullOrWhiteSpace(name) ? "通行密钥" : name.Trim()[..Math.Min(40, name.Trim().Length)];
        await RecordAsync(new PasskeyAdded(id), id, act, ct);
        return (await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded ? null : DirectoryActs.Stale;
    }

    public async Task<Refusal?> RemovePasskeyAsync(byte[] credentialId, Act act, CancellationToken ct)
    {
        if (act.Actor.Account is not { } id || await users.FindByIdAsync(id.ToString()) is not { } account || await users.GetPasskeyAsync(account, credentialId) is null)
        {
            return AccountRefusals.NotFound;
        }

        await RecordAsync(new PasskeyRemoved(id), id, act, ct);
        return (await users.RemovePasskeyAsync(account, credentialId)).Succeeded ? null : DirectoryActs.Stale;
    }

    /// <summary>Remembers the post the actor wants to act in; the caller renews the cookie.</summary>
    public async Task<Refusal?> ActInAsync(AppointmentId post, Act act, CancellationToken ct)
    {
        var today = act.Today;
        if (act.Actor is not { Account: { } id, Person: { } person }
            || !await db.Appointments.AnyAsync(a => a.Id == post && a.PersonId == person && a.From <= today && (a.To == null || a.To >= today), ct)
            || await db.Accounts.SingleOrDefaultAsync(a => a.Id == id.Value, ct) is not { } account)
        {
            return AccountRefusals.PostNotYours;
        }

        account.ActIn(post);
        await db.SaveChangesAsync(ct);
        return null;
    }

    internal static void Open(YuanjieDb db, Account account, Act act)
    {
        var journal = new AccountJournal(account.AccountId);
        db.Accounts.Add(account);
        db.AccountJournals.Add(journal);
        db.Record(journal, new AccountOpened(account.AccountId, account.Kind, account.PersonId), act);
    }

    private async Task<Refusal?> ChangeAsync(AccountId id, Action<Account> change, IEvent fact, Act act, CancellationToken ct)
    {
        if (await FindManagedAsync(id, act, ct) is not { } account)
        {
            return AccountRefusals.NotFound;
        }

        change(account);
        await RecordAsync(fact, id, act, ct);
        await db.SaveChangesAsync(ct);
        return null;
    }

    private async Task RecordAsync(IEvent fact, AccountId id, Act act, CancellationToken ct) =>
        db.Record(await db.AccountJournals.SingleAsync(j => j.Id == id, ct), fact, act);

    private async Task<Account?> FindManagedAsync(AccountId id, Act act, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == id.Value && a.Kind == AccountKind.Staff, ct);
        return account is not null && await db.People.ManagedBy(act.Actor).AnyAsync(p => p.Id == account.PersonId, ct) ? account : null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{2,39}$")]
    private static partial Regex UserName { get; }
}
