using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>A code to be shown to one party at its door.</summary>
public sealed record ShowDoorCode(DisputeId DisputeId, PartyId Party);

/// <summary>What is shown, once: only the hash of the code is kept.</summary>
/// <param name="Code">Twelve characters, as <see cref="VerificationCode.Printed"/> writes them.</param>
public sealed record ShownDoorCode(string Party, string Code, Instant Expires);

/// <summary>What the party sees that scanned it.</summary>
/// <param name="Stage">What the record says came of the matter.</param>
/// <param name="ShownBy">Who stands at the door.</param>
/// <param name="MayAnswer">False where the matter is past the question.</param>
public sealed record DoorFace(string Party, string Number, Stage Stage, string? Handler, string ShownBy, bool MayAnswer);

/// <summary>入户码: at the door, on the party's own phone, without an account, past the one who mediated.</summary>
public sealed class DoorCodeService(YuanjieDb db, FieldCipher cipher, PartyReader parties, EchoService echoes, EchoQueries said)
{
    private const string CodeField = "door_code.code";

    /// <summary>Makes a code; an earlier one for the same party opens nothing any more.</summary>
    /// <returns>Refused for the mediator of the matter, as a call would be.</returns>
    public async Task<Outcome<ShownDoorCode>> ShowAsync(ShowDoorCode request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.TakeClosingEcho, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.Parties.Find(p => p.Id == request.Party) is not { } party)
        {
            return FollowUpRefusals.PartyNotFound;
        }

        if (EchoService.HadAHandIn(dispute, act.Actor))
        {
            return FollowUpRefusals.MediatorCannotCallBack;
        }

        foreach (var earlier in await db.DoorCodes.Where(c => c.DisputeId == dispute.Id && c.PartyId == party.Id && c.Expires > act.At).ToListAsync(ct))
        {
            earlier.Void(act.At);
        }

        var code = VerificationCode.New();
        var shown = DoorCode.Of(dispute.Id, party.Id, cipher.BlindIndex(CodeField, code), act);
        db.DoorCodes.Add(shown);
        db.Record(dispute, new DoorCodeShown(party.Id, party.Side, party.Place, shown.Expires), act);
        await db.SaveChangesAsync(ct);
        return new ShownDoorCode(parties.NameOf(party), VerificationCode.Printed(code), shown.Expires);
    }

    /// <summary>What a code opens.</summary>
    public async Task<Outcome<DoorFace>> OpenAsync(string? code, Instant now, CancellationToken ct)
    {
        var found = await FindAsync(code, now, ct);
        if (found.Refused is { } no)
        {
            return no;
        }

        var (shown, dispute) = found.Value;
        return new DoorFace(parties.NameOf(dispute.Parties.Single(p => p.Id == shown.PartyId)), dispute.Number, dispute.Stage, dispute.HandlerName, shown.ShownBy, DisputeLifecycle.Find(dispute.Stage, DisputeAct.GiveClosingEcho).Refused is null);
    }

    /// <summary>The party says whether the matter is settled. A code serves once, and takes nothing back that the party said on its own page or by its own phone.</summary>
    public async Task<Outcome<DisputeId>> AnswerAsync(string? code, ClosingWord word, string? words, Act act, CancellationToken ct)
    {
        var found = await FindAsync(code, act.At, ct);
        if (found.Refused is { } no)
        {
            return no;
        }

        // The code is what lets the holder in, so the scope of accounts is not asked; stage and repeats are.
        var (shown, known) = found.Value;
        var begun = await db.BeginAsync(known.Id, DisputeAct.GiveClosingEcho, act with { Actor = Actor.System, SeenVersion = null }, ct);
        if (begun.Refused is { } notNow)
        {
            return notNow;
        }

        var dispute = begun.Value;
        if ((await said.StandingAsync(dispute, ct)).TryGetValue(shown.PartyId, out var before) && before.Word.IsSpoken() && before.Means is ClosingEchoMeans.OwnPage or ClosingEchoMeans.CodeToPhone)
        {
            return FollowUpRefusals.SpokenElsewhere;
        }

        shown.Void(act.At);
        var holder = Actor.Visitor with { Name = $"当事人（入户码，{shown.ShownBy}出示）" };
        return await echoes.NoteAsync(dispute, new ClosingEchoInput { Party = shown.PartyId, Word = word, Words = words }, ClosingEchoMeans.DoorCode, act with { Actor = holder }, ct);
    }

    private async Task<Outcome<(DoorCode Shown, Dispute Dispute)>> FindAsync(string? code, Instant now, CancellationToken ct)
    {
        // 59 random bits and two hours: guessing finds nothing, so wrong codes are not counted.
        if (VerificationCode.Read(code) is not { } read)
        {
            return FollowUpRefusals.DoorCodeUnknown;
        }

        var hash = cipher.BlindIndex(CodeField, read);
        if (await db.DoorCodes.SingleOrDefaultAsync(c => c.CodeHash == hash, ct) is not { } shown)
        {
            return FollowUpRefusals.DoorCodeUnknown;
        }

        return now >= shown.Expires
            ? FollowUpRefusals.DoorCodeExpired
            : (shown, await db.Disputes.Include(d => d.Parties).SingleAsync(d => d.Id == shown.DisputeId, ct));
    }
}
