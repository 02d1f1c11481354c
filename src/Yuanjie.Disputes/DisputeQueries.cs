using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes;

/// <summary>What stands on top of every page about one dispute.</summary>
public sealed record DisputeHeader : IHeldDispute
{
    public required DisputeId Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required Stage Stage { get; init; }

    public required bool Open { get; init; }

    /// <summary>What the page was made from; a form sends it back, so that a faster colleague is noticed.</summary>
    public required int Version { get; init; }

    public required RiskLevel Risk { get; init; }

    /// <summary>Null until a person confirmed the type.</summary>
    public required string? TypeCode { get; init; }

    public required Channel Channel { get; init; }

    public required AreaCode Area { get; init; }

    public required Instant RegisteredAt { get; init; }

    /// <summary>The last legal day for what is to be done now; null when nothing runs.</summary>
    public required DateOnly? DueOn { get; init; }

    public required string? DueRule { get; init; }

    public required OrganisationId? HandlerId { get; init; }

    public required string? HandlerName { get; init; }

    public required PersonId? MediatorId { get; init; }

    public required string? MediatorName { get; init; }

    /// <summary>What ties the mediator to a party, as disclosed; null when nothing is known.</summary>
    public string? MediatorTie { get; init; }

    /// <summary>How much of what was promised is kept, in whole per cent; null before an agreement took effect.</summary>
    public int? KeptPercent { get; init; }

    public required OrganisationId? CourtId { get; init; }

    /// <summary>The body whose counter took it in; null when nobody's did.</summary>
    public required OrganisationId? RegistrarId { get; init; }

    /// <summary>Something seen before anybody asked for mediation.</summary>
    public required bool IsSign { get; init; }

    /// <summary>True when the reader's own body was asked to help.</summary>
    public required bool Invited { get; init; }

    /// <summary>How the reader stands to it.</summary>
    public Standing Standing { get; init; } = null!;

    public required int Rung { get; init; }

    public required int Round { get; init; }

    /// <summary>In 分; null when not about money.</summary>
    public required long? AmountFen { get; init; }

    public IReadOnlyList<PartyCard> Parties { get; init; } = [];

    /// <summary>Whether the reader may take this act now, as far as stage, permission and standing say.</summary>
    public bool Allows(DisputeAct act) => DisputeLifecycle.Allows(Stage, act, Standing);

    public IEnumerable<PartyCard> On(Side side) => Parties.Where(p => p.Side == side);
}

public sealed class DisputeQueries(YuanjieDb db, PartyReader parties)
{
    /// <summary>The dispute with this number, if the actor may see it; otherwise null.</summary>
    public async Task<DisputeHeader?> FindAsync(string number, Actor actor, CancellationToken ct)
    {
        var organisation = actor.Organisation;
        var header = await db.Disputes.AsNoTracking().VisibleTo(actor).Where(d => d.Number == number)
            .Select(d => new DisputeHeader
            {
                Id = d.Id,
                Number = d.Number,
                Title = d.Title,
                Stage = d.Stage,
                Open = d.Open,
                Version = d.Version,
                Risk = d.Risk,
                TypeCode = d.TypeCode,
                Channel = d.Channel,
                Area = d.Area,
                RegisteredAt = d.RegisteredAt,
                DueOn = d.DueOn,
                DueRule = d.DueRule,
                HandlerId = d.HandlerId,
                HandlerName = d.HandlerName,
                MediatorId = d.MediatorId,
                MediatorName = d.MediatorName,
                MediatorTie = d.MediatorTie,
                KeptPercent = d.KeptPercent,
                CourtId = d.CourtId,
                RegistrarId = d.RegistrarId,
                IsSign = d.IsSign,
                Invited = organisation != null && d.InvitedBodies.Any(b => b.OrganisationId == organisation),
                Rung = d.Rung,
                Round = d.Round,
                AmountFen = d.AmountFen,
            })
            .SingleOrDefaultAsync(ct);
        return header is null ? null : header with
        {
            Standing = Standing.Of(actor, header, header.Invited),
            Parties = await PartiesOfAsync(header.Id, ct),
        };
    }

    /// <summary>The number of a dispute the actor may see; null otherwise.</summary>
    public Task<string?> NumberOfAsync(DisputeId id, Actor actor, CancellationToken ct) =>
        db.Disputes.VisibleTo(actor).Where(d => d.Id == id).Select(d => d.Number).SingleOrDefaultAsync(ct);

    /// <summary>The party of this dispute behind the resident's account; null when there is none.</summary>
    public async Task<PartyId?> PartyOfAsync(DisputeId id, AccountId account, CancellationToken ct)
    {
        var found = await db.Parties.Where(p => p.DisputeId == id && p.AccountId == account).OrderBy(p => p.Side).Select(p => p.Id).Take(1).ToListAsync(ct);
        return found.Count == 0 ? null : found[0];
    }

    private async Task<IReadOnlyList<PartyCard>> PartiesOfAsync(DisputeId id, CancellationToken ct)
    {
        var rows = await db.Parties.AsNoTracking().Where(p => p.DisputeId == id).OrderBy(p => p.Side).ThenBy(p => p.Place).ToListAsync(ct);
        return [.. rows.Select(parties.CardOf)];
    }
}
