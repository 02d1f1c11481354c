using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>Names the mediator.</summary>
/// <param name="Disclosure">What the parties are told of the tie; null when there is none, or its own words are enough.</param>
public sealed record AssignMediator(DisputeId DisputeId, PersonId Mediator, ChosenBy ChosenBy, string? Disclosure = null);

/// <param name="Request">What the body is asked to do.</param>
public sealed record InviteBody(DisputeId DisputeId, OrganisationId Body, string Request);

/// <param name="Answer">What it can do; required as the reason when it does not take part.</param>
public sealed record AnswerInvitation(DisputeId DisputeId, bool Joins, string? Answer);

/// <summary>Who mediates, and who helps.</summary>
public sealed class AssignmentService(YuanjieDb db, Candidates candidates, OrganisationQueries organisations)
{
    /// <summary>
    /// Names a mediator of the handling body. A tie to a party is disclosed; where the mediator would have to step aside, mediation
    /// does not begin, no session is planned and no agreement put before the parties until each, knowing of it, has accepted this mediator.
    /// </summary>
    public async Task<Outcome<DisputeId>> AssignAsync(AssignMediator request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        if (request.Disclosure?.Length > MediatorAssignment.DisclosureLength)
        {
            return RoutingRefusals.TextTooLong("Disclosure");
        }

        var dispute = begun.Value;
        var mediators = await candidates.MediatorsAsync(dispute, dispute.HandlerId!.Value, act.Today, ct);
        return mediators.FirstOrDefault(m => m.Id == request.Mediator) is { } mediator
            ? await AssignedAsync(dispute, mediator, request.ChosenBy, request.Disclosure?.ReplaceLineEndings(" ").Trim(), null, act, ct)
            : RoutingRefusals.UnknownMediator;
    }

    /// <summary>Draws one of the mediators who are free of ties and have room, and names the one drawn in the same act: nobody draws until it suits.</summary>
    /// <returns>The mediator drawn.</returns>
    public async Task<Outcome<PersonId>> DrawAsync(DisputeId id, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(id, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var mediators = await candidates.MediatorsAsync(dispute, dispute.HandlerId!.Value, act.Today, ct);
        var eligible = MediatorSuggestions.Rank(QuestionOf(dispute, null), mediators).Where(s => s.Excluded is null && s.Mediator.Tie is null).Select(s => s.Mediator).ToList();
        if (eligible.Count == 0)
        {
            return RoutingRefusals.NobodyToDraw;
        }

        var draw = RandomDraw.Make(dispute.Id, eligible.Select(m => (m.Id, m.Name)), Lot.NewSeed(), act);
        db.RandomDraws.Add(draw);
        db.Record(dispute, new MediatorDrawn(draw.Id, draw.Rule, draw.Seed, draw.CandidatesHash, eligible.Count, draw.Result, draw.PersonId), act);
        var assigned = await AssignedAsync(dispute, eligible.Single(m => m.Id == draw.PersonId), ChosenBy.Lot, null, draw.Id, act, ct);
        return assigned.Refused is { } refusal ? refusal : draw.PersonId;
    }

    /// <summary>Asks a body to help; from then on it sees this dispute and no other.</summary>
    public async Task<Outcome<DisputeId>> InviteAsync(InviteBody request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.InviteBody, act, ct, q => q.Include(d => d.InvitedBodies).WithConsents());
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (string.IsNullOrWhiteSpace(request.Request))
        {
            return RoutingRefusals.ReasonMissing with { Field = "Request" };
        }

        if (request.Request.Length > InvitedBody.TextLength)
        {
            return RoutingRefusals.TextTooLong("Request");
        }

        if (await organisations.FindAsync(request.Body, ct) is not { } body || body.From > act.Today || body.To < act.Today)
        {
            return RoutingRefusals.UnknownTarget;
        }

        if (dispute.Invite(body.Id, body.Name, request.Request.Trim(), act) is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, new BodyInvited(body.Id, body.Name), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>The invited body says whether it takes part.</summary>
    public async Task<Outcome<DisputeId>> AnswerAsync(AnswerInvitation request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.AnswerInvitation, act, ct, q => q.Include(d => d.InvitedBodies));
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.InvitedBodies.Find(b => b.OrganisationId == act.Actor.Organisation) is not { } invited)
        {
            return RoutingRefusals.NotInvited;
        }

        if (request.Answer?.Length > InvitedBody.TextLength)
        {
            return RoutingRefusals.TextTooLong("Answer");
        }

        if (invited.Reply(request.Joins, string.IsNullOrWhiteSpace(request.Answer) ? null : request.Answer.Trim(), act) is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, new InvitationAnswered(invited.OrganisationId, invited.Name, request.Joins), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    internal static MediatorQuestion QuestionOf(Dispute dispute, string? language) => new(
        Taxonomy.Current.Find(dispute.TypeCode),
        Candidates.TagsOf(dispute.TradeTags),
        language,
        dispute.Assignments.Select(a => a.PersonId).ToHashSet());

    private Task<Outcome<Dispute>> BeginAsync(DisputeId id, Act act, CancellationToken ct) =>
        db.BeginAsync(id, DisputeAct.AssignMediator, act, ct, q => q.Include(d => d.Assignments).WithConsents());

    private async Task<Outcome<DisputeId>> AssignedAsync(
        Dispute dispute, MediatorCandidate mediator, ChosenBy chosenBy, string? disclosure, Guid? draw, Act act, CancellationToken ct)
    {
        if (dispute.Assign(mediator, chosenBy, disclosure, draw, act) is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, new MediatorAssigned(mediator.Id, mediator.Name, chosenBy, mediator.Tie is not null), act);
        if (dispute.BeginIfAllAgree(act))
        {
            db.Record(dispute, new MediationBegun(dispute.RoundNow, dispute.MediatorId), act);
        }

        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }
}
