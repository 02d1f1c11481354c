using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Disputes.Confirmation;

internal sealed partial class ConfirmationApplication
{
    private static readonly string[] CaseTypes = ["民特", "诉前调确", "民诉前调确"];

    /// <summary>Opens an application that waits for the parties, if the agreement can be confirmed and the day is not past.</summary>
    public static Outcome<ConfirmationApplication> Open(Agreement agreement, CandidateCourt court, DateOnly today, LegalCalendar calendar)
    {
        if (agreement is not { Status: AgreementStatus.Effective, EffectiveOn: { } effective })
        {
            return ConfirmationRefusals.NotEffective;
        }

        if (agreement.Form is AgreementForm.Oral)
        {
            return ConfirmationRefusals.OralOnly;
        }

        var lastDay = ConfirmationWindow.LastDay(effective, calendar);
        return today > lastDay
            ? ConfirmationRefusals.WindowClosed(lastDay)
            : new ConfirmationApplication
            {
                Id = ConfirmationId.New(),
                DisputeId = agreement.DisputeId,
                AgreementId = agreement.Id,
                CourtId = court.Id,
                CourtName = court.Name,
                CourtCode = court.Code,
                Basis = court.Basis,
                Status = ConfirmationStatus.Joining,
                LastDay = lastDay,
            };
    }

    /// <summary>Takes parties in. With the last one it is an application, and the court's three days run.</summary>
    /// <param name="joining">Who joins now.</param>
    /// <param name="all">Everyone the agreement binds.</param>
    /// <param name="means">Where they joined.</param>
    /// <param name="papers">What they brought, added to what lies there.</param>
    /// <param name="today">The day of joining.</param>
    /// <param name="calendar">Counts the court's days.</param>
    public Refusal? Join(IReadOnlySet<PartyId> joining, IReadOnlySet<PartyId> all, JoinMeans means, ConfirmationPapers papers, DateOnly today, LegalCalendar calendar)
    {
        if (Status is not ConfirmationStatus.Joining)
        {
            return ConfirmationRefusals.AlreadySought(Status);
        }

        if (joining.Count == 0)
        {
            return ConfirmationRefusals.NoApplicant;
        }

        if (!joining.IsSubsetOf(all))
        {
            return ConfirmationRefusals.NotAParty;
        }

        if (today > LastDay)
        {
            return ConfirmationRefusals.WindowClosed(LastDay);
        }

        var fresh = joining.Where(p => Applicants.TrueForAll(a => a.PartyId != p)).ToArray();
        if (fresh.Length == 0)
        {
            return ConfirmationRefusals.AlreadyJoined;
        }

        Papers |= papers;
        Applicants.AddRange(fresh.Select(p => new ConfirmationApplicant(Id, p, means, today)));
        if (all.SetEquals(Applicants.Select(a => a.PartyId)))
        {
            Status = ConfirmationStatus.Applied;
            AppliedOn = today;
            DueOn = ClockRules.Of(ConfirmationTerms.Acceptance, today).LastDay(today, calendar);
        }

        return null;
    }

    public Refusal? Accept(string caseNumber, DateOnly today, LegalCalendar calendar)
    {
        if (Status is not ConfirmationStatus.Applied)
        {
            return ConfirmationRefusals.NoApplication;
        }

        if (CheckNumber(caseNumber, out var number) is { } unfit)
        {
            return unfit;
        }

        Status = ConfirmationStatus.Accepted;
        CaseNumber = number!.ToString();
        AcceptedOn = today;
        TargetOn = ClockRules.Of(ConfirmationTerms.Target, today).LastDay(today, calendar);
        LimitOn = ClockRules.Of(ConfirmationTerms.Limit, today).LastDay(today, calendar);
        DueOn = TargetOn;
        SupplementBy = null;
        return null;
    }

    public Refusal? Decline(string groundCode, string reason, DateOnly today, FieldCipher cipher)
    {
        if (Status is not ConfirmationStatus.Applied)
        {
            return ConfirmationRefusals.NoApplication;
        }

        return ConfirmationGrounds.Current.NotAccepted.All(g => g.Code != groundCode)
            ? ConfirmationRefusals.NoGround
            : SayNo(ConfirmationStatus.Declined, groundCode, reason, today, cipher);
    }

    public Refusal? AskForMore(string what, DateOnly by, DateOnly today, FieldCipher cipher)
    {
        if (Status is not (ConfirmationStatus.Applied or ConfirmationStatus.Accepted))
        {
            return ConfirmationRefusals.NoApplication;
        }

        if (by <= today)
        {
            return ConfirmationRefusals.SupplementDayPast;
        }

        if (string.IsNullOrWhiteSpace(what))
        {
            return ConfirmationRefusals.NoReason;
        }

        SupplementAsked = cipher.Seal(ConfirmationColumns.SupplementAsked, Id.Value, what.Trim());
        SupplementBy = by;
        SupplementAnswer = null;
        DueOn = by;
        return null;
    }

