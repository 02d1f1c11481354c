using Microsoft.Extensions.DependencyInjection;

namespace Yuanjie.Disputes.FollowUp;

internal static class FollowUpSetup
{
    /// <summary>Needs the locality pack of the host.</summary>
    public static IServiceCollection AddFollowUp(this IServiceCollection services) =>
        services
            .AddScoped<DossierQueries>()
            .AddScoped<FollowUpService>()
            .AddScoped<FollowUpQueries>()
            .AddScoped<EchoService>()
            .AddScoped<DoorCodeService>()
            .AddScoped<EchoQueries>()
            .AddScoped<Ledger.TimelineQueries>();
}
