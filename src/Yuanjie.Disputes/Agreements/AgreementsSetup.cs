using Microsoft.Extensions.DependencyInjection;

namespace Yuanjie.Disputes.Agreements;

internal static class AgreementsSetup
{
    internal static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddScoped<AgreementReader>()
            .AddScoped<AgreementQueries>()
            .AddScoped<AgreementService>()
            .AddScoped<SigningService>()
            .AddScoped<SigningLinks>();
}
