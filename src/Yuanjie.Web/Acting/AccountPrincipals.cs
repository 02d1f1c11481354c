using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Yuanjie.Directory.Accounts;

namespace Yuanjie.Web.Acting;

/// <summary>What a cookie says: whose it is, in which post, and by which stamp it can be voided. Everything else is asked of the directory.</summary>
internal sealed class AccountPrincipals(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>Present until the holder has an own password.</summary>
    public const string MustChangePassword = "yj:must-change-password";

    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var types = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, types.UserNameClaimType, types.RoleClaimType);
        identity.AddClaim(new Claim(types.UserIdClaimType, user.Id.ToString()));
        identity.AddClaim(new Claim(types.UserNameClaimType, user.UserName ?? ""));
        identity.AddClaim(new Claim(types.SecurityStampClaimType, user.SecurityStamp ?? ""));
        if (user.LastPost is { } post)
        {
            identity.AddClaim(new Claim(CurrentActor.PostClaim, post.ToString()));
        }

        if (user.MustChangePassword)
        {
            identity.AddClaim(new Claim(MustChangePassword, "1"));
        }

        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}

/// <summary>Who is closed does not get in, whatever the key.</summary>
internal sealed class AccountIsOpen : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) => Task.FromResult(!user.Closed);
}
