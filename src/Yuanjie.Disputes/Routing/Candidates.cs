using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Routing;

/// <summary>Brings together what the directory knows of bodies and mediators and what they have on their hands.</summary>
public sealed class Candidates(YuanjieDb db, FieldCipher cipher, ServingBodies bodies, PeopleQueries people, PartyReader parties, RoutingRules rules)
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
        var earlier = await EarlierAsync(dispute, ids, on, ct);
        var employers = await people.EmployersAsync(rows.Select(r => r.Person), on, ct);
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
                earlier.GetValueOrDefault(r.Person, EarlierMatters.None),
                TieOf(r, employers[r.Person], earlier.GetValueOrDefault(r.Person, EarlierMatters.None), dispute))),
        ];
    }

    internal static IReadOnlyList<string> TagsOf(string? tradeTags) => tradeTags?.Split('、') ?? [];

    // A declared tie; the mediator's own name, which may be the same person; the house it works for; a guest that comes again and again.
    private Tie? TieOf(MediatorRow mediator, IEnumerable<string> employers, EarlierMatters earlier, Dispute dispute)
    {
        var names = dispute.Parties.ConvertAll(p => p.NameIndex);
        var ids = dispute.Parties.Select(p => p.IdIndex).OfType<byte[]>().ToList();
        return mediator.TieTo(names, ids) is { } tie ? new Tie(TieWeight.StepAside, $"与当事人有{tie.DisplayName()}关系")
            : IsParty(dispute, mediator.Name) ? new Tie(TieWeight.StepAside, "与一方当事人同名，可能是本人")
            : dispute.Parties.Exists(p => p.Representative is not null && parties.RepresentativeOf(p) == mediator.Name) ? new Tie(TieWeight.StepAside, "与一方当事人的法定代表人或者负责人同名，可能是本人")
            : employers.FirstOrDefault(e => IsParty(dispute, e)) is { } employer ? new Tie(TieWeight.StepAside, $"在一方当事人{employer}任职")
            : earlier.Matters >= rules.Truth.RepeatMatters ? new Tie(TieWeight.Disclose, $"近 {rules.Truth.RepeatMonths} 个月调解过同一方当事人的其他纠纷 {earlier.Matters} 件，达成协议 {earlier.Agreed} 件")
            : null;
    }

    // One and the same party: by its number; an organisation by its name; a person by name and telephone together.
    private async Task<IReadOnlyDictionary<PersonId, EarlierMatters>> EarlierAsync(Dispute dispute, IReadOnlyCollection<PersonId?> mediators, DateOnly on, CancellationToken ct)
    {
        var since = Instant.InChina(on.AddMonths(-rules.Truth.RepeatMonths));
        var numbers = dispute.Parties.Select(p => p.IdIndex).OfType<byte[]>().ToList();
        var organisations = dispute.Parties.Where(p => p.Kind is not PartyKind.NaturalPerson).Select(p => p.NameIndex).ToList();
        var names = dispute.Parties.Where(p => p.PhoneIndex is not null).Select(p => p.NameIndex).ToList();
        var phones = dispute.Parties.Select(p => p.PhoneIndex).OfType<byte[]>().ToList();
        var disputes = db.Disputes.IgnoreAutoIncludes();
        var found = await (
            from party in db.Parties
            join other in disputes on party.DisputeId equals other.Id
            where (party.IdIndex != null && numbers.Contains(party.IdIndex))
                || (party.Kind != PartyKind.NaturalPerson && organisations.Contains(party.NameIndex))
                || (party.PhoneIndex != null && phones.Contains(party.PhoneIndex) && names.Contains(party.NameIndex))
            where other.Id != dispute.Id && other.RegisteredAt >= since && mediators.Contains(other.MediatorId)
            group other by new { other.MediatorId, party.NameIndex } into matters
            select new { matters.Key.MediatorId, Count = matters.Count(), Agreed = matters.Count(m => m.AgreedOn != null) }).ToListAsync(ct);
        return found.GroupBy(f => f.MediatorId!.Value).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Count).Select(f => new EarlierMatters(f.Count, f.Agreed)).First());
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
