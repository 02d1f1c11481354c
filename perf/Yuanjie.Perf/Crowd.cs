using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Perf;

/// <summary>
/// A few disputes told by the services, and as many copies of them as the table is to hold: in every stage and every grid,
/// written in the order of their registration, a tenth of them open. Copies have parties, their first events, referrals, mediators and types;
/// agreements, sessions and what follows stay with the told ones.
/// </summary>
internal sealed class Crowd
{
    private const int Seed = 20260318;
    private const int OpenInHundred = 10;
    private const int OpenDaysEarlier = 2;
    private const int EndedDaysEarlier = 3650;

    // Above the serials that the services give on the same day.
    private const int FirstSerial = 50_001;
    private static readonly string[] CopiedTables = ["dispute", "party", "event", "referral", "mediator_assignment", "classification"];
    private static readonly string[] OpenedTables = ["dispute", "party", "event", "request"];

    private readonly Dictionary<string, int> serials = [];
    private readonly FieldCipher cipher;

    private readonly Random random = new(Seed);
    private readonly People people;

    // Each run's raw inserts stand on a day of their own, so that a kept database takes another run.
    private readonly int rawDaysEarlier = 4_000 + Random.Shared.Next(4_000);

    private Crowd(FieldCipher cipher, NarrativeBook book) => (this.cipher, people) = (cipher, new People(book, random));

    /// <summary>The tables that copies stand in.</summary>
    public required IReadOnlyList<Table> Tables { get; init; }

    /// <summary>The tables to which opening a dispute adds rows.</summary>
    public required IReadOnlyList<Table> Opened { get; init; }

    public required Table Clock { get; init; }

    public required IReadOnlyList<Template> Templates { get; init; }

    public required IReadOnlyList<AreaCode> Grids { get; init; }

    /// <summary>Opens the interface for other systems.</summary>
    public required string ApiKey { get; init; }

    public static async Task<Crowd> MakeAsync(Store store, string folder, int stories)
    {
        await using var host = new PerfHost(store.Setting, folder, stories);
        await host.ToldAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var pack = services.GetRequiredService<LocalityPack>();
        var act = new Act { Actor = Actor.System, At = Instant.From(TimeProvider.System.GetUtcNow()), Device = "perf" };
        var directory = await services.GetRequiredService<DirectorySeed>().LoadAsync(pack, act.Today, null, act, default);
        var issued = await services.GetRequiredService<ApiKeyService>().IssueAsync(new IssueApiKey(directory.Organisations["centre"], "perf", pack.Code), act, default);
        var model = services.GetRequiredService<YuanjieDb>().Model;
        var cipher = FieldsOf(folder);
        var tables = CopiedTables.Select(t => Table.Of(t, model)).ToArray();
        return new Crowd(cipher, NarrativeBook.Load(Path.Combine(Benchmark.Root(), "localities", "demo"))!)
        {
            Tables = tables,
            Opened = [.. OpenedTables.Select(t => Table.Of(t, model))],
            Clock = Table.Of("clock", model),
            Templates = await Template.ReadAsync(store, tables, cipher, $"source_ref is null and substr(number, 23, 5) < '{FirstSerial}'"),
            Grids = [.. pack.Areas.Select(a => a.Code).Where(a => a.Level is AreaLevel.Grid)],
            ApiKey = issued.Value.Key,
        };
    }

    /// <summary>The rows of so many copies.</summary>
    public IEnumerable<Row> Rows(int count)
    {
        var open = Templates.Where(t => t.Open).ToArray();
        var ended = Templates.Where(t => !t.Open).ToArray();
        var grids = Grids.ToLookup(g => g.At(AreaLevel.Town));
        return Enumerable.Range(0, count)
            .Select(_ =>
            {
                var isOpen = random.Next(100) < OpenInHundred;
                var from = isOpen ? open : ended;
                var template = from[random.Next(from.Length)];
                var days = random.Next(isOpen ? OpenDaysEarlier : EndedDaysEarlier);
                return (Template: template, Days: days, Milliseconds: random.NextInt64(3_600_000), At: template.RegisteredAt.UnixMilliseconds - (days * 86_400_000L));
            })
            .OrderBy(c => c.At)
            .SelectMany(c =>
            {
                var near = grids[c.Template.Area.At(AreaLevel.Town)].ToArray();
                return c.Template.Copy(c.Days, c.Milliseconds, near[random.Next(near.Length)], (area, day) => NextSerial(area, day, FirstSerial), people);
            });
    }

    /// <summary>The rows that opening through HTTP left, once more for each of so many disputes.</summary>
    /// <param name="store">Where disputes with the source reference <c>perf</c> were opened.</param>
    /// <param name="count">How many.</param>
    /// <param name="firstSerial">Above every serial given so far.</param>
    public async Task<IReadOnlyList<Row[]>> OpenedAgainAsync(Store store, int count, int firstSerial)
    {
        var opened = await Template.ReadAsync(store, Opened, cipher, "source_ref = 'perf' order by id desc limit 200");
        return [.. Enumerable.Range(0, count).Select(i => opened[i % opened.Count]).Select(t => t.Copy(rawDaysEarlier, 0, t.Area, (area, day) => NextSerial(area, day, firstSerial), people).ToArray())];
    }

    private static FieldCipher FieldsOf(string folder) => new(FieldKeys.ReadOrCreate(Path.Combine(folder, "keys", "fields.json")));

    private int NextSerial(AreaCode area, DateOnly day, int first)
    {
        var series = $"{area.At(AreaLevel.Community) ?? area}/{day:yyyyMMdd}/{first}";
        var next = serials.GetValueOrDefault(series, first);
        serials[series] = next + 1;
        return next;
    }
}
