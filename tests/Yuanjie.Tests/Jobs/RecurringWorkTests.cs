using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yuanjie.Data.Jobs;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Jobs;

/// <summary>Recurring work in the running program: one turn at a time over all nodes, taken over from a node that went away.</summary>
public sealed class RecurringWorkTests
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task Turns_OnOneNode_RecurAndEndWithTheHost()
    {
        var log = new TurnLog();
        var database = await TestDatabases.NewSqliteAsync();
        var node = new Node("甲", database, log) { TurnTakes = TimeSpan.FromSeconds(30) };
        await node.InitializeAsync();
        await log.UntilAsync(turns => turns.Count > 0);

        await node.DisposeAsync(); // asks the turn that is under way to end, and waits for it

        Assert.Single(log.Turns);
        Assert.Equal(0, log.UnderWay);
        Assert.True(log.Interrupted);
        await TestDatabases.DropAsync(database);
    }

    [Fact]
    public async Task Turns_OnTwoNodes_NeverOverlapAndGoOnWhenOneLeaves()
    {
        if (TestDatabases.Postgres is null)
        {
            Assert.False(TestDatabases.Strict, "YUANJIE_TEST_POSTGRES is not set, and skips are failures here.");
            Assert.Skip("YUANJIE_TEST_POSTGRES is not set");
        }

        var log = new TurnLog();
        var database = await TestDatabases.NewPostgresAsync();
        var first = new Node("甲", database, log);
        var second = new Node("乙", database, log);
        await first.InitializeAsync();
        await second.InitializeAsync();
        var begun = log.Turns.Count;
        var watch = Stopwatch.StartNew();
        await log.UntilAsync(turns => turns.Count >= begun + 8);
        var took = watch.Elapsed;

        await first.DisposeAsync();
        var left = log.Turns.Count;
        await log.UntilAsync(turns => turns.Count >= left + 3);
        await second.DisposeAsync();

        Assert.Equal(1, log.MostAtOnce);
        Assert.True(took >= Beat * 6, $"Eight turns took {took}: both nodes took them.");
        Assert.All(log.Turns.Skip(left + 1), turn => Assert.Equal("乙", turn));
        await TestDatabases.DropAsync(database);
    }

    private sealed class TurnLog
    {
        private int underWay;
        private int mostAtOnce;

        public ConcurrentQueue<string> Turns { get; } = new();

        public int UnderWay => underWay;

        public int MostAtOnce => mostAtOnce;

        public bool Interrupted { get; private set; }

        public async Task TakeAsync(string node, TimeSpan length, CancellationToken ct)
        {
            mostAtOnce = Math.Max(mostAtOnce, Interlocked.Increment(ref underWay));
            Turns.Enqueue(node);
            try
            {
                await Task.Delay(length, ct);
            }
            catch (OperationCanceledException)
            {
                Interrupted = true;
                throw;
            }
            finally
            {
                Interlocked.Decrement(ref underWay);
            }
        }

        public async Task UntilAsync(Func<IReadOnlyCollection<string>, bool> enough)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (!enough(Turns))
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    private sealed class Node(string name, string database, TurnLog log) : YuanjieHost
    {
        public TimeSpan TurnTakes { get; init; } = TimeSpan.FromMilliseconds(100);

        protected override IEnumerable<(string Key, string Value)> OwnSettings => [];

        public override async ValueTask InitializeAsync()
        {
            await UseDatabaseAsync();
            _ = Services; // starts the host
        }

        protected override Task<string> NewDatabaseAsync() => Task.FromResult(database);

        protected override Task DropDatabaseAsync(string database) => Task.CompletedTask;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton(TimeProvider.System)); // turns need time that passes
                services.AddScoped<IRecurringWork>(_ => new Turn(name, TurnTakes, log));
            });
        }
    }

    private sealed class Turn(string node, TimeSpan length, TurnLog log) : IRecurringWork
    {
        public string Name => "test-turns";

        public TimeSpan Every => Beat;

        public Task RunAsync(Instant now, CancellationToken ct) => log.TakeAsync(node, length, ct);
    }
}
