using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>办结回声: the parties themselves say whether a matter is settled, past the one who mediated it.</summary>
public sealed class EchoService(YuanjieDb db, FieldCipher cipher, OneTimeCodes codes, PartyReader parties, PartyMessages messages, EchoQueries echoes)
{
    /// <summary>A party says so on its own page; it may say something else later.</summary>
    /// <returns>Refused as not found when the account is not that party's.</returns>
    public async Task<Outcome<DisputeId>> GiveAsync(GiveClosingEcho request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.GiveClosingEcho, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (act.Actor.Account is not { } account || !dispute.Parties.Exists(p => p.Id == request.Input.Party && p.AccountId == account))
        {
            return DisputeRefusals.NotFound;
        }

        return await NoteAsync(dispute, request.Input, ClosingEchoMeans.OwnPage, act, ct);
    }

    /// <summary>Sends six digits to a party's mobile; read back, they stand for its echo.</summary>
    /// <param name="request">Whom.</param>
    /// <param name="address">The network address that asks, for the limits on codes.</param>
    /// <param name="act">Who asks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<CodeSent>> SendCodeAsync(SendClosingCode request, string address, Act act, CancellationToken ct)
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

        if (parties.MobileOf(party) is not { } phone)
        {
            return FollowUpRefusals.NoMobile;
        }

        // Both are stored by the save of the code.
        db.Record(dispute, new ClosingCodeSent(party.Id, party.Side, party.Place), act);
        return await codes.SendAsync(CodePurpose.ClosingEcho, phone, address, act, ct);
    }

    /// <summary>Staff note what a party said: with a code from its phone, or called by somebody who did not mediate.</summary>
    public async Task<Outcome<DisputeId>> TakeAsync(TakeClosingEcho request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.TakeClosingEcho, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.Parties.Find(p => p.Id == request.Input.Party) is not { } party)
        {
            return FollowUpRefusals.PartyNotFound;
        }

        // Nobody can read back a code and say nothing.
        var means = request.Input.Word.IsSpoken() ? request.Means : ClosingEchoMeans.CallBack;
        if (await IndependentAsync(dispute, party, request with { Means = means }, act, ct) is { } refused)
        {
            return refused;
        }

        return await NoteAsync(dispute, request.Input, means, act, ct);
    }

    /// <summary>The keeper says what was done about an echo that does not agree; until then the matter is not closed.</summary>
    public async Task<Outcome<DisputeId>> AnswerAsync(AnswerClosingEcho request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.AnswerClosingEcho, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (await db.ClosingEchoes.SingleOrDefaultAsync(e => e.Id == request.Echo && e.DisputeId == dispute.Id, ct) is not { } echo)
        {
            return FollowUpRefusals.NothingToAnswer;
        }

        if (echo.Reply(request.Text, act, cipher) is { } refused)
        {
            return refused;
        }

        var party = dispute.Parties.Single(p => p.Id == echo.PartyId);
        messages.Tell(dispute, party.Id, $"您对纠纷（{dispute.Number}）办结情况的意见，承办单位已经答复：登录平台，打开 /my/{dispute.Number}/followup/echo 查看，还不认可的可以再说。", act);
        db.Record(dispute, new ClosingEchoAnswered(echo.Id, party.Id, party.Side, party.Place), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Whether the actor mediated it: where nobody was named, its whole body did.</summary>
    internal static bool HadAHandIn(Dispute dispute, Actor actor) =>
        dispute.MediatorId is { } mediator ? actor.Person == mediator : dispute.IsLedBy(actor);

    // The code of the party's own phone, or another person than the mediator: where none was named, of another body. A call takes nothing back that the party said itself, and silence nothing at all.
    private async Task<Refusal?> IndependentAsync(Dispute dispute, Party party, TakeClosingEcho request, Act act, CancellationToken ct)
    {
        switch (request.Means)
        {
            case ClosingEchoMeans.CodeToPhone:
                return parties.MobileOf(party) is not { } phone ? FollowUpRefusals.NoMobile
                    : await codes.TakeAsync(CodePurpose.ClosingEcho, phone, request.Code ?? "", act, ct) is { } wrong ? wrong with { Field = "Code" }
                    : null;
            case ClosingEchoMeans.OwnPage:
                return FollowUpRefusals.OwnPageBySelf;
            case ClosingEchoMeans.DoorCode:
                return FollowUpRefusals.DoorCodeBySelf;
            default:
                break;
        }

        if (HadAHandIn(dispute, act.Actor))
        {
            return FollowUpRefusals.MediatorCannotCallBack;
        }

        return (await echoes.StandingAsync(dispute, ct)).TryGetValue(party.Id, out var before)
            && before.Word.IsSpoken() && (before.Means is not ClosingEchoMeans.CallBack || !request.Input.Word.IsSpoken())
            ? FollowUpRefusals.AlreadySpoken
            : null;
    }

    /// <summary>Notes what a party says, once it is sure that it is the party.</summary>
    internal async Task<Outcome<DisputeId>> NoteAsync(Dispute dispute, ClosingEchoInput input, ClosingEchoMeans means, Act act, CancellationToken ct)
    {
        if (!await echoes.IsAskedAsync(dispute, ct))
        {
            return FollowUpRefusals.NoEchoAsked;
        }

        if (input.On > act.Today || input.On < dispute.EndedAt?.LegalDay())
        {
            return FollowUpRefusals.EchoDayOutside;
        }

        if (input.Word is ClosingWord.NotSettled && string.IsNullOrWhiteSpace(input.Words))
        {
            return FollowUpRefusals.NotSettledNeedsWords;
        }

        if (!input.Word.IsSpoken() && (means is ClosingEchoMeans.OwnPage or ClosingEchoMeans.DoorCode || input.Tries is null or < ClosingEcho.LeastTries))
        {
            return FollowUpRefusals.TriesTooFew;
        }

        var party = dispute.Parties.Single(p => p.Id == input.Party);
        var echo = ClosingEcho.Of(input, means, dispute.Id, act, cipher);
        db.ClosingEchoes.Add(echo);
        db.Record(dispute, new ClosingEchoed(echo.Id, party.Id, party.Side, party.Place, echo.Word, echo.Means, echo.On, echo.Tries), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }
}
