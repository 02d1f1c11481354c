using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>What words and directory advise for one matter; a person decides.</summary>
public sealed record RoutingAdvice
{
    /// <summary>The most likely first; at most five.</summary>
    public required IReadOnlyList<TypeSuggestion> Types { get; init; }

    public required RiskAssessment Risk { get; init; }

    public required IReadOnlyList<BarredHint> Barred { get; init; }

    public required IReadOnlyList<BodySuggestion> Bodies { get; init; }

    /// <summary>The type the bodies were ranked for; null when neither confirmed nor suggested.</summary>
    public required DisputeType? Type { get; init; }

    public required bool TypeConfirmed { get; init; }

    public required IReadOnlyList<string> TradeTags { get; init; }

    public required string Narrative { get; init; }

    public required string Wants { get; init; }

    public required int Returns { get; init; }

    public required bool AwaitsDesignation { get; init; }

    /// <summary>True when the next body may not return it: it has come back as often as the place allows.</summary>
    public required bool MustBeFinal { get; init; }
}

/// <summary>What routing has to say about a dispute on its page.</summary>
public sealed record RoutingView
{
    public required DisputeType? Type { get; init; }

    /// <summary>Null while not confirmed.</summary>
    public required ClassificationRow? Classification { get; init; }

    public required RiskLevel Risk { get; init; }

    public required RiskFlags RiskFlags { get; init; }

    public required bool Supervised { get; init; }

    public required bool AwaitsDesignation { get; init; }

    /// <summary>The last review; null when nobody has looked.</summary>
    public required RiskReviewRow? Review { get; init; }

    public required IReadOnlyList<LadderStep> Ladder { get; init; }

    /// <summary>Where it goes if this round fails; null when the ladder offers no further round.</summary>
    public required LadderPosition? Next { get; init; }

    public required IReadOnlyList<ReferralRow> Referrals { get; init; }

    public required IReadOnlyList<AssignmentRow> Assignments { get; init; }

    public required IReadOnlyList<DrawRow> Draws { get; init; }

    public required IReadOnlyList<InvitedBodyRow> InvitedBodies { get; init; }

    public required IReadOnlyList<LinkRow> Links { get; init; }

    public required IReadOnlyList<SkippedRow> Skipped { get; init; }

    /// <summary>Null unless it was not accepted.</summary>
    public required NonAcceptanceCard? NotAccepted { get; init; }
}

/// <param name="Suggested">Null when no keyword was found.</param>
public sealed record ClassificationRow(string? Suggested, int Confidence, string Keywords, string Edition, string By, Instant At);

/// <param name="Reasons">One sentence each.</param>
/// <param name="Note">What the person added; null when nothing.</param>
public sealed record RiskReviewRow(RiskLevel Level, RiskLevel Advised, IReadOnlyList<string> Reasons, string? Note, string By, Instant At);

/// <summary>One time the matter was sent to a body.</summary>
public sealed record ReferralRow
{
    public required int Place { get; init; }

    public required ReferralKind Kind { get; init; }

    public required CourtReferral Court { get; init; }

    public required string TargetName { get; init; }

    public required string RungName { get; init; }

    public required ReferralState State { get; init; }

    public required string Reason { get; init; }

    public required bool Final { get; init; }

    public required string SentBy { get; init; }

    public required Instant SentAt { get; init; }

    public required DateOnly AcceptBy { get; init; }

    public required DateOnly ReturnBy { get; init; }

    public required Instant? AcceptedAt { get; init; }

    public required string? AcceptedBy { get; init; }

    public required Instant? ReturnedAt { get; init; }

    public required ReturnGround? ReturnGround { get; init; }

    public required string? ReturnReason { get; init; }

    public required string? TermRule { get; init; }

    public required string? TermLength { get; init; }

    public required string? TermSource { get; init; }

    public required DateOnly? TermLastDay { get; init; }
}

