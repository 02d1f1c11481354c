using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Data.Postgres;

/// <summary>Registers the context on PostgreSQL.</summary>
public static class PostgresData
{
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">Npgsql's; several hosts with <c>Target Session Attributes=primary</c> follow a switch-over.</param>
    /// <param name="parts">The modules whose entities make up the model.</param>
    public static IServiceCollection AddPostgresData(this IServiceCollection services, string connectionString, ModelParts parts)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, NoResetOnClose = true }));
        services.AddDbContextPool<PostgresYuanjieDb>((provider, options) =>
        {
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.MigrationsAssembly(typeof(PostgresData).Assembly.FullName));
            options.UseModel(parts, provider.GetRequiredService<CalendarBook>());
        });
        services.AddScoped<YuanjieDb>(provider => provider.GetRequiredService<PostgresYuanjieDb>());
        return services;
    }

    public static void Configure(DbContextOptionsBuilder options, string connectionString, ModelParts parts, CalendarBook calendars)
    {
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgresData).Assembly.FullName));
        options.UseModel(parts, calendars);
    }
}
