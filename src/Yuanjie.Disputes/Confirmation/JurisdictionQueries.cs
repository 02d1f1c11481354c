using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>Finds the courts that may confirm an agreement.</summary>
public sealed class JurisdictionQueries(YuanjieDb db, OrganisationQueries organisations, PartyReader parties)
{
    // 欠薪, 其他劳动人事
    private static readonly string[] Labour = ["K13", "K14"];

    /// <summary>The candidates for the dispute's agreement; empty when the actor may not see it or there is no agreement.</summary>
    public async Task<IReadOnlyList<CandidateCourt>> CandidatesAsync(DisputeId id, Actor actor, DateOnly today, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().Include(d => d.Parties).VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct);
        return dispute is not null && await db.CurrentAgreementAsync(id, ct) is { } agreement ? await CandidatesAsync(dispute, agreement, today, ct) : [];
    }

    internal async Task<IReadOnlyList<CandidateCourt>> CandidatesAsync(Dispute dispute, Agreement agreement, DateOnly today, CancellationToken ct)
    {
        var sentBy = dispute is { Channel: Channel.CourtDelegated or Channel.CourtEntrusted, CourtId: { } court } ? await organisations.FindAsync(court, ct) : null;
        var places = await PlacesAsync(dispute, agreement, ct);
        var courts = new Dictionary<AreaCode, IReadOnlyList<OrganisationRow>>();
        foreach (var area in places.Select(p => p.Area).Distinct())
        {
            // Tribunals rule in the name of their court, so both may be asked.
            courts[area] = await organisations.CourtsAsync(area, today, ct);
        }

        var seatOnly = Labour.Contains(dispute.TypeCode) && agreement.Obligations.TrueForAll(o => o.Kind is ObligationKind.Pay);
        return CandidateCourts.Find(sentBy, places, seatOnly, area => courts[area]);
    }

    internal async Task<string?> NameAsync(OrganisationId court, CancellationToken ct) => (await organisations.FindAsync(court, ct))?.Name;

    private async Task<IReadOnlyList<JurisdictionPlace>> PlacesAsync(Dispute dispute, Agreement agreement, CancellationToken ct)
    {
        var places = new List<JurisdictionPlace>();
        foreach (var party in PaperParty.Of(dispute.Parties, parties))
        {
            if (DomicileOf(party) is { } area)
            {
                places.Add(new JurisdictionPlace(CourtBasis.Domicile, $"{party.Called}住所地（按证件号码推断，请核对）", area));
            }
        }

        places.Add(new JurisdictionPlace(CourtBasis.SubjectMatter, "纠纷发生地、标的物所在地", dispute.Area));
        if (await organisations.FindAsync(agreement.CommitteeId, ct) is { } seat)
        {
            places.Add(new JurisdictionPlace(CourtBasis.Seat, $"调解组织所在地（{seat.Name}）", seat.Area));
        }

        return places;
    }

    // The county of the number of identity: where the household was registered, or the firm was.
    private static AreaCode? DomicileOf(PaperParty party) =>
        party.Kind is PartyKind.NaturalPerson
            ? CitizenId.TryParse(party.IdNumber, out var citizen) && AreaCode.TryParse(citizen.AreaDigits, out var home) ? home : null
            : CreditCode.TryParse(party.IdNumber, out var firm) && AreaCode.TryParse(firm.AreaDigits, out var office) ? office : null;
}
