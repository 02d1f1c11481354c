using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Yuanjie.Data.Sqlite;

/// <summary>
/// The one writer of a SQLite file. It takes what is queued, writes it in one transaction and answers after the commit,
/// so many clerks share one disk flush at <c>synchronous=FULL</c> (ADR-0004).
/// </summary>
public sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestGroup = 64;
    private readonly Channel<Work> queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(1024) { SingleReader = true });
    private readonly string connectionString;
    private readonly Task loop;

    public SqliteWriter(string connectionString)
    {
        this.connectionString = connectionString;
        loop = Task.Factory.StartNew(WriteUntilClosedAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <summary>Runs the write inside the next group and answers when the group is on disk.</summary>
    public async Task<T> RunAsync<T>(Func<SqliteConnection, SqliteTransaction, T> write, CancellationToken ct)
    {
        var work = new Work((connection, transaction) => write(connection, transaction)!);
        await queue.Writer.WriteAsync(work, ct);

        // Once queued the write happens: to stop waiting for it would leave the caller ignorant of the result.
        return (T)await work.Completion.Task;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private async Task WriteUntilClosedAsync()
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = "pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=10000; pragma wal_autocheckpoint=4000; pragma cache_size=-65536; pragma foreign_keys=on;";
            await pragmas.ExecuteNonQueryAsync();
        }

        var group = new List<Work>(LargestGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var work))
            {
                group.Add(work);
            }

            WriteGroup(connection, group);
        }
    }

    private static void WriteGroup(SqliteConnection connection, List<Work> group)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var work in group)
            {
                work.Run(connection, transaction);
            }

            transaction.Commit();
        }
        catch (SqliteException e)
        {
            // The group could not begin or commit: nobody's write is on disk, and everybody is told.
            group.ForEach(work => work.Completion.TrySetException(e));
            return;
        }

        group.ForEach(work => work.Answer());
    }

    private sealed class Work(Func<SqliteConnection, SqliteTransaction, object> write)
    {
        private object? result;
        private Exception? failure;

        public TaskCompletionSource<object> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Run(SqliteConnection connection, SqliteTransaction transaction)
        {
            try
            {
                result = write(connection, transaction);
            }
            catch (Exception e)
            {
                failure = e; // rises again at the one who asked, after the group is committed
            }
        }

        public void Answer()
        {
            if (failure is null)
            {
                Completion.TrySetResult(result!);
            }
            else
            {
                Completion.TrySetException(failure);
            }
        }
    }
}
