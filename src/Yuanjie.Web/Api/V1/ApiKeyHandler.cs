using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Api.V1;

/// <summary>Knows the calling system by its key.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyService keys, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "ApiKey";
    public const string Header = "X-Api-Key";

    /// <summary>Who calls; only where the key was accepted.</summary>
    public static Actor ActorOf(HttpContext http) =>
        http.Items[typeof(ApiKeyHandler)] as Actor ?? throw new InvalidOperationException("The endpoint is not behind the policy of the interface.");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } key)
        {
            return AuthenticateResult.NoResult();
        }

        if (await keys.FindActorAsync(key, Instant.From(time.GetUtcNow()).LegalDay(), Context.RequestAborted) is not { } actor)
        {
            return AuthenticateResult.Fail("The key is unknown or revoked.");
        }

        Context.Items[typeof(ApiKeyHandler)] = actor;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, actor.Name)], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties) =>
        await TypedResults.Problem("请在请求头 X-Api-Key 里带上有效的密钥；密钥由本单位管理员发放。", statusCode: StatusCodes.Status401Unauthorized, title: "没有通过认证", extensions: Code("api.key-missing")).ExecuteAsync(Context);

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        await TypedResults.Problem("这把密钥不能调用这个接口。", statusCode: StatusCodes.Status403Forbidden, title: "没有权限", extensions: Code("api.forbidden")).ExecuteAsync(Context);

    private static Dictionary<string, object?> Code(string code) => new() { ["code"] = code };
}
