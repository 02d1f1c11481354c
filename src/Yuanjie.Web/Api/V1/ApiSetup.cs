using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Api.V1;

/// <summary>The interface for other systems: keys, problem details, a description at <c>/openapi/v1.json</c>.</summary>
public static class ApiSetup
{
    public const string Policy = "api-v1";
    private const string Document = "v1";

    public static IServiceCollection AddApiV1(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, null);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(ApiKeyHandler.Scheme).RequireAuthenticatedUser());
        services.AddProblemDetails();
        services.AddOpenApi(Document, options => options.AddDocumentTransformer(DescribeAsync));
        return services;
    }

    public static WebApplication MapApiV1(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapGroup("/api/v1").RequireAuthorization(Policy).DisableAntiforgery().MapIntakeApi().MapRoutingApi().MapDeadlineApi();
        return app;
    }

    /// <summary>The refusal as problem details with its stable code and, where it speaks of one, the field.</summary>
    internal static IResult Problem(IReadOnlyList<Refusal> refused)
    {
        var first = refused[0];
        return TypedResults.Problem(
            first.Message,
            statusCode: Ui.PageModelExtensions.StatusOf(first.Kind),
            title: "请求没有办成",
            extensions: new Dictionary<string, object?>
            {
                ["code"] = first.Code,
                ["errors"] = refused.Select(r => new ProblemV1(r.Code, r.Field, r.Message, r.Source)).ToArray(),
            });
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo { Title = "源解开放接口", Version = Document, Description = "登记纠纷、查询进度。每次调用带 X-Api-Key；登记带 Idempotency-Key，同一个值重复发送只登记一次。" };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[ApiKeyHandler.Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKeyHandler.Header };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKeyHandler.Scheme, document)] = [] }];
        return Task.CompletedTask;
    }
}

/// <param name="Code">Stable and never reused.</param>
/// <param name="Field">The member of the request it speaks of; null when none.</param>
/// <param name="Source">Statute and article; null when no norm stands behind it.</param>
public sealed record ProblemV1(string Code, string? Field, string Message, string? Source);
