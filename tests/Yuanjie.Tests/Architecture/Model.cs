using Microsoft.EntityFrameworkCore;
using Yuanjie.Data.Postgres;
using Yuanjie.Data.Sqlite;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Architecture;

/// <summary>Contexts to look at the model with; they never connect.</summary>
internal static class Model
{
    public static SqliteYuanjieDb Sqlite()
    {
        var options = new DbContextOptionsBuilder<SqliteYuanjieDb>();
        SqliteData.Configure(options, "Data Source=:memory:", TestDatabases.Parts, TestDatabases.Calendars, writer: null);
        return new SqliteYuanjieDb(options.Options);
    }

    public static PostgresYuanjieDb Postgres()
    {
        var options = new DbContextOptionsBuilder<PostgresYuanjieDb>();
        PostgresData.Configure(options, "Host=localhost", TestDatabases.Parts, TestDatabases.Calendars);
        return new PostgresYuanjieDb(options.Options);
    }
}
