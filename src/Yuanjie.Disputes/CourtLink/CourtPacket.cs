using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Outbox;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.CourtLink;

/// <summary>What a court is sent. Numbers are stored and never reused.</summary>
public enum CourtPacketKind : short
{
    /// <summary>立案材料</summary>
    Filing = 1,

    /// <summary>执行申请</summary>
    Enforcement = 2,

    /// <summary>委派、委托调解情况报告</summary>
    Report = 3,
}

/// <summary>A party as a court needs it: in full.</summary>
public sealed record CourtParty(string Role, string Name, string Kind, string? IdNumber, string? Phone, string? Address, string Description)
{
    internal static CourtParty Of(PaperParty party) => new(
        party.Called, party.Name, party.Kind.ToString(), party.IdNumber, party.Phone, party.Address, party.Description);
}

/// <summary>The contract with a court's own system: what every gateway carries.</summary>
/// <param name="Id">The same packet again has the same id: a court takes it once.</param>
/// <param name="Data">The content as data, by kind: filing, enforcement or report.</param>
/// <param name="Paper">The same as a paper.</param>
public sealed record CourtDelivery(Guid Id, CourtPacketKind Kind, string DisputeNumber, OrganisationId CourtId, string Court, Instant MadeAt, JsonElement Data, PrintedPaper Paper);

/// <summary>The way to a court. A court that does not answer throws; the outbox tries again with the same id.</summary>
public interface ICourtGateway
{
    Task DeliverAsync(CourtDelivery delivery, CancellationToken ct);
}

/// <summary>A packet as it was made: what is sent again later is the same to the letter.</summary>
internal sealed class CourtPacket
{
    private CourtPacket()
    {
    }

    public CourtPacketId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public CourtPacketKind Kind { get; private set; }

    public OrganisationId CourtId { get; private set; }

    public string CourtName { get; private set; } = "";

    /// <summary>A <see cref="CourtDelivery"/> as JSON.</summary>
    public SealedText Content { get; private set; } = null!;

    public Instant MadeAt { get; private set; }

    /// <summary>When the court's system took it; null while it is on its way.</summary>
    public Instant? DeliveredAt { get; private set; }

    public static CourtPacket Of(CourtPacketKind kind, Dispute dispute, ChosenCourt court, object data, PrintedPaper paper, Act act, FieldCipher cipher)
    {
        var id = CourtPacketId.New();
        var delivery = new CourtDelivery(id.Value, kind, dispute.Number, court.Id, court.Name, act.At, JsonSerializer.SerializeToElement(data, data.GetType(), EventJson.Options), paper);
        return new CourtPacket
        {
            Id = id,
            DisputeId = dispute.Id,
            Kind = kind,
            CourtId = court.Id,
            CourtName = court.Name,
            Content = cipher.Seal(ContentColumn, id.Value, JsonSerializer.Serialize(delivery, EventJson.Options)),
            MadeAt = act.At,
        };
    }

    private const string ContentColumn = "court_packet.content";

    public CourtDelivery Read(FieldCipher cipher) => JsonSerializer.Deserialize<CourtDelivery>(cipher.Open(ContentColumn, Id.Value, Content), EventJson.Options)!;

    public void Deliver(Instant at) => DeliveredAt = at;
}

internal sealed class CourtPacketMapping : IEntityTypeConfiguration<CourtPacket>
{
    public void Configure(EntityTypeBuilder<CourtPacket> builder)
    {
        builder.ToTable("court_packet");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.CourtName).HasMaxLength(100);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(p => p.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.DisputeId);
    }
}

/// <summary>A packet waits to go to its court; the outbox carries its id, the row its content.</summary>
public sealed record CourtPacketReady(CourtPacketId Packet);

/// <summary>Makes packets and puts them on their way, in the save of the act.</summary>
public sealed class CourtPackets(YuanjieDb db, FieldCipher cipher, PartyReader parties)
{
    internal CourtPacket Queue(CourtPacketKind kind, Dispute dispute, ChosenCourt court, object data, PrintedPaper paper, Act act)
    {
        var packet = CourtPacket.Of(kind, dispute, court, data, paper, act, cipher);
        db.CourtPackets.Add(packet);
        db.Send(new CourtPacketReady(packet.Id), act, dispute.Id.Value);
        return packet;
    }

    internal IReadOnlyList<PaperParty> PartiesOf(Dispute dispute) => PaperParty.Of(dispute.Parties, parties);

    /// <summary>The paper of a packet of a dispute the actor may see; null otherwise.</summary>
    public async Task<PrintedPaper?> PaperAsync(DisputeId dispute, CourtPacketId id, Actor actor, CancellationToken ct)
    {
        var packet = await db.CourtPackets.AsNoTracking().Where(p => p.Id == id && p.DisputeId == dispute)
            .Join(db.Disputes.VisibleTo(actor), p => p.DisputeId, d => d.Id, (p, _) => p)
            .SingleOrDefaultAsync(ct);
        return packet?.Read(cipher).Paper;
    }
}

/// <summary>Carries packets to their courts: again while the court does not answer, and once when it does.</summary>
internal sealed class CourtPacketDelivery(YuanjieDb db, FieldCipher cipher, ICourtGateway gateway, TimeProvider time) : IOutboxReceiver
{
    public string Kind => nameof(CourtPacketReady);

    public async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        var ready = JsonSerializer.Deserialize<CourtPacketReady>(message.Payload, EventJson.Options)!;
        var packet = await db.CourtPackets.SingleAsync(p => p.Id == ready.Packet, ct);
        if (packet.DeliveredAt is not null)
        {
            return;
        }

        await gateway.DeliverAsync(packet.Read(cipher), ct);
        packet.Deliver(Instant.From(time.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }
}
