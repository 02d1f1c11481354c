using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Localities;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Perf;

internal enum ColumnKind
{
    Plain,
    Id,
    Moment,
    Day,
    Sealed,
}

/// <summary>A table as the model has it; columns in the order of its rows.</summary>
internal sealed class Table(string name, string[] columns, ColumnKind[] kinds)
{
    private readonly Dictionary<string, int> places = columns.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i);

    public string Name => name;

    public IReadOnlyList<string> Columns => columns;

    public IReadOnlyList<ColumnKind> Kinds => kinds;

    /// <summary>The place of the column; -1 when the table has none of this name.</summary>
    public int this[string column] => places.GetValueOrDefault(column, -1);

    public static Table Of(string name, IModel model)
    {
        var properties = model.GetEntityTypes().Single(e => e.GetTableName() == name).GetProperties().ToArray();
        return new Table(name, [.. properties.Select(p => p.GetColumnName())], [.. properties.Select(p => KindOf(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType))]);
    }

    private static ColumnKind KindOf(Type type) =>
        type == typeof(Instant) ? ColumnKind.Moment
        : type == typeof(DateOnly) ? ColumnKind.Day
        : type == typeof(SealedText) ? ColumnKind.Sealed
        : type == typeof(Guid) || type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)) ? ColumnKind.Id
        : ColumnKind.Plain;
}

/// <param name="Values">Ids as Guid, days as DateOnly, sealed columns as their text or bytes; the rest as the database gave it.</param>
internal sealed record Row(Table Table, object?[] Values);

/// <summary>Names and telephones for copied parties: names repeat as they do among people, telephones hardly ever.</summary>
internal sealed class People(NarrativeBook book, Random random)
{
    private const short NaturalPerson = 1;

    /// <summary>The party as somebody else; an organisation keeps its name.</summary>
    public Row Other(Row party, FieldCipher cipher)
    {
        var (table, values) = (party.Table, party.Values.ToArray());
        if (Convert.ToInt16(values[table["kind"]], CultureInfo.InvariantCulture) == NaturalPerson)
        {
            var given = random.Next(2) == 0 ? book.FemaleNames : book.MaleNames;
            Enter("name", book.Surnames[random.Next(book.Surnames.Count)] + given[random.Next(given.Count)]);
        }

        Enter("phone", $"154{random.Next(100_000_000):D8}");
        return party with { Values = values };

        void Enter(string column, string text)
        {
            values[table[column]] = text;
            values[table[$"{column}_index"]] = cipher.BlindIndex($"party.{column}", text);
        }
    }
}

/// <summary>One dispute that was made by the services, with its rows; its copies differ in ids, number, days, place and people, and keep its first events.</summary>
internal sealed partial class Template
{
    private const int MostEvents = 4;
    private readonly FieldCipher cipher;
    private readonly IReadOnlyList<Row> rows;
    private readonly Guid[] own;
    private readonly Row last;

    private Template(FieldCipher cipher, IReadOnlyList<Row> rows)
    {
        var events = rows.Where(r => r.Table.Name == "event").OrderBy(r => Convert.ToInt32(r.Values[r.Table["seq"]], CultureInfo.InvariantCulture)).Take(MostEvents).ToArray();
        (this.cipher, this.rows, last) = (cipher, [.. rows.Where(r => r.Table.Name != "event"), .. events], events[^1]);
        own = [.. rows.Where(r => r.Table["id"] >= 0).Select(r => (Guid)r.Values[r.Table["id"]]!)];
    }

    public Instant RegisteredAt => new((long)Of("registered_at")!);

    public bool Open => Of("ended_at") is null;

    public string Number => (string)Of("number")!;

    public AreaCode Area => AreaCode.Parse((string)Of("area")!);

    public string Title => (string)Of("title")!;

    public object? Of(string column, string table = "dispute") => rows.First(r => r.Table.Name == table) is var row ? row.Values[row.Table[column]] : null;

