using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>What parties said when they were asked, and who was told the rights: both sides in one go.</summary>
public sealed record RecordConsents
{
    public required DisputeId DisputeId { get; init; }

    public IReadOnlyList<ConsentInput> Consents { get; init; } = [];

    /// <summary>Who was shown the notice of rights and said so.</summary>
    public IReadOnlyList<NoticeInput> Notices { get; init; } = [];
}

/// <param name="On">Null for today; never a day to come.</param>
public sealed record NoticeInput(PartyId PartyId, NoticeMeans Means, DateOnly? On = null);

/// <summary>Asks for a code by which a party answers on the phone.</summary>
public sealed record SendConsentCode(DisputeId DisputeId, PartyId PartyId);

/// <summary>What a party answers on its own page.</summary>
/// <param name="NoticeVersion">The notice it read and acknowledged; null when it did so before.</param>
/// <param name="Answers">Kind and answer, one of each kind.</param>
public sealed record AnswerConsent(DisputeId DisputeId, PartyId PartyId, string? NoticeVersion, IReadOnlyDictionary<ConsentKind, ConsentAnswer> Answers);

/// <summary>Where the answers left the dispute.</summary>
public enum ConsentEffect : short
{
    Noted = 1,

    /// <summary>Everyone has agreed: mediation begins.</summary>
    Begun = 2,

    /// <summary>Somebody does not want to: mediation is over (人民调解法 第十七条).</summary>
    Stopped = 3,
}

public sealed class ConsentService(YuanjieDb db, FieldCipher cipher, OneTimeCodes codes, PartyReader parties)
{
    /// <summary>Sends six digits to a party's mobile; read back, they stand for its answers.</summary>
    /// <param name="request">Whom.</param>
    /// <param name="address">The network address that asks, for the limits on codes.</param>
    /// <param name="act">Who asks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<CodeSent>> SendCodeAsync(SendConsentCode request, string address, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.RecordConsent, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.Parties.Find(p => p.Id == request.PartyId) is not { } party)
        {
            return MediationRefusals.NoSuchParty;
        }

        if (parties.MobileOf(party) is not { } phone)
        {
            return MediationRefusals.NoMobile;
        }

