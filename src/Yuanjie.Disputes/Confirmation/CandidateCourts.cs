using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Confirmation;

/// <summary>Why a court has jurisdiction. Numbers are stored and never reused.</summary>
public enum CourtBasis : short
{
    /// <summary>法院委派、委托或者邀请调解</summary>
    SentByCourt = 1,

    /// <summary>当事人住所地</summary>
    Domicile = 2,

    /// <summary>标的物所在地</summary>
    SubjectMatter = 3,

    /// <summary>调解组织所在地</summary>
    Seat = 4,
}

/// <summary>A place that gives a court jurisdiction.</summary>
/// <param name="What">What lies there, for the reader: 申请人住所地（按证件号码推断，请核对）.</param>
public sealed record JurisdictionPlace(CourtBasis Basis, Sentence What, AreaCode Area);

/// <summary>A court that may be asked, with every reason.</summary>
public sealed record CandidateCourt(OrganisationId Id, string Name, string? Code, CourtBasis Basis, IReadOnlyList<Sentence> Reasons);

/// <summary>Which courts may confirm.</summary>
/// <remarks>
/// Sources: 民事诉讼法 第二百零五条; 民诉法解释 第三百五十二条 (several: the parties choose one together).
/// Wages and the like, payment only, before a committee: the court at its seat (劳动争议解释(一) 第五十二条).
/// </remarks>
public static class CandidateCourts
{
    /// <summary>The courts, best reason first; empty when none is known.</summary>
    /// <param name="sentBy">The court that sent the dispute out; then no other one may be asked. Null when the organisation mediated on its own.</param>
    /// <param name="places">The places that count, in order of preference.</param>
    /// <param name="seatOnly">True for labour agreements on payment alone.</param>
    /// <param name="courts">Every court known for these places, with the areas it serves.</param>
    public static IReadOnlyList<CandidateCourt> Find(
        OrganisationRow? sentBy, IEnumerable<JurisdictionPlace> places, bool seatOnly, Func<AreaCode, IReadOnlyList<OrganisationRow>> courts)
    {
        if (sentBy is not null)
        {
            return [new CandidateCourt(sentBy.Id, sentBy.Name, sentBy.CourtCode, CourtBasis.SentByCourt, ["这件纠纷由该院委派或者委托调解，只能向该院申请"])];
        }

        return
        [
            .. places.Where(p => !seatOnly || p.Basis is CourtBasis.Seat)
                .SelectMany(p => courts(p.Area).Select(c => (Court: c, Place: p)))
                .GroupBy(x => x.Court.Id)
                .Select(g => new CandidateCourt(
                    g.Key, g.First().Court.Name, g.First().Court.CourtCode, g.Min(x => x.Place.Basis), [.. g.Select(x => x.Place.What).Distinct()]))
                .OrderByDescending(c => c.Reasons.Count)
                .ThenBy(c => c.Name, StringComparer.Ordinal),
        ];
    }
}
