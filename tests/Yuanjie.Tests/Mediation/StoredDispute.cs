using Yuanjie.Data;
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
}
