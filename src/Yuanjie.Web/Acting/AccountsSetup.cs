using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Data.Jobs;
using Yuanjie.Directory.Accounts;
using Yuanjie.Web.Gateways.Sms;
using Yuanjie.Web.Hosting;

namespace Yuanjie.Web.Acting;

/// <summary>Signing in, and who may open which folder of pages.</summary>
internal static class AccountsSetup
{
    /// <summary>A session ends after so much silence.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromHours(8);

    /// <summary>How soon an ended appointment, a closed account or a new password is felt by an open session.</summary>
    private static readonly TimeSpan Recheck = TimeSpan.FromMinutes(1);

    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder, Settings settings)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor().AddScoped<CurrentActor>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        new IdentityBuilder(typeof(Account), services).AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipals>();
        services.AddScoped<IUserConfirmation<Account>, AccountIsOpen>();
        services.Configure<IdentityOptions>(o => o.SignIn.RequireConfirmedAccount = true);
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = Recheck);
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            // A passkey replaces password and second factor, so the device must have asked for finger, face or PIN.
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
        });
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = "yj";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = Silence;
            o.SlidingExpiration = true;
            o.LoginPath = "/account/sign-in";
            o.Events.OnRedirectToLogin = AskToSignIn;
            o.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden; // the page for errors explains it
                return Task.CompletedTask;
            };
        });

        services.AddScoped<IRecurringWork, CodeWork>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorization(PermissionPolicies.AddTo);
        services.Configure<RazorPagesOptions>(o => Guard(o.Conventions));
        services.Configure<MvcOptions>(o =>
        {
            o.Filters.Add<OwnPasswordFilter>();
            o.Filters.Add<WorkMenuFilter>();
        });
        return builder.AddSms(settings);
    }

    // Whoever has no way in by a rule here must be signed in: the fallback policy says so.
    private static void Guard(Microsoft.AspNetCore.Mvc.ApplicationModels.PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Public");
        pages.AllowAnonymousToFolder("/Dev");
        foreach (var way in new[] { "SignIn", "Code", "Phone", "PhoneCode" })
        {
            pages.AllowAnonymousToPage($"/Account/{way}");
        }

        pages.AuthorizeFolder("/Account");
        pages.AuthorizeFolder("/My");
        pages.AuthorizeFolder("/Work", PermissionPolicies.Staff);
        pages.AuthorizeFolder("/Directory", PermissionPolicies.Directory);
    }

    // Residents are sent to the telephone, staff to the password, programs get the bare status.
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.Request.Path.StartsWithSegments("/my")
                ? context.RedirectUri.Replace("/account/sign-in", "/account/phone", StringComparison.Ordinal)
                : context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
