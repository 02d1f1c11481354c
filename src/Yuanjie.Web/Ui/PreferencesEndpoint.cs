using Microsoft.AspNetCore.Localization;

namespace Yuanjie.Web.Ui;

/// <summary>Language, letter size and keyboard shortcuts: kept in cookies, so that they hold without an account and without script.</summary>
public static class PreferencesEndpoint
{
    internal const string LanguageCookie = "yj-lang";
    private const string SizeCookie = "yj-size";
    private const string KeysCookie = "yj-keys";

    public static IEndpointConventionBuilder MapPreferences(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/prefs", (HttpContext http, string? lang, string? size, string? keys, string? back) =>
        {
            if (lang is "zh-CN" or "en")
            {
                Keep(http, LanguageCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(lang)));
            }

            if (size is "std" or "lg")
            {
                Keep(http, SizeCookie, size);
            }

            if (keys is "on" or "off")
            {
                Keep(http, KeysCookie, keys);
            }

            return Results.LocalRedirect(IsOwn(back) ? back! : "/");
        }).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Whether the person reads in large letters.</summary>
    public static bool IsLarge(this HttpContext http) => http.Request.Cookies[SizeCookie] == "lg";

    /// <summary>Whether single letters act as shortcuts; they can be turned off, for those whose aids speak letters (WCAG 2.1.4).</summary>
    public static bool HasShortcuts(this HttpContext http) => http.Request.Cookies[KeysCookie] != "off";

    /// <summary>The address that sets a preference and comes back to this page; after a refused post, to the page's own address.</summary>
    public static string PreferenceLink(this HttpContext http, string name, string value)
    {
        var back = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        return $"{http.Request.PathBase}/prefs{QueryString.Create([KeyValuePair.Create(name, (string?)value), KeyValuePair.Create("back", (string?)back)])}";
    }

    private static void Keep(HttpContext http, string cookie, string value) => http.Response.Cookies.Append(cookie, value, new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        HttpOnly = true,
        Secure = http.Request.IsHttps,
    });

    private static bool IsOwn(string? back) => back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal);
}