public sealed record AssignmentRow(string Name, ChosenBy ChosenBy, string? DisclosedTie, string? Reason, string By, Instant At, Instant? EndedAt);

/// <summary>A draw with everything that is needed to make it again, see <see cref="Lot"/>.</summary>
/// <param name="Candidates">One candidate each, as written down: id, space, name.</param>
/// <param name="Result">The place in the list, from 0.</param>
public sealed record DrawRow(string Rule, string Seed, IReadOnlyList<string> Candidates, string CandidatesHash, int Result, string DrawnBy, Instant At)
{
    /// <summary>True when drawing again gives the same; anything else means that the record was tampered with.</summary>
    public bool Replays => Lot.HashOf(Candidates) == CandidatesHash && Lot.Draw(Seed, Candidates) == Result;
}

/// <param name="Joins">Null before it answers.</param>
public sealed record InvitedBodyRow(OrganisationId Id, string Name, string Request, string InvitedBy, Instant InvitedAt, bool? Joins, string? Answer, Instant? AnsweredAt);

/// <summary>Another number that belongs to this one.</summary>
/// <param name="FromHere">True when this dispute is the first of the two.</param>
public sealed record LinkRow(LinkKind Kind, bool FromHere, string OtherNumber, string Reason, string By, Instant At);

public sealed record SkippedRow(EarlierStep Step, string? RungName, string Reason, string By, Instant At);

/// <summary>The answer to a matter that may not be mediated.</summary>
public sealed record NonAcceptanceCard(string MatterCode, string Text, string Instead, string Source, string By, Instant At);

/// <summary>The mediators of the handling body for a matter.</summary>
/// <param name="Languages">Every language one of them speaks, to choose from.</param>
public sealed record MediatorAdvice(IReadOnlyList<MediatorSuggestion> Mediators, IReadOnlyList<string> Languages);

/// <summary>What merging would do, before it is done.</summary>
/// <param name="Joining">Parties that come into the dispute that goes on.</param>
/// <param name="Already">Parties that are in both.</param>
public sealed record MergePreview(string IntoNumber, string IntoTitle, Stage IntoStage, IReadOnlyList<PartyCard> Into, IReadOnlyList<PartyCard> Joining, IReadOnlyList<PartyCard> Already);

/// <summary>What pages and API ask about the routing of one dispute. Every question stays inside the actor's scope.</summary>
public sealed class RoutingQueries(YuanjieDb db, FieldCipher cipher, Candidates candidates, PartyReader reader, RoutingRules rules)
{
    private const int MostTypes = 5;

    /// <summary>Null when it is not there for this actor.</summary>
    /// <param name="id">Which dispute.</param>
    /// <param name="known">What is known beside the text.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="today">The day on which bodies must be open.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<RoutingAdvice?> AdviceAsync(DisputeId id, RiskContext known, Actor actor, DateOnly today, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().VisibleTo(actor).Include(d => d.Parties).Include(d => d.Referrals).AsSplitQuery().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dispute is null)
        {
            return null;
        }

