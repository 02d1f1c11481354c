using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Intake;

namespace Yuanjie.Tests.Fixtures;

/// <summary>One dispute many times over, for figures that only show in numbers: its own row alone, without what hangs on it.</summary>
public static class Copies
{
    /// <param name="db">Either database.</param>
    /// <param name="number">Of the dispute that is copied.</param>
    /// <param name="mark">One letter in the numbers of these copies.</param>
    /// <param name="times">How many.</param>
    /// <param name="without">Columns that the copies do not have, with commas.</param>
    /// <param name="channel">How the copies came.</param>
    /// <param name="earlier">How long before the first they were registered.</param>
    public static Task<int> AddCopiesAsync(this YuanjieDb db, string number, char mark, int times, string without, Channel channel = Channel.Counter, TimeSpan earlier = default)
    {
        var columns = db.Model.GetEntityTypes().Single(e => e.GetTableName() == "dispute").GetProperties().Select(p => p.GetColumnName()).ToArray();
        var values = columns.Select(c => c switch
        {
            "id" => db.Database.IsNpgsql() ? "gen_random_uuid()" : "randomblob(16)",
            "number" => $"substr(number, 1, 20) || '{mark}' || i",
            "channel" => $"{(int)channel}",
            "registered_at" => $"registered_at - {(long)earlier.TotalMilliseconds}",
            _ when without.Split(", ").Contains(c) => "null",
            _ => $"\"{c}\"",
        });
        return db.Database.ExecuteSqlRawAsync(
            $$"""
            insert into dispute ({{string.Join(", ", columns.Select(c => $"\"{c}\""))}})
            select {{string.Join(", ", values)}} from (select * from dispute where number = {0}) as one
            cross join (with recursive n(i) as (select 1 union all select i + 1 from n where i < {{times}}) select i from n) as many
            """,
            number);
    }
}
