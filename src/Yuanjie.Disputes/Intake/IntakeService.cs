using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Disputes.Intake;

/// <summary>A quarrel as told, by whatever channel.</summary>
public sealed record RegisterDispute
{
    public required Channel Channel { get; init; }

    public required AreaCode Area { get; init; }

    /// <summary>The matter in a few words, without names.</summary>
    public required string Title { get; init; }

    public required string Narrative { get; init; }

    public required string Wants { get; init; }

    /// <summary>In 分; null when not about money.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Null for today; an earlier day when the request was made on paper or by phone before.</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>At least one applicant.</summary>
    public required IReadOnlyList<PartyEntry> Applicants { get; init; }

    /// <summary>May be empty for a sign from a grid; mediation needs an identified opponent.</summary>
    public required IReadOnlyList<PartyEntry> Respondents { get; init; }
}

public sealed class IntakeService(YuanjieDb db, FieldCipher cipher)
{
    /// <summary>Puts the request on record and gives it its number.</summary>
    /// <returns>The dispute; for a request key seen before, the dispute it made then. Refused without applicant or with a day to come.</returns>
    public async Task<Outcome<DisputeId>> RegisterAsync(RegisterDispute request, Act act, CancellationToken ct)
    {
        if (act.RequestKey is { } key && await db.FindRequestAsync(key, ct) is { } earlier)
        {
            return new DisputeId(earlier);
        }

        if (request.Applicants.Count == 0)
        {
            return IntakeRefusals.NoApplicant;
        }

        if (request.RequestedOn > act.Today)
        {
            return IntakeRefusals.RequestInFuture;
        }

        var dispute = Dispute.Register(request, await NextNumberAsync(request.Area, act.Today, ct), act);
        foreach (var (side, entries) in new[] { (Side.Applicant, request.Applicants), (Side.Respondent, request.Respondents) })
        {
            for (var i = 0; i < entries.Count; i++)
            {
                dispute.Add(Party.Make(dispute.Id, side, i + 1, entries[i], cipher));
            }
        }

        db.Disputes.Add(dispute);
        db.Record(dispute, new DisputeRegistered(dispute.Number, dispute.Channel, dispute.Area, dispute.RequestedOn, dispute.AmountFen, dispute.Parties.Count), act);
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

    internal async Task<string> NextNumberAsync(AreaCode area, DateOnly day, CancellationToken ct)
    {
        var serial = await db.NextInSeriesAsync($"dispute/{area.At(AreaLevel.Community) ?? area}/{day:yyyyMMdd}", ct);
        return DisputeNumber.Make(area, day, serial).Value;
    }
}
