using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Numbers;
using Yuanjie.Kernel.Persons;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Intake;

/// <param name="Text">What is added to the story; null when only files are.</param>
public sealed record SupplementDispute(DisputeId DisputeId, string? Text, IReadOnlyList<KeptFile> Files);

public sealed record AddParty(DisputeId DisputeId, Side Side, PartyEntry Entry);

/// <param name="By">The applicants who no longer want it.</param>
public sealed record WithdrawDispute(DisputeId DisputeId, IReadOnlySet<PartyId> By);

/// <summary>The act's reason says what for.</summary>
public sealed record UnmaskParty(DisputeId DisputeId, PartyId PartyId);

/// <param name="OtherNumber">The number of the other registration of the same quarrel.</param>
public sealed record LinkDuplicate(DisputeId DisputeId, string OtherNumber);

public sealed class IntakeService(YuanjieDb db, FieldCipher cipher, PartyReader parties)
{
    private const int ShortestReason = 4;

    /// <summary>Puts the request on record and gives it its number.</summary>
    /// <returns>The dispute; for a request key seen before, the dispute it made then. Refused by <see cref="IntakeShape"/>, or where the channel is not the actor's.</returns>
    public async Task<Outcome<DisputeId>> RegisterAsync(RegisterDispute request, Act act, CancellationToken ct)
    {
        if (act.RequestKey is { } key && await db.FindRequestAsync(key, ct) is { } earlier)
        {
            return new DisputeId(earlier);
        }

        if (!request.Channel.IsOpenTo(act.Actor))
        {
            return DisputeRefusals.Forbidden;
        }

        var shaped = IntakeShape.Read(request, act.Today);
        if (shaped.Wrong is [var wrong, ..])
        {
            return wrong;
        }

        var dispute = await MakeAsync(shaped.Request, act, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (act.RequestKey is not null && db.IsUniqueViolation(e))
        {
            // The same form arrived twice at once and the other one won: its dispute is the answer.
            db.ChangeTracker.Clear();
            return new DisputeId((await db.FindRequestAsync(act.RequestKey, ct))!.Value);
        }

        return dispute.Id;
    }

    /// <summary>Adds to the story: by a party in the own matter, or by whoever handles it.</summary>
    public async Task<Outcome<SupplementId?>> SupplementAsync(SupplementDispute request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Supplement, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var text = ChineseText.Clean(request.Text, int.MaxValue);
        if (text.Length == 0 && request.Files.Count == 0)
        {
            return IntakeRefusals.SupplementEmpty;
        }

        if (text.Length > IntakeShape.NarrativeLength)
        {
            return IntakeRefusals.TextTooLong("Text", "补充情况", IntakeShape.NarrativeLength);
        }

        if (await db.Attachments.CountAsync(a => a.DisputeId == dispute.Id, ct) + request.Files.Count > AttachmentService.MaxFiles)
        {
            return IntakeRefusals.TooManyFiles;
        }

        var supplement = text.Length == 0 ? null : Supplement.Of(dispute.Id, text, act, cipher);
        if (supplement is not null)
        {
            db.Supplements.Add(supplement);
        }

        var party = dispute.Parties.Find(p => p.AccountId is not null && p.AccountId == act.Actor.Account)?.Id;
        db.Attachments.AddRange(request.Files.Select(f => Attachment.Of(dispute.Id, party, f, act, cipher)));
        db.Record(dispute, new DisputeSupplemented(supplement?.Id, request.Files.Count), act);
        await db.SaveChangesAsync(ct);
        return supplement?.Id;
    }

    public async Task<Outcome<PartyId>> AddPartyAsync(AddParty request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.AddParty, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var wrong = new List<Refusal>();
        var entry = IntakeShape.ReadParty(request.Entry, "Entry", wrong);
        if (wrong is [var first, ..])
        {
            return first;
        }

        var party = Party.Make(dispute.Id, request.Side, dispute.NextPlace(request.Side), entry, cipher);
        if (party.IdIndex is { } index && dispute.Parties.Exists(p => p.IdIndex is { } known && known.AsSpan().SequenceEqual(index)))
        {
            return IntakeRefusals.PartyTwice("Entry.IdNumber");
        }

        dispute.AddLater(party);
        db.Parties.Add(party);
        db.Record(dispute, new PartyAdded(party.Id, party.Side, party.Kind), act);
        await db.SaveChangesAsync(ct);
        return party.Id;
    }

    /// <summary>Ends the matter at the wish of all applicants: by themselves, or at the counter on their behalf with the reason they gave.</summary>
    public async Task<Outcome<DisputeId>> WithdrawAsync(WithdrawDispute request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Withdraw, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (act.OnBehalfOf is not null && !HasReason(act))
        {
            return IntakeRefusals.ReasonMissing;
        }

        if (dispute.Withdraw(request.By, act) is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, new DisputeWithdrawn([.. request.By.Order(PartyOrder)]), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>A sign from the grid came to nothing, because somebody went there in time. The act's reason says what was done.</summary>
    public async Task<Outcome<DisputeId>> DispelAsync(DisputeId id, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(id, DisputeAct.DispelSign, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (!dispute.IsSign)
        {
            return IntakeRefusals.NotASign;
        }

        if (!HasReason(act))
        {
            return IntakeRefusals.ReasonMissing;
        }

        dispute.Advance(DisputeAct.DispelSign, act.At);
        db.Record(dispute, new SignDispelled(), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Shows one party in clear, once. The look and its reason stay on record.</summary>
    public async Task<Outcome<ClearParty>> UnmaskAsync(UnmaskParty request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Unmask, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (!HasReason(act))
        {
            return IntakeRefusals.ReasonMissing;
        }

        if (dispute.Parties.Find(p => p.Id == request.PartyId) is not { } party)
        {
            return IntakeRefusals.PartyNotFound;
        }

        db.Record(dispute, new PartyUnmasked(party.Id), act);
        await db.SaveChangesAsync(ct);
        return parties.ClearOf(party);
    }

    /// <summary>Notes on both timelines that two registrations tell of one quarrel.</summary>
    public async Task<Outcome<DisputeId>> LinkDuplicateAsync(LinkDuplicate request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.LinkDuplicate, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var number = DisputeNumber.TryParse(request.OtherNumber, out var read) ? read.Value : "";
        var other = await db.Disputes.VisibleTo(act.Actor).SingleOrDefaultAsync(d => d.Number == number, ct);
        if (other is null)
        {
            return IntakeRefusals.OtherNotFound;
        }

        if (other.Id == dispute.Id)
        {
            return IntakeRefusals.DuplicateIsItself;
        }

        var (later, earlier) = dispute.RegisteredAt < other.RegisteredAt ? (other, dispute) : (dispute, other);
        if (await db.DuplicateLinks.AnyAsync(l => (l.DisputeId == later.Id && l.OtherId == earlier.Id) || (l.DisputeId == earlier.Id && l.OtherId == later.Id), ct))
        {
            return IntakeRefusals.AlreadyLinked;
        }

        db.DuplicateLinks.Add(new DuplicateLink(later.Id, earlier.Id, act.At));
        db.Record(dispute, new DuplicateLinked(other.Id, other.Number), act);
        db.Record(other, new DuplicateLinked(dispute.Id, dispute.Number), act with { RequestKey = null });
        await db.SaveChangesAsync(ct);
        return other.Id;
    }

    /// <summary>Opens to a resident, who has just proved to hold this telephone, the matters in which a party, or a firm's representative, left it.</summary>
    /// <returns>How many parties were linked.</returns>
    public async Task<int> LinkAccountAsync(AccountId account, PhoneNumber phone, Act act, CancellationToken ct)
    {
        var index = cipher.BlindIndex(PartyColumns.Phone, phone.Value);
        var waiting = await db.Parties.Where(p => p.PhoneIndex == index && p.AccountId == null).ToListAsync(ct);
        var ids = waiting.Select(p => p.DisputeId).Distinct().ToList();
        var disputes = await db.Disputes.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        foreach (var party in waiting)
        {
            party.LookInAs(account);
            db.Record(disputes[party.DisputeId], new PartyAccountLinked(party.Id), act);
        }

        await db.SaveChangesAsync(ct);
        return waiting.Count;
    }

    private static Comparer<PartyId> PartyOrder { get; } = Comparer<PartyId>.Create((a, b) => a.Value.CompareTo(b.Value));

    private static bool HasReason(Act act) => ChineseText.Clean(act.Reason, int.MaxValue).Length >= ShortestReason;

    private async Task<Dispute> MakeAsync(RegisterDispute request, Act act, CancellationToken ct)
    {
        var dispute = Dispute.Register(request, await NextNumberAsync(request.Area, act.Today, ct), act, cipher);
        foreach (var (side, entries) in new[] { (Side.Applicant, request.Applicants), (Side.Respondent, request.Respondents) })
        {
            for (var i = 0; i < entries.Count; i++)
            {
                dispute.Add(Party.Make(dispute.Id, side, i + 1, entries[i], cipher));
            }
        }

        db.Disputes.Add(dispute);
        db.Record(dispute, new DisputeRegistered(dispute.Number, dispute.Channel, dispute.Area, dispute.RequestedOn, dispute.AmountFen, dispute.Parties.Count, dispute.IsSign, dispute.TypeHint, dispute.IncidentOn), act);
        if (request.DataNotice is { } notice)
        {
            db.Record(dispute, new DataUseConsented(notice), act);
        }

        if (request.Files.Count > 0)
        {
            var party = dispute.Parties.Find(p => p.Side == Side.Applicant)?.Id;
            var attachments = request.Files.Select(f => Attachment.Of(dispute.Id, party, f, act, cipher)).ToList();
            db.Attachments.AddRange(attachments);
            db.Record(dispute, new FilesAttached([.. attachments.Select(a => a.Id)], party), act);
        }

        return dispute;
    }

    internal async Task<string> NextNumberAsync(AreaCode area, DateOnly day, CancellationToken ct)
    {
        var place = area.At(AreaLevel.Community) ?? area;
        var serial = await db.NextInSeriesAsync($"dispute/{place}/{day:yyyyMMdd}", ct);
        return DisputeNumber.Make(place, day, serial).Value;
    }
}