        // All is stored by the save of the code.
        db.Invitations.Add(Invitation.Of(dispute.Id, party.Id, InvitationMeans.Code, act));
        db.Record(dispute, new ConsentCodeSent(party.Id, party.Side, party.Place), act);
        return await codes.SendAsync(CodePurpose.Consent, phone, address, act, ct);
    }

    /// <summary>Notes answers and notices. Begins mediation when the last party has agreed, stops it when one refuses.</summary>
    public async Task<Outcome<ConsentEffect>> RecordAsync(RecordConsents request, Act act, CancellationToken ct)
    {
        if (request.Consents.Count + request.Notices.Count == 0)
        {
            return MediationRefusals.NothingNoted;
        }

        var what = request.Consents.Count == 0 ? DisputeAct.GiveNotice : DisputeAct.RecordConsent;
        var begun = await db.BeginAsync(request.DisputeId, what, act, ct, d => d.WithCourse());
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        // First, for a wrong code is counted by a save of its own.
        if (await TakeCodesAsync(dispute, request.Consents, act, ct) is { } wrong)
        {
            return wrong;
        }

        if (Tell(dispute, request.Notices, act) is { } untold)
        {
            return untold;
        }

        return await NoteAsync(dispute, request.Consents, bySelf: false, act, ct);
    }

    /// <summary>A party answers for itself.</summary>
    /// <returns>Refused as not found when the account is not that party's.</returns>
    public async Task<Outcome<ConsentEffect>> AnswerAsync(AnswerConsent request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.AnswerConsent, act, ct, d => d.WithCourse());
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (act.Actor.Account is not { } account || !dispute.Parties.Exists(p => p.Id == request.PartyId && p.AccountId == account))
        {
            return DisputeRefusals.NotFound;
        }

        return await TakeAsync(dispute, request, act, ct);
    }

    /// <summary>Notes what a party answers for itself, once it is sure that it is the party; the dispute is loaded <c>WithCourse()</c>.</summary>
    internal async Task<Outcome<ConsentEffect>> TakeAsync(Dispute dispute, AnswerConsent request, Act act, CancellationToken ct)
    {
        if (request.Answers.Count == 0 && request.NoticeVersion is null)
        {
            return MediationRefusals.NothingNoted;
        }

        if (request.NoticeVersion is not null && Tell(dispute, [new NoticeInput(request.PartyId, NoticeMeans.Online)], act) is { } untold)
        {
            return untold;
        }

        var answers = request.Answers.Select(a => new ConsentInput
        {
            PartyId = request.PartyId,
            Kind = a.Key,
            Answer = a.Value,
            Means = ConsentMeans.Online,
        });
        return await NoteAsync(dispute, [.. answers], bySelf: true, act, ct);
    }

    private async Task<Refusal?> TakeCodesAsync(Dispute dispute, IEnumerable<ConsentInput> consents, Act act, CancellationToken ct)
    {
        foreach (var input in consents.Where(c => c.Means is ConsentMeans.CodeToPhone).DistinctBy(c => c.PartyId))
        {
            if (dispute.Parties.Find(p => p.Id == input.PartyId) is not { } party || parties.MobileOf(party) is not { } phone)
            {
                return MediationRefusals.NoMobile;
            }

            if (await codes.TakeAsync(CodePurpose.Consent, phone, input.Code ?? "", act, ct) is { } wrong)
            {
                return wrong with { Field = "Code" };
            }
        }

        return null;
    }

    private Refusal? Tell(Dispute dispute, IReadOnlyList<NoticeInput> notices, Act act)
    {
        foreach (var notice in notices)
        {
            if (dispute.Parties.Find(p => p.Id == notice.PartyId) is not { } party)
            {
                return MediationRefusals.NoSuchParty;
            }

            var on = notice.On ?? act.Today;
            if (on > act.Today)
            {
                return MediationRefusals.ConsentInFuture;
            }

            var version = RightsNotice.On(on).Version;
            if (dispute.Note(party.Id, notice.Means, on, version, act))
            {
                db.Record(dispute, new RightsTold(party.Id, party.Side, party.Place, version, notice.Means, on), act);
            }
        }

        return null;
    }

    private async Task<Outcome<ConsentEffect>> NoteAsync(Dispute dispute, IReadOnlyList<ConsentInput> consents, bool bySelf, Act act, CancellationToken ct)
    {
        foreach (var input in consents)
        {
            if (dispute.Note(input, bySelf, act, cipher) is { } refusal)
            {
                return refusal;
            }

            var party = dispute.Parties.Single(p => p.Id == input.PartyId);
            var on = input.On ?? act.Today;
            db.Record(dispute, new ConsentRecorded(party.Id, party.Side, party.Place, input.Kind, input.Answer, input.Means, on, dispute.RoundNow), act);
        }

        var effect = Follow(dispute, act);
        await db.SaveChangesAsync(ct);
        return effect;
    }

    private ConsentEffect Follow(Dispute dispute, Act act)
    {
        if (dispute.IsRefused)
        {
            dispute.StopUnwilling(act, cipher);
            db.Record(dispute, new MediationFailed(dispute.RoundNow, MediationEnds.PartyUnwilling, Routes.All), act);
            db.TellRoutes(dispute, MediationEnds.PartyUnwilling, act);
            return ConsentEffect.Stopped;
        }

        if (dispute.BeginIfAllAgree(act))
        {
            db.Record(dispute, new MediationBegun(dispute.RoundNow, dispute.MediatorId), act);
            return ConsentEffect.Begun;
        }

        return ConsentEffect.Noted;
    }
}