    /// <summary>The parties answered: the court's own day runs again.</summary>
    public Refusal? Supplement(string answer, DateOnly today, LegalCalendar calendar, FieldCipher cipher)
    {
        if (!IsOpen || SupplementBy is null)
        {
            return ConfirmationRefusals.NothingAsked;
        }

        if (string.IsNullOrWhiteSpace(answer))
        {
            return ConfirmationRefusals.NoReason;
        }

        SupplementAnswer = cipher.Seal(ConfirmationColumns.SupplementAnswer, Id.Value, answer.Trim());
        SupplementBy = null;
        DueOn = TargetOn ?? ClockRules.Of(ConfirmationTerms.Acceptance, today).LastDay(today, calendar);
        return null;
    }

    public Refusal? Withdraw(DateOnly today)
    {
        if (!IsOpen)
        {
            return ConfirmationRefusals.NoApplication;
        }

        End(ConfirmationStatus.Withdrawn, today);
        return null;
    }

    /// <summary>The parties let the day for the supplement pass. Source: 民诉法解释 第三百五十七条第二款.</summary>
    public Refusal? DeemWithdrawn(DateOnly today)
    {
        if (!IsOpen || SupplementBy is not { } by)
        {
            return ConfirmationRefusals.NothingAsked;
        }

        if (today <= by)
        {
            return ConfirmationRefusals.SupplementStillRuns(by);
        }

        End(ConfirmationStatus.DeemedWithdrawn, today);
        return null;
    }

    public Refusal? Confirm(string? rulingNumber, DateOnly ruledOn, string judge, DateOnly today)
    {
        if (RuleOn(rulingNumber, ruledOn, judge, today) is { } no)
        {
            return no;
        }

        End(ConfirmationStatus.Confirmed, ruledOn);
        return null;
    }

    /// <summary>Rejects on review; what should not have been accepted is rejected too (民诉法解释 第三百五十五条第二款).</summary>
    public Refusal? Reject(string? rulingNumber, DateOnly ruledOn, string groundCode, string reason, string judge, DateOnly today, FieldCipher cipher)
    {
        if (ConfirmationGrounds.Current.Find(groundCode) is null)
        {
            return ConfirmationRefusals.NoGround;
        }

        return string.IsNullOrWhiteSpace(reason)
            ? ConfirmationRefusals.NoReason
            : RuleOn(rulingNumber, ruledOn, judge, today) ?? SayNo(ConfirmationStatus.Rejected, groundCode, reason, ruledOn, cipher);
    }

    public Refusal? Serve(PartyId party, DateOnly day, DateOnly today, LegalCalendar calendar)
    {
        if (Status is not (ConfirmationStatus.Confirmed or ConfirmationStatus.Rejected))
        {
            return ConfirmationRefusals.NotServed;
        }

        if (Applicants.Find(a => a.PartyId == party) is not { } applicant)
        {
            return ConfirmationRefusals.NotAParty;
        }

        if (day < EndedOn || day > today)
        {
            return ConfirmationRefusals.ServedOnOutside;
        }

        applicant.Serve(day, ClockRules.Of(ConfirmationTerms.Objection, day).LastDay(day, calendar));
        return null;
    }

    private Refusal? RuleOn(string? rulingNumber, DateOnly ruledOn, string judge, DateOnly today)
    {
        if (Status is not ConfirmationStatus.Accepted)
        {
            return ConfirmationRefusals.NoApplication;
        }

        if (ruledOn < AcceptedOn || ruledOn > today)
        {
            return ConfirmationRefusals.RuledOnOutside(AcceptedOn!.Value);
        }

        if (CheckNumber(string.IsNullOrWhiteSpace(rulingNumber) ? CaseNumber! : rulingNumber, out var number) is { } unfit)
        {
            return unfit;
        }

        RulingNumber = number!.ToString();
        JudgeName = judge;
        VerificationCode = Agreements.VerificationCode.New();
        return null;
    }

    private Refusal? SayNo(ConfirmationStatus status, string groundCode, string reason, DateOnly day, FieldCipher cipher)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return ConfirmationRefusals.NoReason;
        }

        GroundCode = groundCode;
        CourtReason = cipher.Seal(ConfirmationColumns.CourtReason, Id.Value, reason.Trim());
        End(status, day);
        return null;
    }

    private void End(ConfirmationStatus status, DateOnly day)
    {
        Status = status;
        EndedOn = day;
        DueOn = null;
        SupplementBy = null;
    }

    private Refusal? CheckNumber(string text, out CourtCaseNumber? number) =>
        !CourtCaseNumber.TryParse(text, out number) ? ConfirmationRefusals.NoCaseNumber
        : !CaseTypes.Contains(number.Type) ? ConfirmationRefusals.OtherTypeOfCase(number.Type)
        : CourtCode is { } code && number.Court != code ? ConfirmationRefusals.OtherCourtCode(code)
        : null;
}

/// <summary>The columns under which the court's words are sealed.</summary>
internal static class ConfirmationColumns
{
    public const string SupplementAsked = "confirmation.supplement_asked";
    public const string SupplementAnswer = "confirmation.supplement_answer";
    public const string CourtReason = "confirmation.court_reason";
}
