using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;

namespace Yuanjie.Directory.Accounts;

/// <summary>The framework's store over our context. Secrets of the second factor are sealed: who copies the database cannot sign in with them.</summary>
internal sealed class AccountStore(YuanjieDb db, FieldCipher cipher) : UserOnlyStore<Account, YuanjieDb, Guid>(db)
{
    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Convert.ToBase64String(cipher.Seal(Column(name), user.Id, value).Bytes), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } text
            ? cipher.Open(Column(name), user.Id, new SealedText(Convert.FromBase64String(text)))
            : null;

    // Staff have neither claims nor logins of other providers; the base class would ask tables that do not exist.
    public override Task<IList<System.Security.Claims.Claim>> GetClaimsAsync(Account user, CancellationToken cancellationToken = default) =>
        Task.FromResult<IList<System.Security.Claims.Claim>>([]);

    public override Task<IList<UserLoginInfo>> GetLoginsAsync(Account user, CancellationToken cancellationToken = default) =>
        Task.FromResult<IList<UserLoginInfo>>([]);

    private static string Column(string name) => $"account_token.{name}";
}
