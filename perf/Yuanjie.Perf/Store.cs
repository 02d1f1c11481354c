using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Yuanjie.Perf;

/// <summary>A database of this run's own, reached past the product.</summary>
internal abstract class Store
{
    /// <summary>The product's setting <c>Yuanjie:Database</c>.</summary>
    public abstract string Setting { get; }

    /// <summary>Makes the empty database; the product brings the schema.</summary>
    public abstract Task MakeAsync();

    public abstract Task<DbConnection> OpenAsync();

    /// <summary>Writes rows in bulk: indexes are taken down before and made again after.</summary>
    /// <param name="tables">The tables of the rows.</param>
    /// <param name="rows">In any order.</param>
    /// <param name="beside">Whether the program has the database open meanwhile.</param>
    public abstract Task LoadAsync(IReadOnlyList<Table> tables, IEnumerable<Row> rows, bool beside = false);

    /// <summary>Writes disputes with plain prepared commands, so many to a transaction; returns the time it took.</summary>
    public abstract Task<TimeSpan> InsertAsync(IReadOnlyList<Row[]> disputes, int group, int clients);

    /// <summary>Version and what a commit waits for.</summary>
    public abstract Task<string> DescribeAsync();

    public abstract Task DropAsync();

    protected async Task<List<string>> ListAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return found;
    }

    protected async Task ExecuteAsync(params IEnumerable<string> statements)
    {
        await using var connection = await OpenAsync();
        foreach (var sql in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    protected static string Columns(Table table) => string.Join(", ", table.Columns.Select(c => $"\"{c}\""));

    protected static string Names(IEnumerable<Table> tables) => string.Join(", ", tables.Select(t => $"'{t.Name}'"));
}

internal sealed class SqliteStore(string folder) : Store
{
    private readonly string file = Path.Combine(folder, "yuanjie.db");

    public override string Setting => $"sqlite:{file}";

    public override Task MakeAsync() => Task.CompletedTask;

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public override async Task LoadAsync(IReadOnlyList<Table> tables, IEnumerable<Row> rows, bool beside = false)
    {
        var indexes = await ListAsync($"select sql from sqlite_master where type = 'index' and sql is not null and tbl_name in ({Names(tables)})");
        var names = await ListAsync($"select name from sqlite_master where type = 'index' and sql is not null and tbl_name in ({Names(tables)})");
        SqliteConnection.ClearAllPools(); // those of the host that told the first disputes
        await using (var connection = (SqliteConnection)await OpenAsync())
        {
            // The journal can be turned off only by who is alone with the file.
            Run(connection, $"pragma journal_mode = {(beside ? "wal" : "off")}; pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -500000; begin;");
            names.ForEach(name => Run(connection, $"drop index \"{name}\""));
            var inserts = tables.ToDictionary(t => t, t => Prepare(connection, t));
            foreach (var row in rows)
            {
                Insert(inserts[row.Table], row);
            }

            Run(connection, "commit");
            indexes.ForEach(sql => Run(connection, sql));
        }

        await ExecuteAsync("pragma journal_mode = wal");
    }

    public override async Task<TimeSpan> InsertAsync(IReadOnlyList<Row[]> disputes, int group, int clients)
    {
        await using var connection = (SqliteConnection)await OpenAsync();
        Run(connection, "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 10000; pragma foreign_keys = on; pragma cache_size = -65536;");
        var inserts = disputes[0].Select(r => r.Table).Distinct().ToDictionary(t => t, t => Prepare(connection, t));
        var watch = Stopwatch.StartNew();
        foreach (var together in disputes.Chunk(group))
        {
            using var transaction = connection.BeginTransaction();
            foreach (var row in together.SelectMany(rows => rows))
            {
                inserts[row.Table].Transaction = transaction;
                Insert(inserts[row.Table], row);
            }

            transaction.Commit();
        }

        return watch.Elapsed;
    }

    public override async Task<string> DescribeAsync() =>
        $"SQLite {(await ListAsync("select sqlite_version()"))[0]}, WAL, synchronous=full, {new FileInfo(file).Length / 1_000_000:N0} MB";

    public override Task DropAsync()
    {
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, Table table)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"insert into {table.Name} ({Columns(table)}) values ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        command.Parameters.AddRange(table.Columns.Select((_, i) => new SqliteParameter($"$p{i}", null)));
        return command;
    }

    private static void Insert(SqliteCommand command, Row row)
    {
        for (var i = 0; i < row.Values.Length; i++)
        {
            command.Parameters[i].Value = row.Values[i] switch
            {
                null => DBNull.Value,
                Guid id => id.ToByteArray(true),
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                var same => same,
            };
        }

        command.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}

internal sealed class PostgresStore(string folder) : Store
{
    private const string Variable = "YUANJIE_TEST_POSTGRES";
    private readonly NpgsqlConnectionStringBuilder server = new(Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException($"Set {Variable} to a PostgreSQL server."));
    private readonly string name = Path.GetFileName(folder).Replace('-', '_').ToLowerInvariant();

    public override string Setting => Connection.ToString();

    private NpgsqlConnectionStringBuilder Connection => new(server.ToString()) { Database = name, MaxPoolSize = 50 };

    public override Task MakeAsync() => OnServerAsync($"create database {name}");

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Setting) { MaxAutoPrepare = 50, AutoPrepareMinUsages = 1, CommandTimeout = 0 }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    public override async Task LoadAsync(IReadOnlyList<Table> tables, IEnumerable<Row> rows, bool beside = false)
    {
        var where = $"from pg_indexes where schemaname = 'public' and indexname like 'IX%' and tablename in ({Names(tables)})";
        var indexes = await ListAsync($"select indexdef {where}");
        await ExecuteAsync((await ListAsync($"select indexname {where}")).Select(index => $"drop index \"{index}\""));
        var connections = new List<NpgsqlConnection>();
        var imports = new Dictionary<Table, NpgsqlBinaryImporter>();
        foreach (var table in tables)
        {
            var connection = (NpgsqlConnection)await OpenAsync();
            connections.Add(connection);

            // Rows of several tables arrive side by side; their foreign keys hold by construction.
            await using (var trusting = new NpgsqlCommand("set session_replication_role = replica", connection))
            {
                await trusting.ExecuteNonQueryAsync();
            }

            imports[table] = await connection.BeginBinaryImportAsync($"copy {table.Name} ({Columns(table)}) from stdin (format binary)");
        }

        foreach (var (table, values) in rows)
        {
            var import = imports[table];
            await import.StartRowAsync();
            foreach (var value in values)
            {
                await (value is null ? import.WriteNullAsync() : import.WriteAsync(value));
            }
        }

        foreach (var import in imports.Values)
        {
            await import.CompleteAsync();
            await import.DisposeAsync();
        }

        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }

        await ExecuteAsync(["set maintenance_work_mem = '1GB'", .. indexes, "vacuum analyze"]);
    }

    public override async Task<TimeSpan> InsertAsync(IReadOnlyList<Row[]> disputes, int group, int clients)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => OpenAsync()));
        var groups = disputes.Chunk(group).ToArray();
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(connections.Select(async connection =>
        {
            while (Interlocked.Increment(ref next) is var i && i < groups.Length)
            {
                await using var batch = new NpgsqlBatch((NpgsqlConnection)connection); // one batch is one transaction
                foreach (var row in groups[i].SelectMany(rows => rows))
                {
                    batch.BatchCommands.Add(CommandFor(row));
                }

                await batch.ExecuteNonQueryAsync();
            }
        }));
        var time = watch.Elapsed;
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }

        return time;
    }

    public override async Task<string> DescribeAsync()
    {
        var settings = await ListAsync("select name || '=' || setting from pg_settings where name in ('fsync', 'synchronous_commit') order by name");
        var size = await ListAsync("select pg_size_pretty(pg_database_size(current_database()))");
        return $"PostgreSQL {(await ListAsync("show server_version"))[0]}, {string.Join(", ", settings)}, {size[0]}";
    }

    public override Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return OnServerAsync($"drop database {name} with (force)");
    }

    private static NpgsqlBatchCommand CommandFor(Row row)
    {
        var command = new NpgsqlBatchCommand($"insert into {row.Table.Name} ({Columns(row.Table)}) values ({string.Join(", ", row.Values.Select((_, i) => $"${i + 1}"))})");
        foreach (var value in row.Values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
