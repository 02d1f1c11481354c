using System.Globalization;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Calendar;

public enum PeriodUnit : short
{
    CalendarDay = 1,
    WorkingDay = 2,
    Month = 3,
    Year = 4,
}

/// <summary>A statutory period (期间) and the way the law counts it.</summary>
/// <remarks>
/// The day it starts is not counted. Calendar days run through holidays; months and years end on the day of the same number, or
/// on the last of a month that lacks it. A last day that is a rest day gives way to the first working day after it; a worked
/// Saturday or Sunday does not. The last day is inclusive and ends at 24:00, see <see cref="ChinaTime.EndOf"/>.
/// Source: 民法典 第二百零一条至第二百零三条; 民事诉讼法 第八十五条.
/// </remarks>
public sealed record Period
{
    /// <summary>Why a last day that is a rest day gives way.</summary>
    public const string RollRule = "《民法典》第二百零三条、《民事诉讼法》第八十五条：最后一日是法定休假日的，以休假日结束的次日为最后一日";

    private const string StartRule = "《民法典》第二百零一条、《民事诉讼法》第八十五条：开始的当日不计算在期间内";
    private const string MonthEndRule = "《民法典》第二百零二条：到期月没有对应日的，月末日为期间的最后一日";
    private const string WeeklyRestRule = "《国务院关于职工工作时间的规定》第七条：星期六和星期日为周休息日";
    private const string WorkingDayRule = "工作日期间只计算工作日";
    private const string NoticeAwaited = "国务院办公厅尚未公布该年放假安排，暂按周末计算，公布后须重新计算";

    private Period(int length, PeriodUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        Length = length;
        Unit = unit;
    }

    public int Length { get; }

    public PeriodUnit Unit { get; }

    public static Period CalendarDays(int length) => new(length, PeriodUnit.CalendarDay);

    public static Period WorkingDays(int length) => new(length, PeriodUnit.WorkingDay);

    public static Period Months(int length) => new(length, PeriodUnit.Month);

    public static Period Years(int length) => new(length, PeriodUnit.Year);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">For anything else.</exception>
    public static Period Parse(string text)
    {
        var figures = text.TakeWhile(char.IsAsciiDigit).Count();
        return int.TryParse(text.AsSpan(0, figures), CultureInfo.InvariantCulture, out var length)
            ? text[figures..] switch
            {
                "日" => CalendarDays(length),
                "个工作日" => WorkingDays(length),
                "个月" => Months(length),
                "年" => Years(length),
                _ => throw new FormatException($"'{text}' is not a period."),
            }
            : throw new FormatException($"'{text}' is not a period.");
    }

    /// <summary>As a law writes it: 30日, 5个工作日, 1个月, 2年.</summary>
    public override string ToString() => Said.ToString();

    /// <summary>As a law writes it, to be said in the reader's language.</summary>
    public Sentence Said => Unit switch
    {
        PeriodUnit.CalendarDay => (Sentence)$"{Length}日",
        PeriodUnit.WorkingDay => (Sentence)$"{Length}个工作日",
        PeriodUnit.Month => (Sentence)$"{Length}个月",
        _ => (Sentence)$"{Length}年",
    };

    /// <summary>The last day, inclusive, on which an act is in time. Always a working day.</summary>
    public DateOnly LastDay(DateOnly from, LegalCalendar calendar) => calendar.WorkingDayOnOrAfter(Unrolled(from, calendar));

    /// <summary>The day the bare count gives, before a rest day moves it.</summary>
    public DateOnly Unrolled(DateOnly from, LegalCalendar calendar) => Unit switch
    {
        PeriodUnit.CalendarDay => from.AddDays(Length),
        PeriodUnit.WorkingDay => calendar.AddWorkingDays(from, Length),
        PeriodUnit.Month => from.AddMonths(Length),
        _ => from.AddYears(Length),
    };

    /// <summary>The last day with its proof: every day that was left out or passed over, and the rule or notice that says so.</summary>
    public Counted Count(DateOnly from, LegalCalendar calendar)
    {
        var unrolled = Unrolled(from, calendar);
        var last = calendar.WorkingDayOnOrAfter(unrolled);

        List<CountedStep> steps = [new(CountedStepKind.StartNotCounted, from, $"{Name(from)}为起始日，不计算在期间内", StartRule)];
        if (Unit is PeriodUnit.WorkingDay)
        {
            steps.AddRange(DaysOutOfTheOrdinary(from, unrolled, calendar));
        }

        steps.Add(FallsOn(from, unrolled));
        if (Unit is not PeriodUnit.WorkingDay && calendar.IsMakeUpDay(unrolled))
        {
            steps.Add(new(CountedStepKind.MakeUpDayStands, unrolled, $"{Name(unrolled)}为调休上班日，不顺延", Authority(unrolled, calendar)));
        }

        for (var day = unrolled; day < last; day = day.AddDays(1))
        {
            steps.Add(new(CountedStepKind.RestDayPassed, day, $"{Name(day)}{RestReason(day, calendar)}，顺延", Authority(day, calendar)));
        }

        steps.Add(new(CountedStepKind.LastDay, last, $"{Name(last)}为期间的最后一日", last == unrolled ? null : RollRule));

        var provisional = DaysThatDecide(from, unrolled, last).Any(calendar.IsProvisional);
        if (provisional)
        {
            steps.Add(new(CountedStepKind.NoticeAwaited, last, $"{Name(last)}为暂定日期", NoticeAwaited));
        }

        return new Counted
        {
            Period = this,
            From = from,
            Unrolled = unrolled,
            LastDay = last,
            IsProvisional = provisional,
            Steps = steps,
        };
    }

    private static IEnumerable<CountedStep> DaysOutOfTheOrdinary(DateOnly from, DateOnly last, LegalCalendar calendar)
    {
        for (var day = from.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (calendar.IsRestDay(day))
            {
                yield return new(CountedStepKind.RestDaySkipped, day, $"{Name(day)}{RestReason(day, calendar)}，不计", Authority(day, calendar));
            }
            else if (calendar.IsMakeUpDay(day))
            {
                yield return new(CountedStepKind.MakeUpDayCounted, day, $"{Name(day)}调休上班，计入", Authority(day, calendar));
            }
        }
    }

    private CountedStep FallsOn(DateOnly from, DateOnly unrolled)
    {
        if ((Unit is PeriodUnit.Month or PeriodUnit.Year) && unrolled.Day != from.Day)
        {
            return new(CountedStepKind.MonthEnd, unrolled, $"满{Said}的月份没有{from.Day}日，以月末{Name(unrolled)}为期满日", MonthEndRule);
        }

        return new(CountedStepKind.FallsOn, unrolled, $"满{Said}为{Name(unrolled)}", Unit is PeriodUnit.WorkingDay ? WorkingDayRule : null);
    }

    /// <summary>A calendar-day period hangs on its end alone, a working-day period on every day from its start.</summary>
    private IEnumerable<DateOnly> DaysThatDecide(DateOnly from, DateOnly unrolled, DateOnly last)
    {
        for (var day = Unit is PeriodUnit.WorkingDay ? from.AddDays(1) : unrolled; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static Sentence RestReason(DateOnly day, LegalCalendar calendar) =>
        calendar.Find(day) is { } entry ? (Sentence)$"{entry.Name}放假" : "休息日";

    private static string Authority(DateOnly day, LegalCalendar calendar) => calendar.Find(day)?.Notice ?? WeeklyRestRule;

    private static Sentence Name(DateOnly day) => $"{day}（{ChineseDate.Weekday(day)}）";
}
