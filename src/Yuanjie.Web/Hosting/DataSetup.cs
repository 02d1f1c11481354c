using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Files;
using Yuanjie.Data.Outbox;
using Yuanjie.Data.Postgres;
using Yuanjie.Data.Sqlite;
using Yuanjie.Directory;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Web.Hosting;

internal static class DataSetup
{
    public static WebApplicationBuilder AddData(this WebApplicationBuilder builder, Settings settings)
    {
        var parts = new ModelParts(DirectoryModule.Assembly, DisputesModule.Assembly);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton<TimeProvider>(settings.Clock is { } start ? new SetClock(start) : TimeProvider.System);
        services.AddSingleton(_ => FieldKeys.ReadOrCreate(Path.Combine(settings.DataFolder, "keys", "fields.json")));
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<IFileStore>(new LocalFileStore(Path.Combine(settings.DataFolder, "files")));
        services.AddSingleton(provider => new CalendarBook(LegalCalendar.China, provider.GetRequiredService<LocalityPack>().RestDays));
        services.AddSingleton(new EventCatalogue(parts));
        services.AddScoped<OutboxDelivery>();

        // Forms and cookies of one node must open on every other: same keys, same application name.
        services.AddDataProtection().SetApplicationName("yuanjie").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")));
        if (settings.OnSqlite)
        {
            services.AddSqliteData(settings.SqliteFile, parts);
        }
        else
        {
            services.AddPostgresData(settings.Database, parts);
        }

        return builder;
    }

    /// <summary>Brings the schema up to this program's model.</summary>
    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        try
        {
            await db.Database.MigrateAsync();
            await db.RefreshStatisticsAsync(default);
        }
        catch (Exception e) when (e is DbException || e.InnerException is DbException)
        {
            throw new SettingsException($"Yuanjie:Database: the database cannot be opened or brought up to date ({e.GetBaseException().Message})");
        }
    }
}
