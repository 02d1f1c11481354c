using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Disputes.Intake.Import;

namespace Yuanjie.Disputes.Intake;

internal static class IntakeSetup
{
    /// <summary>Needs an <see cref="Data.Files.IFileStore"/> from the host.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services
            .AddScoped<IntakeService>()
            .AddScoped<AttachmentService>()
            .AddScoped<DraftService>()
            .AddScoped<DuplicateFinder>()
            .AddScoped<IntakeQueries>()
            .AddScoped<ImportService>()
            .AddScoped<ImportQueries>()
            .AddScoped<ApiKeyService>();
}