    /// <summary>The disputes that this condition finds, with their rows in these tables; the first table is the dispute's own.</summary>
    public static async Task<IReadOnlyList<Template>> ReadAsync(Store store, IReadOnlyList<Table> tables, FieldCipher cipher, string where)
    {
        var found = new Dictionary<Guid, List<Row>>();
        await using var connection = await store.OpenAsync();
        foreach (var table in tables)
        {
            var key = table.Columns.FirstOrDefault(c => c is "dispute_id" or "stream_id") ?? "id";
            await using var command = connection.CreateCommand();
            command.CommandText = $"select {string.Join(", ", table.Columns.Select(c => $"\"{c}\""))} from {table.Name} where {key} in (select id from dispute where {where}) order by 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var row = new Row(table, [.. table.Kinds.Select((kind, i) => Read(reader, kind, i))]);
                var id = (Guid)row.Values[table[key]]!;
                if (!found.TryGetValue(id, out var rows))
                {
                    found[id] = rows = [];
                }

                rows.Add(Opened(row, cipher));
            }
        }

        return [.. found.Values.Select(rows => new Template(cipher, rows))];
    }

    /// <summary>The rows of another dispute like this one.</summary>
    public IEnumerable<Row> Copy(int daysEarlier, long millisecondsEarlier, AreaCode area, Func<AreaCode, DateOnly, int> nextSerial, People people)
    {
        var ids = own.ToDictionary(id => id, _ => TimeOrderedGuid.New());
        var day = Earlier(RegisteredAt).LegalDay();
        var number = DisputeNumber.Make(area, day, nextSerial(area, day)).Value;
        foreach (var row in rows)
        {
            var (table, from) = row.Table.Name == "party" ? people.Other(row, cipher) : row;
            var values = new object?[from.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = (table.Kinds[i], from[i]) switch
                {
                    (_, null) => null,
                    (ColumnKind.Id, Guid id) => ids.GetValueOrDefault(id, id),
                    (ColumnKind.Moment, long moment) => Earlier(new Instant(moment)).UnixMilliseconds,
                    (ColumnKind.Day, DateOnly on) => on.AddDays(-daysEarlier),
                    (ColumnKind.Sealed, string text) => cipher.Seal($"{table.Name}.{table.Columns[i]}", ids[(Guid)from[table["id"]]!], text).Bytes,
                    (_, var same) => same,
                };
            }

            switch (table.Name)
            {
                case "dispute":
                    Place(values, table, number, area);
                    values[table["version"]] = last.Values[last.Table["seq"]];
                    values[table["head"]] = last.Values[last.Table["hash"]];
                    break;
                case "event":
                    values[table["payload"]] = AnyId().Replace((string)values[table["payload"]]!, m => ids.GetValueOrDefault(Guid.Parse(m.Value), Guid.Parse(m.Value)).ToString())
                        .Replace(Number, number, StringComparison.Ordinal);
                    break;
                case "request":
                    values[table["key"]] = $"perf/{TimeOrderedGuid.New()}";
                    break;
            }

            yield return row with { Values = values };
        }

        Instant Earlier(Instant moment) => new(moment.UnixMilliseconds - (daysEarlier * 86_400_000L) - millisecondsEarlier);
    }

    private static void Place(object?[] values, Table table, string number, AreaCode area)
    {
        values[table["number"]] = number;
        values[table["area"]] = area.ToString();
        foreach (var (column, level) in new[] { ("town_code", AreaLevel.Town), ("community_code", AreaLevel.Community), ("grid_code", AreaLevel.Grid) })
        {
            values[table[column]] = area.At(level)?.ToString();
        }

        foreach (var (column, moment) in new[] { ("registered_month", "registered_at"), ("ended_month", "ended_at") })
        {
            values[table[column]] = values[table[moment]] is long ms && new Instant(ms).LegalDay() is var day ? (day.Year * 100) + day.Month : null;
        }
    }

    private static object? Read(DbDataReader reader, ColumnKind kind, int column) =>
        reader.IsDBNull(column) ? null : kind switch
        {
            ColumnKind.Id when reader.GetValue(column) is byte[] bytes => new Guid(bytes, bigEndian: true),
            ColumnKind.Day when reader.GetValue(column) is string day => DateOnly.Parse(day, CultureInfo.InvariantCulture),
            ColumnKind.Day => reader.GetFieldValue<DateOnly>(column),
            _ => reader.GetValue(column),
        };

    private static Row Opened(Row row, FieldCipher cipher)
    {
        for (var i = 0; i < row.Values.Length; i++)
        {
            if (row.Table.Kinds[i] is ColumnKind.Sealed && row.Values[i] is byte[] bytes)
            {
                row.Values[i] = cipher.Open($"{row.Table.Name}.{row.Table.Columns[i]}", (Guid)row.Values[row.Table["id"]]!, new SealedText(bytes));
            }
        }

        return row;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex AnyId();
}
