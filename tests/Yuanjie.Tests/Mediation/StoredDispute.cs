using Yuanjie.Data;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;

namespace Yuanjie.Tests.Mediation;

/// <summary>Sets what another part of the way would have brought about, so that a test starts where it has something to say.</summary>
public static class StoredDispute
{
    public static async Task PutAsync(YuanjieDb db, DisputeId id, params (string Property, object? Value)[] values)
    {
        var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == "Dispute").ClrType;
        var dispute = db.Entry((await db.FindAsync(type, id))!);
        foreach (var (property, value) in values)
        {
            dispute.Property(property).CurrentValue = value;
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Sets columns of the dispute's one clock.</summary>
    public static async Task PutClockAsync(YuanjieDb db, DisputeId id, params (string Property, object? Value)[] values)
    {
        var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == "Dispute").ClrType;
        await db.FindAsync(type, id);
        var clock = db.ChangeTracker.Entries().Single(e => e.Metadata.ClrType.Name == "Clock");
        foreach (var (property, value) in values)
        {
            clock.Property(property).CurrentValue = value;
        }

        await db.SaveChangesAsync();
    }

    /// <summary>A clock that runs from a day, and whose last day the parties have moved where it is not the one that is counted.</summary>
    public static async Task RunAsync(YuanjieDb db, DisputeId id, string rule, DateOnly from, DateOnly lastDay)
    {
        var changes = ClockRules.Of(rule, from).LastDay(from, db.Calendar) == lastDay ? [] : new[] { new ClockChange(ClockChangeKind.Extended, from, lastDay) };
        var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == "Clock").ClrType;
        var clock = db.Add(Activator.CreateInstance(type, nonPublic: true)!);
        foreach (var (property, value) in new (string, object?)[]
        {
            ("Id", ClockId.New()), ("DisputeId", id), ("Seq", 1), ("Rule", rule), ("Duty", ClockDuty.Handler), ("Leads", true), ("From", from), ("Changes", changes), ("State", ClockState.Running),
            ("DueOn", lastDay), ("Basis", ClockRules.BasisOf(db.Calendar)), ("CountyCode", "990123"),
        })
        {
            clock.Property(property).CurrentValue = value;
        }

        await db.SaveChangesAsync();
        await PutAsync(db, id, ("DueRule", rule), ("DueFrom", from), ("DueOn", lastDay));
    }
}
