using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Routing;

/// <summary>Brings together what the directory knows of bodies and mediators and what they have on their hands.</summary>
public sealed class Candidates(YuanjieDb db, FieldCipher cipher, ServingBodies bodies, PeopleQueries people, RoutingRules rules)
{
    /// <summary>The bodies that serve the places, each with its load, in three statements and one for the load.</summary>
    internal async Task<IReadOnlyList<ServedPlaces>> BodiesAsync(IReadOnlyCollection<AreaCode> places, DateOnly on, CancellationToken ct)
    {
        var serving = await bodies.AtAsync(places, on, ct);
        var ids = serving.Select(b => (OrganisationId?)b.Id).ToArray();
        var loads = await db.Disputes.Where(d => d.Open && ids.Contains(d.HandlerId))
            .GroupBy(d => d.HandlerId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var byBody = loads.ToDictionary(l => l.Key!.Value, l => l.Count);
        return
        [
            .. serving.Select(b => new ServedPlaces(
                new BodyCandidate(b.Id, b.Name, b.Kind, rules.RungOf(b.Rung), b.Area, b.Services, b.Categories, byBody.GetValueOrDefault(b.Id)),
                b.Covers)),
        ];
    }

    /// <summary>The bodies for one matter, ranked.</summary>
    internal async Task<IReadOnlyList<BodySuggestion>> RankBodiesAsync(BodyQuestion question, DateOnly on, CancellationToken ct)
    {
        var served = await BodiesAsync([question.Area], on, ct);
        return BodySuggestions.Rank(question, served.Select(s => s.Body), rules);
    }

    /// <summary>What the choice of a body for this matter depends on; parties and referrals must be loaded.</summary>
    internal BodyQuestion QuestionOf(Dispute dispute, DisputeType? type) => new()
    {
        Area = dispute.Area,
        Type = type,
        TradeTags = TagsOf(dispute.TradeTags),
        Position = dispute.Position,
        ReturnedBy = dispute.Referrals.Where(r => r.State is ReferralState.Returned).Select(r => r.TargetId).ToHashSet(),
        IsParty = body => IsParty(dispute, body.Name),
    };

    /// <summary>The mediators of a body, each with load and tie to the parties; parties must be loaded.</summary>
    internal async Task<IReadOnlyList<MediatorCandidate>> MediatorsAsync(Dispute dispute, OrganisationId body, DateOnly on, CancellationToken ct)
    {
        var rows = await people.MediatorsAsync(new MediatorSearch { On = on, Organisation = body }, ct);
        var ids = rows.Select(r => (PersonId?)r.Person).ToArray();
        var loads = await db.Disputes.Where(d => d.Open && ids.Contains(d.MediatorId))
            .GroupBy(d => d.MediatorId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var byPerson = loads.ToDictionary(l => l.Key!.Value, l => l.Count);
        return
        [
            .. rows.Select(r => new MediatorCandidate(
                r.Person,
                r.Name,
                r.Organisation,
                r.OrganisationName,
                r.Skills,
                r.Languages,
                r.Level,
                byPerson.GetValueOrDefault(r.Person),
                r.MaxOpen,
                r.OrganisationName,
                TieOf(r, dispute))),
        ];
    }

    internal static IReadOnlyList<string> TagsOf(string? tradeTags) => tradeTags?.Split('、') ?? [];

    // A declared tie; or the mediator's own name among the parties, who may be the same person.
    private Sentence? TieOf(MediatorRow mediator, Dispute dispute)
    {
        var names = dispute.Parties.ConvertAll(p => p.NameIndex);
        var ids = dispute.Parties.Select(p => p.IdIndex).OfType<byte[]>().ToList();
        return mediator.TieTo(names, ids) is { } tie ? (Sentence)$"与当事人有{tie.DisplayName()}关系"
            : IsParty(dispute, mediator.Name) ? (Sentence)"与一方当事人同名，可能是本人"
            : null;
    }

    private bool IsParty(Dispute dispute, string name)
    {
        var index = cipher.BlindIndex(PartyColumns.Name, name);
        return dispute.Parties.Exists(p => p.NameIndex.AsSpan().SequenceEqual(index));
    }
}

/// <summary>A candidate with the places it serves.</summary>
internal sealed record ServedPlaces(BodyCandidate Body, IReadOnlyList<AreaCode> Covers)
{
    public bool Serve(AreaCode place) => Covers.Any(c => c.Contains(place));
}
