using Yuanjie.Directory.Localities;
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
    private static readonly Period Medical = Period.WorkingDays(30);
    private static readonly Period Labour = Period.CalendarDays(15);
    private static readonly Period Delegated = Period.CalendarDays(30);
    private static readonly Period Entrusted = Period.CalendarDays(15);

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
            (Channel.CourtDelegated, _) => Make("C05", Delegated, acceptedOn, "最高人民法院关于人民法院特邀调解的规定 第二十七条；人民法院在线调解规则 第二十四条"),
            (Channel.CourtEntrusted, _) => Make("C06", Entrusted, acceptedOn, "最高人民法院关于人民法院特邀调解的规定 第二十七条；人民法院在线调解规则 第二十四条"),
            (_, Track.Medical) => Make("C02", Medical, acceptedOn, "医疗纠纷预防和处理条例 第三十八条"),
            (_, Track.Labour) => Make("C04", Labour, receivedOn, "劳动争议调解仲裁法 第十四条"),
            _ => Make("C01", Period.CalendarDays(rung.TermDays), acceptedOn, $"本地规则：{rung.Name}{rung.TermDays}日（人民调解工作若干规定 第三十三条）"),
        };

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

    /// <summary>The clock of the place for accepting what was sent.</summary>
    public const string LocalRule = "L01";

    private const int CourtWorkingDays = 3;

    /// <summary>A grave matter is accepted or returned on the day it is sent, or the next working day.</summary>
    public static ReferralDays Days(CourtReferral court, RiskLevel risk, DateOnly sentOn, RoutingRules rules, LegalCalendar calendar)
    {
        if (risk >= RiskLevel.High)
        {
            var soon = calendar.WorkingDayOnOrAfter(sentOn);
            return new ReferralDays(soon, soon);
        }

        var accept = court is CourtReferral.None ? rules.Response.AcceptWorkingDays : CourtWorkingDays;
        return new ReferralDays(
            calendar.AddWorkingDays(sentOn, Math.Min(rules.Response.ReturnWorkingDays, accept)),
            calendar.AddWorkingDays(sentOn, accept));
    }

    public static string RuleOf(CourtReferral court) => court is CourtReferral.None ? LocalRule : CourtRule;
}
