using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Confirmation;

/// <param name="JoinedOn">Null while the party has not asked.</param>
/// <param name="ObjectUntil">Null until the ruling was served.</param>
public sealed record ApplicantRow(PartyId PartyId, string Called, string Name, DateOnly? JoinedOn, JoinMeans? Means, DateOnly? ServedOn, DateOnly? ObjectUntil);

/// <summary>An application as pages show it.</summary>
public sealed record ConfirmationView
{
    public required ConfirmationId Id { get; init; }

    public required ConfirmationStatus Status { get; init; }

    public required OrganisationId CourtId { get; init; }

    public required string CourtName { get; init; }

    public required string? CourtCode { get; init; }

    public required CourtBasis Basis { get; init; }

    public required ConfirmationPapers Papers { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateOnly? AppliedOn { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required string? CaseNumber { get; init; }

    public required DateOnly? AcceptedOn { get; init; }

    public required DateOnly? TargetOn { get; init; }

    public required DateOnly? LimitOn { get; init; }

    public required string? SupplementAsked { get; init; }

    public required DateOnly? SupplementBy { get; init; }

    public required string? SupplementAnswer { get; init; }

    public required ConfirmationGround? Ground { get; init; }

    public required string? CourtReason { get; init; }

    public required DateOnly? EndedOn { get; init; }

    public required string? RulingNumber { get; init; }

    public required string? JudgeName { get; init; }

    public required string? VerificationCode { get; init; }

    /// <summary>All parties, those who have not asked yet included.</summary>
    public required IReadOnlyList<ApplicantRow> Applicants { get; init; }

    public bool IsOpen => Status is ConfirmationStatus.Joining or ConfirmationStatus.Applied or ConfirmationStatus.Accepted;

    public bool IsRuled => Status is ConfirmationStatus.Confirmed or ConfirmationStatus.Rejected;

    public int Missing => Applicants.Count(a => a.JoinedOn is null);
}

/// <summary>What can be done about confirming this agreement now.</summary>
public sealed record ConfirmationOutlook
{
    public required AgreementView Agreement { get; init; }

    public required AgreementEffect Effect { get; init; }

    /// <summary>The last day to apply with its proof; null when there is nothing to confirm.</summary>
    public required Counted? Window { get; init; }

    /// <summary>The latest application; null when nobody has asked.</summary>
    public required ConfirmationView? Application { get; init; }

    /// <summary>True while parties can ask or join.</summary>
    public required bool CanApply { get; init; }

    /// <summary>Why not, in a sentence; null when they can or have.</summary>
    public required Refusal? WhyNot { get; init; }

    /// <summary>What a court would not accept or would reject in it.</summary>
    public IReadOnlyList<AgreementFinding> Warnings { get; init; } = [];
}

/// <summary>One line of the court's inbox.</summary>
public sealed record InboxRow(
    string Number, string Title, ConfirmationStatus Status, string AgreementNumber, string CommitteeName, DateOnly? AppliedOn, DateOnly? DueOn, string? CaseNumber, bool WaitsForSupplement, long PaymentsFen);

public sealed class ConfirmationQueries(YuanjieDb db, FieldCipher cipher, AgreementQueries agreements)
{
    /// <summary>Rows an inbox shows; a court with more open applications than this sees the most urgent.</summary>
    public const int InboxLength = 200;

    /// <summary>Null when there is no agreement or the actor may not see the dispute.</summary>
    public async Task<ConfirmationOutlook?> OutlookAsync(DisputeId id, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (await agreements.FindAsync(id, actor, today, ct) is not { } agreement)
        {
            return null;
        }

        var latest = await db.Confirmations.AsNoTracking().Include(c => c.Applicants)
            .Where(c => c.DisputeId == id && c.AgreementId == agreement.Id).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        var application = latest is null ? null : ViewOf(latest, agreement);
        var whyNot = WhyNot(agreement, application, today);
        return new ConfirmationOutlook
        {
            Agreement = agreement,
            Effect = AgreementEffect.Of(agreement.Form, agreement.Status, application?.Status is ConfirmationStatus.Confirmed),
            Window = agreement is { Form: AgreementForm.Written, EffectiveOn: { } effective } ? ConfirmationWindow.Count(effective, db.Calendar) : null,
            Application = application,
            CanApply = whyNot is null && application?.Status is not (ConfirmationStatus.Applied or ConfirmationStatus.Accepted or ConfirmationStatus.Confirmed),
            WhyNot = whyNot,
            Warnings = [.. agreement.Findings.Where(f => f.Severity is FindingSeverity.BlocksConfirmation)],
        };
    }

    /// <summary>What waits at the actor's court, the most urgent first.</summary>
    public async Task<IReadOnlyList<InboxRow>> InboxAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Organisation is not { } court || !(actor.Can(Permission.DocketAtCourt) || actor.Can(Permission.RuleOnConfirmation)))
        {
            return [];
        }

        return await db.Confirmations.AsNoTracking()
            .Where(c => c.CourtId == court && (c.Status == ConfirmationStatus.Applied || c.Status == ConfirmationStatus.Accepted))
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id)
            .Take(InboxLength)
            .Join(db.Disputes, c => c.DisputeId, d => d.Id, (c, d) => new { c, d.Number, d.Title })
            .Join(db.Agreements, x => x.c.AgreementId, a => a.Id, (x, a) => new InboxRow(
                x.Number,
                x.Title,
                x.c.Status,
                a.Number,
                a.CommitteeName,
                x.c.AppliedOn,
                x.c.DueOn,
                x.c.CaseNumber,
                x.c.SupplementBy != null,
                a.Obligations.Sum(o => o.AmountFen ?? 0)))
            .ToListAsync(ct);
    }

    /// <summary>Whether a paper with this code or number is genuine. Anyone may ask; the answer names no person.</summary>
    /// <returns>Null when no paper bears it.</returns>
    public async Task<GenuinePaper?> VerifyAsync(string? codeOrNumber, CancellationToken ct)
    {
        var code = VerificationCode.Read(codeOrNumber);
        var number = Kernel.Numbers.MediationNumber.TryParse(codeOrNumber, out var mediation) ? mediation.ToString()
            : Kernel.Numbers.CourtCaseNumber.TryParse(codeOrNumber, out var ofCourt) ? ofCourt.ToString()
            : null;
        if (code is null && number is null)
        {
            return null;
        }

        var ruling = await db.Confirmations.AsNoTracking()
            .Where(c => (c.VerificationCode == code && code != null) || (c.RulingNumber == number && number != null))
            .Select(c => new { c.RulingNumber, c.CourtName, c.EndedOn, c.Status })
            .FirstOrDefaultAsync(ct);
        if (ruling is not null)
        {
            return ruling.Status is ConfirmationStatus.Confirmed
                ? new GenuinePaper("民事裁定书（确认调解协议有效）", ruling.RulingNumber!, ruling.CourtName, ruling.EndedOn, "裁定有效，可以据此申请强制执行", true, null)
                : new GenuinePaper("民事裁定书（驳回司法确认申请）", ruling.RulingNumber!, ruling.CourtName, ruling.EndedOn, "申请已被驳回，协议没有经过司法确认", true, null);
        }

        var confirmations = db.Confirmations;
        var agreement = await db.Agreements.AsNoTracking()
            .Where(a => (a.VerificationCode == code && code != null) || (a.Number == number && number != null))
            .OrderByDescending(a => a.Revision)
            .Select(a => new
            {
                a.Number,
                a.CommitteeName,
                a.Form,
                a.Status,
                a.EffectiveOn,
                a.TextHash,
                Confirmed = confirmations.Any(c => c.AgreementId == a.Id && c.Status == ConfirmationStatus.Confirmed),
            })
            .FirstOrDefaultAsync(ct);
        return agreement is null ? null : new GenuinePaper(
            agreement.Form is AgreementForm.Oral ? "人民调解口头协议登记表" : "调解协议书",
            agreement.Number,
            agreement.CommitteeName,
            agreement.EffectiveOn,
            StandingOf(agreement.Status, agreement.Confirmed),
            agreement.Status is AgreementStatus.Effective,
            agreement.TextHash is { } hash ? Agreement.Hex(hash)[..AgreementQueries.FingerprintLength] : null);
    }

    private static string StandingOf(AgreementStatus status, bool confirmed) => status switch
    {
        AgreementStatus.Effective => confirmed ? "协议已生效，并经法院裁定确认" : "协议已生效，没有经过司法确认",
        AgreementStatus.Superseded => "这一稿已经被改写，不再有效，请看最新一稿",
        AgreementStatus.Abandoned => "这一稿已经放弃，没有生效",
        AgreementStatus.Drafted or AgreementStatus.Signing => "还没有签完，协议没有生效",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private Refusal? WhyNot(AgreementView agreement, ConfirmationView? application, DateOnly today)
    {
        if (agreement.EffectiveOn is not { } effective)
        {
            return ConfirmationRefusals.NotEffective;
        }

        if (agreement.Form is AgreementForm.Oral)
        {
            return ConfirmationRefusals.OralOnly;
        }

        var lastDay = ConfirmationWindow.LastDay(effective, db.Calendar);
        return today > lastDay && application?.Status is not (ConfirmationStatus.Applied or ConfirmationStatus.Accepted or ConfirmationStatus.Confirmed)
            ? ConfirmationRefusals.WindowClosed(lastDay)
            : null;
    }

    private ConfirmationView ViewOf(ConfirmationApplication application, AgreementView agreement) => new()
    {
        Id = application.Id,
        Status = application.Status,
        CourtId = application.CourtId,
        CourtName = application.CourtName,
        CourtCode = application.CourtCode,
        Basis = application.Basis,
        Papers = application.Papers,
        LastDay = application.LastDay,
        AppliedOn = application.AppliedOn,
        DueOn = application.DueOn,
        CaseNumber = application.CaseNumber,
        AcceptedOn = application.AcceptedOn,
        TargetOn = application.TargetOn,
        LimitOn = application.LimitOn,
        SupplementAsked = Open(ConfirmationColumns.SupplementAsked, application.Id, application.SupplementAsked),
        SupplementBy = application.SupplementBy,
        SupplementAnswer = Open(ConfirmationColumns.SupplementAnswer, application.Id, application.SupplementAnswer),
        Ground = ConfirmationGrounds.Current.Find(application.GroundCode),
        CourtReason = Open(ConfirmationColumns.CourtReason, application.Id, application.CourtReason),
        EndedOn = application.EndedOn,
        RulingNumber = application.RulingNumber,
        JudgeName = application.JudgeName,
        VerificationCode = application.VerificationCode,
        Applicants =
        [
            .. agreement.Paper.Parties.Select(p => (Party: p, Joined: application.Applicants.Find(a => a.PartyId == p.Id)))
                .Select(x => new ApplicantRow(x.Party.Id, x.Party.Called, x.Party.Name, x.Joined?.JoinedOn, x.Joined?.Means, x.Joined?.ServedOn, x.Joined?.ObjectUntil)),
        ],
    };

    private string? Open(string column, ConfirmationId row, SealedText? value) => value is null ? null : cipher.Open(column, row.Value, value);
}
