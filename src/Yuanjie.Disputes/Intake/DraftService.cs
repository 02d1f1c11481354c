using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Disputes.Intake;

/// <param name="LastDay">The last day on which it can be opened.</param>
public sealed record DraftView(IntakeDraftId Id, DraftContent Content, DateOnly LastDay);

/// <summary>Keeps what a resident fills in, screen by screen, until it is submitted or its days are over.</summary>
public sealed class DraftService(YuanjieDb db, FieldCipher cipher, IntakeService intake)
{
    // Long enough to tell a late comer that it expired rather than that it never was.
    private static readonly TimeSpan KeptAfterWiping = TimeSpan.FromDays(30);

    public async Task<DraftView> StartAsync(AreaCode area, Instant now, CancellationToken ct)
    {
        var (draft, code) = IntakeDraft.Start(now, cipher);
        var content = new DraftContent { Area = area, Code = code };
        draft.Write(content, phoneIndex: null, cipher);
        db.IntakeDrafts.Add(draft);
        await db.SaveChangesAsync(ct);
        return View(draft, content);
    }

    public async Task<Outcome<DraftView>> FindAsync(IntakeDraftId id, Instant now, CancellationToken ct)
    {
        var draft = await db.IntakeDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        return draft is null ? IntakeRefusals.DraftNotFound
            : draft.Opens(now) is { } no ? no
            : View(draft, draft.Read(cipher));
    }

    /// <summary>Opens a draft by its code; where a telephone was filled in, the same one is asked for.</summary>
    public async Task<Outcome<DraftView>> ResumeAsync(string? code, string? phone, Instant now, CancellationToken ct)
    {
        var index = IntakeDraft.IndexOf(code, cipher);
        var draft = await db.IntakeDrafts.SingleOrDefaultAsync(d => d.CodeIndex == index, ct);
        if (draft is null)
        {
            return IntakeRefusals.DraftNotFound;
        }

        if (draft.Opens(now) is { } no)
        {
            return no;
        }

        if (draft.PhoneIndex is { } expected && !(PhoneIndexOf(phone) is { } given && given.AsSpan().SequenceEqual(expected)))
        {
            draft.CountFailedTry();
            await db.SaveChangesAsync(ct);
            return draft.Opens(now) ?? IntakeRefusals.DraftPhoneWrong;
        }

        draft.ForgetFailedTries();
        await db.SaveChangesAsync(ct);
        return View(draft, draft.Read(cipher));
    }

    /// <summary>Keeps a screen as it was typed, wrong or not.</summary>
    public async Task<Outcome<DraftView>> SaveAsync(IntakeDraftId id, Func<DraftContent, DraftContent> change, Instant now, CancellationToken ct)
    {
        var draft = await db.IntakeDrafts.SingleOrDefaultAsync(d => d.Id == id, ct);
        if (draft is null)
        {
            return IntakeRefusals.DraftNotFound;
        }

        if (draft.Opens(now) is { } no)
        {
            return no;
        }

        var content = change(draft.Read(cipher));
        draft.Write(content, PhoneIndexOf(content.Phone), cipher);
        await db.SaveChangesAsync(ct);
        return View(draft, content);
    }

    /// <summary>Everything that still has to be changed before this can be submitted.</summary>
    public static IReadOnlyList<Refusal> WrongIn(DraftContent content, DateOnly today)
    {
        var (request, wrong) = content.Read(account: null);
        return [.. wrong, .. IntakeShape.Read(request, today).Wrong];
    }

    /// <summary>The request that stands in the screens, for a look at what came before it.</summary>
    public static RegisterDispute RequestOf(DraftContent content, Actor actor) => content.Read(actor.Account).Request;

    /// <summary>Registers what was filled in. A second submission answers with the dispute of the first.</summary>
    public async Task<Outcome<DisputeId>> SubmitAsync(IntakeDraftId id, Act act, CancellationToken ct)
    {
        var draft = await db.IntakeDrafts.SingleOrDefaultAsync(d => d.Id == id, ct);
        if (draft is null)
        {
            return IntakeRefusals.DraftNotFound;
        }

        if (await db.FindRequestAsync(draft.RequestKey, ct) is { } earlier)
        {
            return new DisputeId(earlier);
        }

        if (draft.Opens(act.At) is { } no)
        {
            return no;
        }

        var (request, wrong) = draft.Read(cipher).Read(act.Actor.Account);
        if (wrong is [var first, ..])
        {
            return first;
        }

        // The draft is emptied in the save that makes the dispute; a refusal saves neither.
        draft.Submit(act.At);
        return await intake.RegisterAsync(request, act with { RequestKey = draft.RequestKey }, ct);
    }

    /// <summary>The number of the dispute a submitted draft became; null when it became none.</summary>
    public async Task<string?> NumberOfAsync(IntakeDraftId id, CancellationToken ct)
    {
        var dispute = await db.FindRequestAsync($"draft/{id}", ct);
        return dispute is { } made
            ? await db.Disputes.Where(d => d.Id == new DisputeId(made)).Select(d => d.Number).SingleAsync(ct)
            : null;
    }

    /// <summary>Empties what is over its days and, later, forgets it altogether.</summary>
    /// <returns>How many drafts were emptied.</returns>
    public async Task<int> WipeExpiredAsync(Instant now, CancellationToken ct)
    {
        var forgotten = now.Plus(-KeptAfterWiping);
        await db.IntakeDrafts.Where(d => d.ExpiresAt < forgotten).ExecuteDeleteAsync(ct);
        var expired = await db.IntakeDrafts.Where(d => d.ExpiresAt <= now && d.Content != null).ToListAsync(ct);
        expired.ForEach(d => d.Wipe());
        await db.SaveChangesAsync(ct);
        return expired.Count;
    }

    private byte[]? PhoneIndexOf(string? phone) =>
        PhoneNumber.TryParse(phone, out var read) ? cipher.BlindIndex(DraftColumns.Phone, read.Value) : null;

    private static DraftView View(IntakeDraft draft, DraftContent content) =>
        new(draft.Id, content, draft.ExpiresAt.LegalDay().AddDays(-1));
}