        var types = Taxonomy.Current.Suggest(dispute.TextForAdvice);
        var confirmed = Taxonomy.Current.Find(dispute.TypeCode);
        var type = confirmed ?? (types.Count > 0 ? types[0].Type : null);
        return new RoutingAdvice
        {
            Types = [.. types.Take(MostTypes)],
            Risk = RiskLexicon.Current.Assess(dispute.TextForAdvice, known),
            Barred = BarredMatters.Current.Detect(dispute.TextForAdvice),
            Bodies = await candidates.RankBodiesAsync(candidates.QuestionOf(dispute, type), today, ct),
            Type = type,
            TypeConfirmed = confirmed is not null,
            TradeTags = Candidates.TagsOf(dispute.TradeTags),
            Narrative = dispute.Narrative,
            Wants = dispute.Wants,
            Returns = dispute.Returns,
            AwaitsDesignation = dispute.AwaitsDesignation,
            MustBeFinal = dispute.Returns >= rules.Ladder.ReturnLimit,
        };
    }

    /// <summary>Null when it is not there for this actor, or when the actor is a party: parties read the timeline.</summary>
    public async Task<RoutingView?> ViewAsync(DisputeId id, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ViewDisputes))
        {
            return null;
        }

        // A few rows in each list: one statement with their product is cheaper than four.
        var dispute = await db.Disputes.AsNoTracking().VisibleTo(actor).Where(d => d.Id == id).AsSingleQuery()
            .Select(d => new
            {
                d.Stage,
                d.TypeCode,
                d.Risk,
                d.RiskFlags,
                d.SupervisedSince,
                d.AwaitsDesignation,
                d.Rung,
                d.Round,
                d.RoundOnRung,
                Referrals = d.Referrals.OrderBy(r => r.Place).ToList(),
                Assignments = d.Assignments.OrderBy(a => a.At).ThenBy(a => a.Id).ToList(),
                InvitedBodies = d.InvitedBodies.OrderBy(b => b.InvitedAt).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (dispute is null)
        {
            return null;
        }

        // What cannot be there is not asked for.
        var classification = dispute.TypeCode is null
            ? null
            : await db.Classifications.AsNoTracking().Where(c => c.DisputeId == id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        var review = await db.RiskReviews.AsNoTracking().Where(r => r.DisputeId == id).OrderByDescending(r => r.At).ThenByDescending(r => r.Id).FirstOrDefaultAsync(ct);
        List<RandomDraw> draws = dispute.Assignments.Exists(a => a.ChosenBy is ChosenBy.Lot)
            ? await db.RandomDraws.AsNoTracking().Where(d => d.DisputeId == id).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(ct)
            : [];
        var links = await db.DisputeLinks.AsNoTracking().Where(l => l.FromId == id || l.ToId == id).OrderBy(l => l.At).ToListAsync(ct);
        List<SkippedStep> skipped = dispute.Rung > 0 || dispute.Stage is Stage.Filed
            ? await db.SkippedSteps.AsNoTracking().Where(s => s.DisputeId == id).OrderBy(s => s.At).ToListAsync(ct)
            : [];
        var position = dispute.Round == 0 ? null : new LadderPosition(dispute.Rung, dispute.Round, dispute.RoundOnRung);
        var tried = dispute.Referrals.Where(r => r.AcceptedAt is not null).Select(r => r.Rung).ToHashSet();
        return new RoutingView
        {
            Type = Taxonomy.Current.Find(dispute.TypeCode),
            Classification = classification is null
                ? null
                : new(classification.Suggested, classification.Confidence, classification.Keywords, classification.Edition, classification.By, classification.At),
            Risk = dispute.Risk,
            RiskFlags = dispute.RiskFlags,
            Supervised = dispute.SupervisedSince is not null,
            AwaitsDesignation = dispute.AwaitsDesignation,
            Review = review is null ? null : Open(review),
            Ladder = LadderStep.Draw(rules, position, tried),
            Next = position?.Next(rules),
            Referrals = dispute.Referrals.ConvertAll(RowOf),
            Assignments = dispute.Assignments.ConvertAll(a => new AssignmentRow(a.Name, a.ChosenBy, a.DisclosedTie, a.Reason, a.By, a.At, a.EndedAt)),
            Draws = draws.ConvertAll(d => new DrawRow(d.Rule, d.Seed, d.Candidates.Split('\n'), d.CandidatesHash, d.Result, d.DrawnBy, d.At)),
            InvitedBodies = dispute.InvitedBodies.ConvertAll(b => new InvitedBodyRow(b.OrganisationId, b.Name, b.Request, b.InvitedBy, b.InvitedAt, b.Joins, b.Answer, b.AnsweredAt)),
            Links = links.ConvertAll(l => new LinkRow(l.Kind, l.FromId == id, l.FromId == id ? l.ToNumber : l.FromNumber, l.Reason, l.By, l.At)),
            Skipped = skipped.ConvertAll(s => new SkippedRow(s.Step, s.Rung is { } rung ? rules[rung].Name : null, s.Reason, s.By, s.At)),
            NotAccepted = dispute.Stage is Stage.NotAccepted ? await AnswerAsync(id, actor, ct) : null,
        };
    }

    /// <summary>The answer to a matter that was not accepted; null when it was, or when it is not there for this actor. Parties may read it.</summary>
    public Task<NonAcceptanceCard?> AnswerAsync(DisputeId id, Actor actor, CancellationToken ct) =>
        (from n in db.NonAcceptances.AsNoTracking()
         join d in db.Disputes.VisibleTo(actor) on n.DisputeId equals d.Id
         where d.Id == id
         select new NonAcceptanceCard(n.MatterCode, n.Text, n.Instead, n.Source, n.By, n.At)).SingleOrDefaultAsync(ct);

    /// <summary>The mediators of the body that has it, the best first; null when it is not there for this actor or with nobody.</summary>
    /// <param name="id">Which dispute.</param>
    /// <param name="language">A language or dialect that a party needs; null for any.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="today">The day on which they must be in office.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<MediatorAdvice?> MediatorsAsync(DisputeId id, string? language, Actor actor, DateOnly today, CancellationToken ct)
    {
        var dispute = await db.Disputes.AsNoTracking().VisibleTo(actor).Include(d => d.Parties).Include(d => d.Assignments).AsSplitQuery().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dispute?.HandlerId is not { } body)
        {
            return null;
        }

        var mediators = await candidates.MediatorsAsync(dispute, body, today, ct);
        return new MediatorAdvice(
            MediatorSuggestions.Rank(AssignmentService.QuestionOf(dispute, language), mediators),
            [.. mediators.SelectMany(m => m.Languages).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>What merging would do; null when one of the two is not there for this actor.</summary>
    public async Task<MergePreview?> MergePreviewAsync(DisputeId id, string intoNumber, Actor actor, CancellationToken ct)
    {
        var both = await db.Disputes.AsNoTracking().VisibleTo(actor).Include(d => d.Parties).Where(d => d.Id == id || d.Number == intoNumber).ToListAsync(ct);
        if (both.Find(d => d.Id == id) is not { } source || both.Find(d => d.Id != id) is not { } target)
        {
            return null;
        }

        var parts = source.Parties.ToLookup(p => target.Parties.Exists(t => MergeService.IsSame(t, p)));
        return new MergePreview(
            target.Number, target.Title, target.Stage, target.Parties.ConvertAll(reader.CardOf), [.. parts[false].Select(reader.CardOf)], [.. parts[true].Select(reader.CardOf)]);
    }

    private RiskReviewRow Open(RiskReview review)
    {
        var reasons = cipher.Open(RiskReview.ReasonsColumn, review.Id, review.Reasons);
        return new RiskReviewRow(
            review.Level,
            review.Advised,
            reasons.Length == 0 ? [] : reasons.Split('\n'),
            review.Note is null ? null : cipher.Open(RiskReview.NoteColumn, review.Id, review.Note),
            review.By,
            review.At);
    }

    private ReferralRow RowOf(Referral r) => new()
    {
        Place = r.Place,
        Kind = r.Kind,
        Court = r.Court,
        TargetName = r.TargetName,
        RungName = rules[r.Rung].Name,
        State = r.State,
        Reason = r.Reason,
        Final = r.Final,
        SentBy = r.SentBy,
        SentAt = r.SentAt,
        AcceptBy = r.AcceptBy,
        ReturnBy = r.ReturnBy,
        AcceptedAt = r.AcceptedAt,
        AcceptedBy = r.AcceptedBy,
        ReturnedAt = r.ReturnedAt,
        ReturnGround = r.ReturnGround,
        ReturnReason = r.ReturnReason,
        TermRule = r.TermRule,
        TermLength = r.TermLength,
        TermSource = r.TermSource,
        TermLastDay = r.TermLastDay,
    };
}
