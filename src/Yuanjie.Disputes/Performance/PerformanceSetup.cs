using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data.Outbox;
using Yuanjie.Disputes.Parties;

namespace Yuanjie.Disputes.Performance;

internal static class PerformanceSetup
{
    public static IServiceCollection AddPerformance(this IServiceCollection services) =>
        services
            .AddScoped<PartyMessages>()
            .AddScoped<EnforcementTitles>()
            .AddScoped<PerformanceService>()
            .AddScoped<EnforcementService>()
            .AddScoped<PerformanceSweep>()
            .AddScoped<PerformanceQueries>()
            .AddScoped<IOutboxReceiver, PaymentReminderDelivery>();
}
