using Microsoft.Extensions.DependencyInjection;

namespace Yuanjie.Disputes.Confirmation;

internal static class ConfirmationSetup
{
    internal static IServiceCollection AddConfirmation(this IServiceCollection services) =>
        services
            .AddScoped<JurisdictionQueries>()
            .AddScoped<ConfirmationQueries>()
            .AddScoped<ConfirmationService>()
            .AddScoped<ReviewService>();
}
