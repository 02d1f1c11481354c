using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Data.Sqlite;

/// <summary>Registers the context on one SQLite file.</summary>
public static class SqliteData
{
    /// <param name="services">The host's services.</param>
    /// <param name="file">The database file; its folder is made when missing.</param>
    /// <param name="parts">The modules whose entities make up the model.</param>
    public static IServiceCollection AddSqliteData(this IServiceCollection services, string file, ModelParts parts)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = 30, ForeignKeys = true }.ToString();
        services.AddSingleton(_ => new SqliteWriter(connectionString));
        services.AddDbContextPool<SqliteYuanjieDb>((provider, options) => Configure(options, connectionString, parts, provider.GetRequiredService<CalendarBook>(), provider.GetRequiredService<SqliteWriter>()));
        services.AddScoped<YuanjieDb>(provider => provider.GetRequiredService<SqliteYuanjieDb>());
        return services;
    }

    /// <param name="options">What to configure.</param>
    /// <param name="connectionString">Of the file.</param>
    /// <param name="parts">The modules whose entities make up the model.</param>
    /// <param name="calendars">The calendar to count by.</param>
    /// <param name="writer">Null for tools that are alone with the file, such as migrations.</param>
    public static void Configure(DbContextOptionsBuilder options, string connectionString, ModelParts parts, CalendarBook calendars, SqliteWriter? writer)
    {
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteData).Assembly.FullName));
        options.UseModel(parts, calendars);
        if (writer is not null)
        {
            options.Carry(writer);
        }
    }
}
