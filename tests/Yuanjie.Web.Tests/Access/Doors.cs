using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Directory.Access;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Tests.Access;

/// <summary>An address of the program with what it asks of those who come.</summary>
public sealed record Door(string Pattern, IReadOnlyList<string> Parameters, bool ForAnyone, IReadOnlyList<string?> Policies, IReadOnlyList<IReadOnlyList<Permission>> Needs, bool IsPage, bool TakesGet)
{
    /// <summary>True when a policy or an open door is declared.</summary>
    public bool IsDeclared => ForAnyone || Policies.Count > 0;

    /// <summary>Whether somebody in this role is let in, by what is declared.</summary>
    public bool Admits(Role role)
    {
        var may = RolePermissions.Of(role).Permissions;
        return Needs.All(need => need.Any(may.Contains)) && Policies.All(policy => policy switch
        {
            null or "" => true,
            PermissionPolicies.Staff => role != Role.Resident,
            PermissionPolicies.Directory => may.Contains(Permission.ManageDirectory),
            _ => throw new InvalidOperationException($"{Pattern} asks for an unknown policy '{policy}'."),
        });
    }

    public override string ToString() => Pattern;
}

public static class Doors
{
    // Exists only in builds for development, for files that came after the build; behind the fallback policy.
    private const string UnlistedAsset = "{**path:file}";

    /// <summary>Every endpoint with what it declares.</summary>
    public static IReadOnlyList<Door> All(YuanjieHost host) =>
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText != UnlistedAsset).Select(ToDoor)];

    private static Door ToDoor(RouteEndpoint endpoint) => new(
        "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
        [.. endpoint.RoutePattern.Parameters.Where(p => !p.IsOptional && p.Default is null).Select(p => p.Name)],
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy)],
        [.. endpoint.Metadata.GetOrderedMetadata<NeedsAttribute>().Select(n => n.AnyOf)],
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null,
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains(HttpMethods.Get));
}
