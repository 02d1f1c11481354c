using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>A paper slip for one respondent.</summary>
public sealed record MakeSlip(DisputeId DisputeId, PartyId Party);

/// <summary>What is printed, once: only the hash of the code is kept.</summary>
/// <param name="Matter">The kind of dispute; never the words of the applicant.</param>
/// <param name="Code">Twelve characters, as <see cref="VerificationCode.Printed"/> writes them.</param>
public sealed record Slip(string Name, string Applicants, string Matter, string Code, Instant Expires);

/// <summary>What a slip shows to whoever holds it.</summary>
/// <param name="Tie">What ties the mediator to a party, as disclosed; null when nothing is known.</param>
/// <param name="Matter">The kind of dispute; never the words of the applicant.</param>
/// <param name="Answer">The answer that stands; null while the party has not answered.</param>
/// <param name="MayAnswer">False where the dispute is past the question.</param>
public sealed record InvitationFace(
    string Committee, string? Mediator, string? Tie, string Applicants, string Name, string Matter, RightsNotice Notice, Instant Expires, ConsentAnswer? Answer, bool MayAnswer);

/// <summary>邀请函: on a slip of paper the invited side gets a code, by which it reads its rights and answers on any device, without an account.</summary>
public sealed class InvitationService(YuanjieDb db, FieldCipher cipher, PartyReader parties, ConsentService consents)
{
    private const string CodeField = "invitation.code";

    // What the timeline shows of somebody who holds the slip.
    private static readonly Actor Holder = Actor.Visitor with { Name = "当事人（邀请函）" };

    /// <summary>Makes a slip; the code of an earlier one for the same party opens nothing any more.</summary>
    public async Task<Outcome<Slip>> MakeSlipAsync(MakeSlip request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.InviteParty, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.Parties.Find(p => p.Id == request.Party && p.Side is Side.Respondent) is not { } party)
        {
            return MediationRefusals.NotARespondent;
        }

        foreach (var earlier in await db.Invitations.Where(i => i.DisputeId == dispute.Id && i.PartyId == party.Id && i.Expires > act.At).ToListAsync(ct))
        {
            earlier.Void(act.At);
        }

        var code = VerificationCode.New();
        var slip = Invitation.BySlip(dispute.Id, party.Id, Hash(code), act);
        db.Invitations.Add(slip);
        db.Record(dispute, new SlipMade(party.Id, party.Side, party.Place, slip.Expires!.Value), act);
        await db.SaveChangesAsync(ct);
        return new Slip(parties.NameOf(party), ApplicantsOf(dispute), MatterOf(dispute), VerificationCode.Printed(code), slip.Expires.Value);
    }

    /// <summary>What the slip shows; the first look at it is put on record, for then the party is reached.</summary>
    public async Task<Outcome<InvitationFace>> OpenAsync(string? code, Act act, CancellationToken ct)
    {
        var found = await FindAsync(code, act.At, ct);
        if (found.Refused is { } no)
        {
            return no;
        }

        var (slip, dispute, party) = found.Value;
        if (slip.Open(act.Today))
        {
            db.Record(dispute, new SlipOpened(party.Id, party.Side, party.Place), act with { Actor = Holder, RequestKey = null });
            await db.SaveChangesAsync(ct);
        }

        return new InvitationFace(
            dispute.HandlerName ?? "",
            dispute.MediatorName,
            dispute.MediatorTie,
            ApplicantsOf(dispute),
            parties.NameOf(party),
            MatterOf(dispute),
            dispute.Notices.Find(n => n.PartyId == party.Id) is { } told ? RightsNotice.Of(told.Version) : RightsNotice.On(act.Today),
            slip.Expires!.Value,
            dispute.Standing(party.Id, ConsentKind.ToMediate)?.Answer,
            DisputeLifecycle.Find(dispute.Stage, DisputeAct.AnswerConsent).Refused is null);
    }

    /// <summary>Whether the party agrees to mediate, noted as its own answer given online; that it was told its rights goes with it.</summary>
    /// <param name="code">Of the slip.</param>
    /// <param name="agrees">Whether it agrees to mediate.</param>
    /// <param name="seenTie">The tie of the mediator that stood above the answer, and is accepted with it; null where there was none.</param>
    /// <param name="act">The act.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Refused where it has answered before: changing one's mind is said to the mediator.</returns>
    public async Task<Outcome<ConsentEffect>> AnswerAsync(string? code, bool agrees, string? seenTie, Act act, CancellationToken ct)
    {
        var found = await FindAsync(code, act.At, ct);
        if (found.Refused is { } no)
        {
            return no;
        }

        // The code is what lets the holder in, so the scope of accounts is not asked; stage and repeats are.
        var (_, known, party) = found.Value;
        var begun = await db.BeginAsync(known.Id, DisputeAct.AnswerConsent, act with { Actor = Actor.System, SeenVersion = null }, ct, d => d.WithCourse());
        if (begun.Refused is { } notNow)
        {
            return notNow;
        }

        var dispute = begun.Value;
        if (dispute.Standing(party.Id, ConsentKind.ToMediate) is not null)
        {
            return MediationRefusals.SlipAnswered;
        }

        var answers = new Dictionary<ConsentKind, ConsentAnswer> { [ConsentKind.ToMediate] = agrees ? ConsentAnswer.Given : ConsentAnswer.Refused };
        if (agrees && dispute.MediatorTie is { } tie && tie == seenTie)
        {
            answers[ConsentKind.ToMediator] = ConsentAnswer.Given; // the slip says so above the answer
        }

        return await consents.TakeAsync(dispute, new AnswerConsent(dispute.Id, party.Id, RightsNotice.On(act.Today).Version, answers), act with { Actor = Holder }, ct);
    }

    private static string MatterOf(Dispute dispute) => Taxonomy.Current.Find(dispute.TypeCode)?.Name ?? "民间纠纷";

    private string ApplicantsOf(Dispute dispute) =>
        string.Join("、", dispute.Parties.Where(p => p.Side is Side.Applicant).OrderBy(p => p.Place).Select(parties.NameOf));

    private byte[] Hash(string code) => cipher.BlindIndex(CodeField, code);

    private async Task<Outcome<(Invitation Slip, Dispute Dispute, Party Party)>> FindAsync(string? code, Instant now, CancellationToken ct)
    {
        // 59 random bits and fifteen days: guessing finds nothing, so wrong codes are not counted.
        if (VerificationCode.Read(code) is not { } read)
        {
            return MediationRefusals.SlipUnknown;
        }

        var hash = Hash(read);
        if (await db.Invitations.SingleOrDefaultAsync(i => i.CodeHash == hash, ct) is not { } slip)
        {
            return MediationRefusals.SlipUnknown;
        }

        if (now >= slip.Expires)
        {
            return MediationRefusals.SlipExpired;
        }

        var dispute = await db.Disputes.Include(d => d.Parties).WithConsents().SingleAsync(d => d.Id == slip.DisputeId, ct);
        return (slip, dispute, dispute.Parties.Single(p => p.Id == slip.PartyId));
    }
}
