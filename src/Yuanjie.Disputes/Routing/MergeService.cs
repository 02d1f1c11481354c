using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <param name="Into">The number under which it goes on.</param>
public sealed record MergeDispute(DisputeId DisputeId, string Into, string Reason);

/// <summary>A part that becomes a dispute of its own.</summary>
public sealed record SplitDispute
{
    public required DisputeId DisputeId { get; init; }

    /// <summary>What the part is about, in a few words.</summary>
    public required string Title { get; init; }

    public required string Narrative { get; init; }

    public required string Wants { get; init; }

    /// <summary>In 分; null when not about money.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Who is part of it, at least one applicant; they stay in the first dispute too.</summary>
    public required IReadOnlyList<PartyId> Parties { get; init; }

    /// <summary>The files that belong to it; they stay in the first dispute too.</summary>
    public IReadOnlyList<AttachmentId> Attachments { get; init; } = [];

    public required string Reason { get; init; }
}

/// <summary>Two matters that are one, or one that is two. Both numbers keep a trace of the other and nothing is lost.</summary>
public sealed class MergeService(YuanjieDb db, IntakeService intake, PartyReader reader, FieldCipher cipher)
{
    /// <summary>Ends this number; the other takes in its parties and goes on.</summary>
    /// <returns>The dispute that goes on.</returns>
    public async Task<Outcome<DisputeId>> MergeAsync(MergeDispute request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Merge, act, ct, q => q.Include(d => d.Referrals));
        if (begun.Refused is { } no)
        {
            return no;
        }

        if (Check(request.Reason) is { } unreadable)
        {
            return unreadable;
        }

        var source = begun.Value;
        var number = request.Into.Trim();
        var target = await db.Disputes.Include(d => d.Parties).VisibleTo(act.Actor).SingleOrDefaultAsync(d => d.Number == number, ct);
        if (target is null)
        {
            return RoutingRefusals.MergeTargetMissing;
        }

        if (target.Id == source.Id)
        {
            return RoutingRefusals.MergeWithItself;
        }

        if (DisputeLifecycle.Find(target.Stage, DisputeAct.Merge).Refused is not null)
        {
            return RoutingRefusals.MergeTargetTooLate(target.Stage);
        }

        var added = source.Parties.Count(p => !target.Parties.Exists(t => IsSame(t, p)));
        var now = source.Parties.ToDictionary(p => p.Id, p => target.Parties.Find(t => IsSame(t, p)) ?? Follow(p, target));
        var files = await db.Attachments.Where(a => a.DisputeId == source.Id).ToListAsync(ct);
        Follow(files, target, now, act);
        source.MergeInto(act);
        target.TakeIn(source);
        db.DisputeLinks.Add(new DisputeLink(source.Id, source.Number, LinkKind.MergedInto, target.Id, target.Number, request.Reason.Trim(), act.Actor.Name, act.At));
        db.Record(source, new DisputeMerged(target.Id, target.Number), act);
        db.Record(target, new DisputeTookIn(source.Id, source.Number, added, files.Count), act);
        await db.SaveChangesAsync(ct);
        return target.Id;
    }

    /// <summary>Makes a dispute of its own out of a part. It keeps the day of the request, which interrupts limitation.</summary>
    /// <returns>The new dispute.</returns>
    public async Task<Outcome<DisputeId>> SplitAsync(SplitDispute request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Split, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        if (Check(request.Reason) is { } unreadable)
        {
            return unreadable;
        }

        if (string.IsNullOrWhiteSpace(request.Title))
        {
            return RoutingRefusals.SplitNeedsTitle;
        }

        var first = begun.Value;
        var going = first.Parties.Where(p => request.Parties.Contains(p.Id)).OrderBy(p => p.Side).ThenBy(p => p.Place).ToList();
        if (!going.Exists(p => p.Side is Side.Applicant))
        {
            return RoutingRefusals.SplitNeedsParties;
        }

        var part = first.SplitOff(
            new RegisterDispute
            {
                Channel = first.Channel,
                Area = first.Area,
                Title = request.Title.Trim(),
                Narrative = request.Narrative.Trim(),
                Wants = request.Wants.Trim(),
                AmountFen = request.AmountFen,
                RequestedOn = first.RequestedOn,
                Applicants = [],
                Respondents = [],
            },
            await intake.NextNumberAsync(first.Area, act.Today, ct),
            act,
            cipher);
        var now = going.ToDictionary(p => p.Id, p => Follow(p, part));
        Follow(await db.Attachments.Where(a => a.DisputeId == first.Id && request.Attachments.Contains(a.Id)).ToListAsync(ct), part, now, act);

        db.Disputes.Add(part);
        db.DisputeLinks.Add(new DisputeLink(first.Id, first.Number, LinkKind.SplitInto, part.Id, part.Number, request.Reason.Trim(), act.Actor.Name, act.At));
        db.Record(first, new DisputeSplit(part.Id, part.Number), act);
        db.Record(part, new DisputeRegistered(part.Number, part.Channel, part.Area, part.RequestedOn, part.AmountFen, part.Parties.Count, part.IsSign, part.TypeHint, part.IncidentOn), act);
        db.Record(part, new DisputeSplitOff(first.Id, first.Number), act);
        await db.SaveChangesAsync(ct);
        return part.Id;
    }

    /// <summary>The same person or organisation: by number where both have one, otherwise by name.</summary>
    internal static bool IsSame(Party a, Party b) =>
        a.IdIndex is not null && b.IdIndex is not null
            ? a.IdIndex.AsSpan().SequenceEqual(b.IdIndex)
            : a.NameIndex.AsSpan().SequenceEqual(b.NameIndex);

    // Sealed fields are bound to their row, so a party that follows is opened and sealed anew.
    private Party Follow(Party party, Dispute to)
    {
        var entry = new PartyEntry(
            party.Kind,
            reader.NameOf(party),
            reader.IdNumberOf(party),
            reader.PhoneOf(party),
            reader.AddressOf(party),
            party.AccountId,
            reader.RepresentativeOf(party));
        var made = Party.Make(to.Id, party.Side, to.NextPlace(party.Side), entry, cipher);
        to.Add(made);
        return made;
    }

    // The bytes lie in the store once, under their hash; only the row is made anew.
    private void Follow(IEnumerable<Attachment> files, Dispute to, Dictionary<PartyId, Party> now, Act act) =>
        db.Attachments.AddRange(files.Select(a => Attachment.Of(
            to.Id,
            a.PartyId is { } party && now.TryGetValue(party, out var there) ? there.Id : null,
            new KeptFile(a.Kind, cipher.Open(AttachmentColumns.FileName, a.Id.Value, a.FileName), a.Sha256, a.Size, a.ContentType),
            act,
            cipher)));

    private static Refusal? Check(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? RoutingRefusals.ReasonMissing
        : reason.Length > Referral.ReasonLength ? RoutingRefusals.TextTooLong("Reason")
        : null;
}
