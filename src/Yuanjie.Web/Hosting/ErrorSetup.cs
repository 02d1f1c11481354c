using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Yuanjie.Web.Hosting;

/// <summary>What happens when something goes wrong: pages in plain words, problem details for programs, one log line with the same number.</summary>
internal static class ErrorSetup
{
    /// <summary>The page that explains a status; never an address to visit.</summary>
    private const string ErrorPage = "/error";

    private const string Api = "/api";

    public static WebApplicationBuilder AddErrors(this WebApplicationBuilder builder, Settings settings)
    {
        var services = builder.Services;
        services.AddProblemDetails(o => o.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["reference"] = problem.HttpContext.Reference());
        services.Configure<MvcOptions>(o => o.Filters.Add<StaleFilter>());
        services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = settings.MaxRequestBytes);
        builder.WebHost.ConfigureKestrel(o => o.Limits.MaxRequestBodySize = settings.MaxRequestBytes);
        if (settings.Proxies.Count > 0)
        {
            services.Configure<ForwardedHeadersOptions>(o =>
            {
                o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
                foreach (var proxy in settings.Proxies)
                {
                    o.KnownProxies.Add(proxy);
                }
            });
        }

        if (builder.Environment.IsProduction())
        {
            builder.Logging.Configure(o => o.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
            builder.Logging.AddJsonConsole(o =>
            {
                o.IncludeScopes = true;
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }

        return builder;
    }

    /// <summary>Before everything else; routing is part of it.</summary>
    public static WebApplication UseErrors(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        if (settings.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.Use(LastResortAsync);
        app.UseWhen(IsForPrograms, api => api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf }).UseStatusCodePages());
        app.UseWhen(http => !IsForPrograms(http), pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = ErrorPage, StatusCodeSelector = StatusOf })
            .UseStatusCodePagesWithReExecute(ErrorPage));
        // Here and not by itself at the start: the page for errors must be found a second time.
        app.UseRouting();
        app.Use((http, next) => RefuseTooLargeAsync(http, next, settings.MaxRequestBytes));
        return app;
    }

    /// <summary>What a person tells the operator, who finds the log line by it.</summary>
    public static string Reference(this HttpContext http) =>
        Activity.Current is { } activity ? activity.TraceId.ToHexString()[..12] : http.TraceIdentifier;

    private static bool IsForPrograms(HttpContext http) => http.Request.Path.StartsWithSegments(Api);

    private static int StatusOf(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    // The size is known before a byte is read: a form that is too large would otherwise fail as one without its token.
    private static Task RefuseTooLargeAsync(HttpContext http, RequestDelegate next, long most)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize : most;
        // The page for errors is drawn under the same request and says what happened.
        if (http.Request.ContentLength > limit && http.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(http);
    }

    // The page for errors needs the house itself; when that is what fails (no database, say), bare words remain.
    private static async Task LastResortAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception) when (!http.Response.HasStarted)
        {
            // The exception handler has logged it.
            http.Response.Clear();
            http.Response.StatusCode = (int)HttpStatusCode.InternalServerError;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"系统暂时不能办理，请过几分钟再试。编号 {http.Reference()}\n"));
        }
    }
}
