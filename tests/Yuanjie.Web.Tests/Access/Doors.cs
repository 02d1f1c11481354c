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
public sealed record Door(string Pattern, IReadOnlyList<string> Parameters, bool ForAnyone, IReadOnlyList<string?> Policies, bool IsPage, bool TakesGet)
{
    /// <summary>True when a policy or an open door is declared.</summary>
    public bool IsDeclared => ForAnyone || Policies.Count > 0;

    /// <summary>Whether somebody in this role is let in, by what is declared.</summary>
    public bool Admits(Role role) => Policies.All(policy => policy switch
    {
        null => true,
        PermissionPolicies.Staff => role != Role.Resident,
        _ => Enum.GetValues<Permission>().Where(p => PermissionPolicies.NameOf(p) == policy).ToList() is [var permission]
            ? RolePermissions.Of(role).Permissions.Contains(permission)
            : throw new InvalidOperationException($"{Pattern} asks for an unknown policy '{policy}'."),
    });

    public override string ToString() => Pattern;
}

public static class Doors
{
    /// <summary>Every endpoint with what it declares.</summary>
    public static IReadOnlyList<Door> All(YuanjieHost host) =>
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(ToDoor)];

    private static Door ToDoor(RouteEndpoint endpoint) => new(
        "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
        [.. endpoint.RoutePattern.Parameters.Where(p => !p.IsOptional && p.Default is null).Select(p => p.Name)],
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy)],
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null,
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains(HttpMethods.Get));
}
