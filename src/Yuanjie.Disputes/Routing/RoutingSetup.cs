using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Directory.Localities;

namespace Yuanjie.Disputes.Routing;

internal static class RoutingSetup
{
    /// <summary>Needs the <see cref="LocalityPack"/> of the host.</summary>
    public static IServiceCollection AddDisputeRouting(this IServiceCollection services) =>
        services
            .AddSingleton(host => RoutingRules.Of(host.GetRequiredService<LocalityPack>()))
            .AddScoped<Candidates>()
            .AddScoped<TriageService>()
            .AddScoped<DispatchService>()
            .AddScoped<AssignmentService>()
            .AddScoped<MergeService>()
            .AddScoped<DispatchQueries>()
            .AddScoped<RoutingQueries>();
}
