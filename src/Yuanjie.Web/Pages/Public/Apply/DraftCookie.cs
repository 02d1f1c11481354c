using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Yuanjie.Disputes.Intake;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>Which draft this browser is filling in. The cookie is sealed; the code stays off the address bar.</summary>
public sealed class DraftCookie(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Name = "yj-draft";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(8);
    private readonly IDataProtector protector = protection.CreateProtector("intake.draft-cookie");

    /// <summary>Null when this browser has none.</summary>
    public IntakeDraftId? Read()
    {
        if (http.HttpContext?.Request.Cookies[Name] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return Guid.TryParse(protector.Unprotect(text), out var id) ? new IntakeDraftId(id) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Write(IntakeDraftId id) => http.HttpContext!.Response.Cookies.Append(Name, protector.Protect(id.ToString()), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.HttpContext.Request.IsHttps,
        MaxAge = Kept,
        IsEssential = true,
    });

    public void Forget() => http.HttpContext!.Response.Cookies.Delete(Name);
}
