using Microsoft.AspNetCore.Authorization;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Acting;

/// <summary>The policies by which pages and endpoints ask for permissions.</summary>
public static class PermissionPolicies
{
    /// <summary>Anybody with a running appointment.</summary>
    public const string Staff = "staff";

    /// <summary>The policy that asks for this permission: <c>perm:Mediate</c>.</summary>
    public static string NameOf(Permission permission) => $"perm:{permission}";

    internal static void AddTo(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Staff, policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(null)));
        foreach (var permission in Enum.GetValues<Permission>())
        {
            options.AddPolicy(NameOf(permission), policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
        }
    }
}

/// <summary>Asks for a permission on a page model or endpoint: <c>[Needs(Permission.Mediate)]</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute(PermissionPolicies.NameOf(permission))
{
    public Permission Permission => permission;
}

/// <param name="Permission">Null asks for a running appointment only.</param>
internal sealed record PermissionRequirement(Permission? Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(CurrentActor current) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var acting = await current.ActingAsync(CancellationToken.None);
        if (requirement.Permission is { } needed ? acting.Actor.Can(needed) : acting.Post is not null)
        {
            context.Succeed(requirement);
        }
    }
}
