using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Yuanjie.Data;
using Yuanjie.Data.Postgres;
using Yuanjie.Data.Sqlite;
using Yuanjie.Directory;
using Yuanjie.Disputes;
using Yuanjie.Kernel.Calendar;

Console.Error.WriteLine("This project only tells dotnet-ef how to make the contexts; use scripts/migration.cs.");
return 1;

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteYuanjieDb>
{
    public SqliteYuanjieDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteYuanjieDb>();
        SqliteData.Configure(options, "Data Source=:memory:", new ModelParts(DirectoryModule.Assembly, DisputesModule.Assembly), new CalendarBook(LegalCalendar.China, []), writer: null);
        return new SqliteYuanjieDb(options.Options);
    }
}

internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresYuanjieDb>
{
    public PostgresYuanjieDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresYuanjieDb>();
        PostgresData.Configure(options, "Host=localhost", new ModelParts(DirectoryModule.Assembly, DisputesModule.Assembly), new CalendarBook(LegalCalendar.China, []));
        return new PostgresYuanjieDb(options.Options);
    }
}
