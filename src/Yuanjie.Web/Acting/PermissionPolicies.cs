using Microsoft.AspNetCore.Authorization;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Acting;

/// <summary>The policies by which folders of pages ask for permissions.</summary>
public static class PermissionPolicies
{
    /// <summary>Anybody with a running appointment.</summary>
    public const string Staff = "staff";

    /// <summary>Whoever keeps the tree, the houses and the people.</summary>
    public const string Directory = "directory";

    internal static void AddTo(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Staff, policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement([])));
        options.AddPolicy(Directory, policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement([Permission.ManageDirectory])));
    }
}

/// <summary>Asks for a permission on a page model or endpoint: <c>[Needs(Permission.Mediate)]</c>. Of several, one is enough.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(params Permission[] anyOf) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IReadOnlyList<Permission> AnyOf => anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(anyOf)];
}

/// <param name="AnyOf">Empty asks for a running appointment only.</param>
internal sealed record PermissionRequirement(IReadOnlyList<Permission> AnyOf) : IAuthorizationRequirement;

internal sealed class PermissionHandler(CurrentActor current) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var acting = await current.ActingAsync(CancellationToken.None);
        if (requirement.AnyOf.Count == 0 ? acting.Post is not null : requirement.AnyOf.Any(acting.Actor.Can))
        {
            context.Succeed(requirement);
        }
    }
}
