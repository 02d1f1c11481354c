using Microsoft.Extensions.DependencyInjection;

namespace Yuanjie.Disputes.Routing;

internal static class RoutingSetup
{
    public static IServiceCollection AddRouting(this IServiceCollection services) =>
        services
            .AddScoped<Candidates>()
            .AddScoped<TriageService>()
            .AddScoped<DispatchService>()
            .AddScoped<AssignmentService>()
            .AddScoped<MergeService>()
            .AddScoped<DispatchQueries>()
            .AddScoped<RoutingQueries>();
}
