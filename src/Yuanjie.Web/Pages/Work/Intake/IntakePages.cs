using Yuanjie.Web.Pages.Public.Apply;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>What the pages of intake need of the host.</summary>
internal static class IntakePages
{
    public static IServiceCollection AddIntakePages(this IServiceCollection services) =>
        services
            .AddScoped<IntakeDesk>()
            .AddSingleton<FileTray>()
            .AddScoped<DraftCookie>();
}
