using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Yuanjie.Web.Ui;

/// <summary>All that the pages need of the host.</summary>
public static class UiSetup
{
    /// <summary>
    /// Everything comes from our own origin. Elements may carry style attributes (heights, meters), style sheets are files;
    /// pictures and recordings made in the page are data and blob addresses. The hash is that of the sheet which Turbo 8.0.23
    /// adds for its progress bar; without it the pages work the same, with a complaint in the console.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self'; style-src-elem 'self' 'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='; style-src-attr 'unsafe-inline'; "
        + "script-src 'self'; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    public static WebApplicationBuilder AddUi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IStringLocalizer<UiText>, UiTexts>();
        services.AddRazorPages().AddDataAnnotationsLocalization();
        services.AddOptions<MvcDataAnnotationsLocalizationOptions>()
            .Configure<IStringLocalizer<UiText>>((o, text) => o.DataAnnotationLocalizerProvider = (_, _) => text);
        services.AddSingleton<IConfigureOptions<MvcOptions>, ChineseMessages>();
        // Chinese stays Chinese in the page instead of a number reference for each character.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "yj-af";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.HeaderName = "x-csrf";
        });
        services.Configure<RequestLocalizationOptions>(o =>
        {
            CultureInfo[] languages = [new("zh-CN"), new("en")];
            o.DefaultRequestCulture = new RequestCulture(languages[0]);
            o.SupportedCultures = languages;
            o.SupportedUICultures = languages;
            // The browser's own language is not asked: a county's computers often speak English by accident.
            o.RequestCultureProviders = [new QueryStringRequestCultureProvider(), new CookieRequestCultureProvider { CookieName = PreferencesEndpoint.LanguageCookie }];
        });
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = System.IO.Compression.CompressionLevel.Fastest);

        services.AddSingleton<IconNames>();
        services.TryAddScoped<WorkMenu>();
        services.TryAddSingleton(builder.Configuration.GetSection("Site").Get<SiteBrand>() ?? new SiteBrand { Place = "示范县", Centre = "示范县社会矛盾纠纷调处化解中心" });
        return builder;
    }

    /// <summary>Before authentication.</summary>
    public static WebApplication UseUi(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=(self)";
            return next(http);
        });
        return app;
    }

    /// <summary>Assets, pages and preferences.</summary>
    /// <returns>The pages, for the host's own conventions.</returns>
    public static PageActionEndpointConventionBuilder MapUi(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapPreferences();
        // Without an endpoint the fallback policy would send whoever mistyped an address to the sign-in.
        app.MapFallback("{*address}", () => Results.NotFound()).AllowAnonymous();
        return app.MapRazorPages().WithStaticAssets();
    }
}
