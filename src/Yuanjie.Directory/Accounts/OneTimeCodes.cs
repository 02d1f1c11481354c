using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory.Accounts;

/// <summary>A code on its way to a telephone.</summary>
/// <param name="Expires">From then on it opens nothing.</param>
/// <param name="NextAfter">Not before then another can be sent.</param>
public sealed record CodeSent(Instant Expires, Instant NextAfter);

/// <summary>Sends six digits to a telephone and takes them back.</summary>
public sealed class OneTimeCodes(YuanjieDb db, FieldCipher cipher)
{
    /// <summary>Between two codes for one telephone.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Codes for one telephone in 24 hours.</summary>
    public const int PerPhoneAndDay = 10;

    /// <summary>Codes asked for from one network address in an hour; a village office shares one address.</summary>
    public const int PerAddressAndHour = 30;

    /// <param name="purpose">What it will open; a code for one purpose opens no other.</param>
    /// <param name="phone">A mobile.</param>
    /// <param name="address">The network address that asks.</param>
    /// <param name="act">Who asks, when.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<CodeSent>> SendAsync(CodePurpose purpose, PhoneNumber phone, string address, Act act, CancellationToken ct)
    {
        if (!phone.IsMobile)
        {
            return AccountRefusals.NotAMobile;
        }

        var phoneIndex = cipher.IndexOf(phone);
        var addressIndex = cipher.IndexOfAddress(address);
        if (await CheckLimitsAsync(phoneIndex, addressIndex, act.At, ct) is { } refusal)
        {
            return refusal;
        }

        var digits = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var code = new OneTimeCode(purpose, phoneIndex, addressIndex, act.At);
        code.Hide(Hash(code.Id, digits));
        db.OneTimeCodes.Add(code);
        db.Send(SmsMessage.To(phone, $"【源解】验证码 {digits}，{(int)OneTimeCode.Lifetime.TotalMinutes} 分钟内有效。工作人员不会向您索要验证码，请勿告诉他人。", cipher), act);
        await db.SaveChangesAsync(ct);
        return new CodeSent(code.Expires, act.At.Plus(Pause));
    }

    /// <summary>Takes a code back. A right one is spent by the save of the act it opens; a wrong one counts at once.</summary>
    /// <returns>Null when the code is right.</returns>
    public async Task<Refusal?> TakeAsync(CodePurpose purpose, PhoneNumber phone, string digits, Act act, CancellationToken ct)
    {
        // Only the last code counts: an older one in the same inbox opens nothing.
        var index = cipher.IndexOf(phone);
        var code = await db.OneTimeCodes
            .Where(c => c.PhoneIndex == index && c.Purpose == purpose)
            .OrderByDescending(c => c.SentAt)
            .FirstOrDefaultAsync(ct);
        if (code is null || code.Used || act.At >= code.Expires)
        {
            return AccountRefusals.CodeExpired;
        }

        if (code.Tries >= OneTimeCode.MaxTries)
        {
            return AccountRefusals.CodeTooManyTries;
        }

        if (!CryptographicOperations.FixedTimeEquals(code.Hash, Hash(code.Id, digits.Trim())))
        {
            code.Miss();
            await db.SaveChangesAsync(ct);
            return code.Tries >= OneTimeCode.MaxTries ? AccountRefusals.CodeTooManyTries : AccountRefusals.CodeWrong;
        }

        code.Use();
        return null;
    }

    /// <summary>Deletes codes that are older than the limits look back.</summary>
    public Task<int> ForgetAsync(Instant now, CancellationToken ct)
    {
        var dayAgo = now.Plus(TimeSpan.FromDays(-1));
        return db.OneTimeCodes.Where(c => c.SentAt <= dayAgo).ExecuteDeleteAsync(ct);
    }

    private async Task<Refusal?> CheckLimitsAsync(byte[] phone, byte[] address, Instant now, CancellationToken ct)
    {
        var dayAgo = now.Plus(TimeSpan.FromDays(-1));
        var hourAgo = now.Plus(TimeSpan.FromHours(-1));
        var sent = await db.OneTimeCodes.Where(c => c.PhoneIndex == phone && c.SentAt > dayAgo).Select(c => c.SentAt).ToListAsync(ct);
        if (sent.Exists(at => at.Plus(Pause) > now))
        {
            return AccountRefusals.CodeTooSoon;
        }

        if (sent.Count >= PerPhoneAndDay)
        {
            return AccountRefusals.CodeTooMany;
        }

        return await db.OneTimeCodes.CountAsync(c => c.AddressIndex == address && c.SentAt > hourAgo, ct) >= PerAddressAndHour
            ? AccountRefusals.CodeAddressBusy
            : null;
    }

    // Keyed, for a million plain hashes are made in a second.
    private byte[] Hash(Guid id, string digits) => cipher.BlindIndex("one_time_code.hash", $"{id:N}{digits}");
}
