using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Yuanjie.Data;
using Yuanjie.Data.Postgres;
using Yuanjie.Data.Sqlite;
using Yuanjie.Directory;
using Yuanjie.Disputes;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Tests.Fixtures;

/// <summary>Makes empty, migrated databases: a file copied from a template, or a PostgreSQL database made from one.</summary>
public static class TestDatabases
{
    /// <summary>The PostgreSQL server for tests; null when none is configured.</summary>
    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("YUANJIE_TEST_POSTGRES");

    /// <summary>True where a missing server, browser or tool is a failure and not a skip.</summary>
    public static bool Strict { get; } = Environment.GetEnvironmentVariable("YUANJIE_TEST_STRICT") == "1";

    public static ModelParts Parts { get; } = new(DirectoryModule.Assembly, DisputesModule.Assembly);

    public static CalendarBook Calendars { get; } = new(LegalCalendar.China, []);

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    /// <summary>A new SQLite file with the schema in it; returns the setting <c>sqlite:file</c>.</summary>
    public static async Task<string> NewSqliteAsync()
    {
        var file = TempFile();
        File.Copy(await SqliteTemplate.Value, file);
        return $"sqlite:{file}";
    }

    /// <summary>A new PostgreSQL database with the schema in it; returns its connection string.</summary>
    public static async Task<string> NewPostgresAsync()
    {
        var template = await PostgresTemplate.Value;
        var name = $"yj_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name} template {template}");
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 10 }.ToString();
    }

    public static async Task DropAsync(string database)
    {
        if (database.StartsWith("sqlite:", StringComparison.Ordinal))
        {
            SqliteConnection.ClearAllPools();
            var file = database["sqlite:".Length..];
            foreach (var part in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(part);
            }

            return;
        }

        await ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(database).Database} with (force)");
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = TempFile();
        var options = new DbContextOptionsBuilder<SqliteYuanjieDb>();
        SqliteData.Configure(options, $"Data Source={file};Pooling=false", Parts, Calendars, writer: null);
        await using var db = new SqliteYuanjieDb(options.Options);
        await db.Database.MigrateAsync();
        return file;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = $"yj_template_{Environment.ProcessId}";
        await ExecuteAsync($"drop database if exists {name} with (force)");
        await ExecuteAsync($"create database {name}");
        var options = new DbContextOptionsBuilder<PostgresYuanjieDb>();
        PostgresData.Configure(options, new NpgsqlConnectionStringBuilder(Postgres) { Database = name, Pooling = false }.ToString(), Parts, Calendars);
        await using var db = new PostgresYuanjieDb(options.Options);
        await db.Database.MigrateAsync();
        return name;
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Postgres) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string TempFile() => Path.Combine(System.IO.Directory.CreateTempSubdirectory("yuanjie-test-").FullName, "yuanjie.db");
}
