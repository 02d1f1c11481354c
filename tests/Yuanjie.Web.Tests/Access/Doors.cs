using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
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
    /// <summary>Every endpoint; pages with what their classes declare, which routing learns only when it loads them.</summary>
    public static async Task<IReadOnlyList<Door>> AllAsync(YuanjieHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var doors = new List<Door>();
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var metadata = endpoint.Metadata;
            var page = metadata.GetMetadata<PageActionDescriptor>();
            if (page is not null)
            {
                metadata = (await loader.LoadAsync(page, metadata)).Endpoint!.Metadata;
            }

            doors.Add(new Door(
                "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                [.. endpoint.RoutePattern.Parameters.Where(p => !p.IsOptional && p.Default is null).Select(p => p.Name)],
                metadata.GetMetadata<IAllowAnonymous>() is not null,
                [.. metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy)],
                page is not null,
                metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains(HttpMethods.Get)));
        }

        return doors;
    }
}
