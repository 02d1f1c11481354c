using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Routing;

/// <summary>The term of mediation that begins when a body accepts a matter.</summary>
/// <param name="Rule">The clock, such as C01.</param>
/// <param name="Period">Its length.</param>
/// <param name="From">The day from which it runs; not counted.</param>
/// <param name="LastDay">Inclusive.</param>
/// <param name="Source">The norm, or the rule of the place, that gives the length.</param>
public sealed record AcceptanceTerm(string Rule, Period Period, DateOnly From, DateOnly LastDay, string Source)
{
    /// <summary>A court's terms go before those of a type, those of a type before the ladder of the place.</summary>
    /// <param name="channel">How the matter came in.</param>
    /// <param name="track">The protection of its confirmed type.</param>
    /// <param name="rung">The rung on which it is accepted.</param>
    /// <param name="receivedOn">The day the body received it.</param>
    /// <param name="acceptedOn">The day the body accepts it.</param>
    /// <param name="calendar">The legal calendar.</param>
    public static AcceptanceTerm For(Channel channel, Track track, LadderRung rung, DateOnly receivedOn, DateOnly acceptedOn, LegalCalendar calendar)
    {
        return (channel, track) switch
        {
            (Channel.CourtDelegated, _) => ByLaw("C05", acceptedOn),
            (Channel.CourtEntrusted, _) => ByLaw("C06", acceptedOn),
            (_, Track.Medical) => ByLaw("C02", acceptedOn),
            (_, Track.Labour) => ByLaw("C04", receivedOn),
            _ => Make("C01", Period.CalendarDays(rung.TermDays), acceptedOn, $"本地规则：{rung.Name}{rung.TermDays}日（人民调解工作若干规定 第三十三条）"),
        };

        AcceptanceTerm ByLaw(string rule, DateOnly from)
        {
            var law = ClockRules.Of(rule, from);
            return Make(rule, law.Period!, from, law.Source);
        }

        AcceptanceTerm Make(string rule, Period period, DateOnly from, string source) =>
            new(rule, period, from, period.LastDay(from, calendar), source);
    }
}

/// <summary>By when a body answers a referral.</summary>
public static class ReferralClock
{
    /// <summary>Court referrals follow the court's own clock; others the rules of the place.</summary>
    /// <remarks>Source: 人民法院在线调解规则 第十二条 (3 working days); otherwise 本地规则.</remarks>
    public const string CourtRule = "C10";

    /// <summary>A grave matter is accepted or returned on the day it is sent, or the next working day.</summary>
    public static ReferralDays Days(CourtReferral court, RiskLevel risk, DateOnly sentOn, RoutingRules rules, LegalCalendar calendar)
    {
        if (risk >= RiskLevel.High)
        {
            var soon = calendar.WorkingDayOnOrAfter(sentOn);
            return new ReferralDays(soon, soon);
        }

        var accept = court is CourtReferral.None ? rules.Response.AcceptWorkingDays : ClockRules.Of(CourtRule, sentOn).Period!.Length;
        return new ReferralDays(
            calendar.AddWorkingDays(sentOn, Math.Min(rules.Response.ReturnWorkingDays, accept)),
            calendar.AddWorkingDays(sentOn, accept),
            Period.WorkingDays(accept));
    }

    public static string RuleOf(CourtReferral court) => court is CourtReferral.None ? LocalClock.Answer : CourtRule;
}
