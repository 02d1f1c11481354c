using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory;
using Yuanjie.Directory.Localities;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Hosting;

internal static class LocalitySetup
{
    /// <summary>The pack of the place: checked whole before anything else starts.</summary>
    public static WebApplicationBuilder AddLocality(this WebApplicationBuilder builder, Settings settings)
    {
        LocalityPack pack;
        try
        {
            pack = LocalityPack.Load(settings.LocalityFolder);
        }
        catch (LocalityPackException e)
        {
            throw new SettingsException($"Yuanjie:Locality: {e.Message}");
        }

        builder.Services.AddSingleton(pack);
        builder.Services.AddSingleton(new SiteBrand
        {
            Place = pack.Name,
            Centre = pack.Brand.Centre,
            Address = pack.Brand.Address,
            Hours = pack.Brand.Hours,
            DutyPhone = pack.Brand.Phones[0].Number,
        });
        return builder;
    }

    /// <summary>Fills an empty directory from the pack: areas, organisations, people, and in the demo their sign-ins.</summary>
    public static async Task FillDirectoryAsync(this WebApplication app, Settings settings)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await services.GetRequiredService<YuanjieDb>().Events.AnyAsync())
        {
            return;
        }

        var now = Instant.From(services.GetRequiredService<TimeProvider>().GetUtcNow());
        await services.GetRequiredService<DirectorySeed>().LoadAsync(
            services.GetRequiredService<LocalityPack>(),
            now.LegalDay().AddYears(-YearsBefore),
            settings.Demo.On ? settings.Demo.Password : null,
            new Act { Actor = Actor.System, At = now, Device = "start" },
            CancellationToken.None);
    }

    // Old matters are told of the demo county, so its organisations must have stood by then.
    private const int YearsBefore = 3;
}
