namespace Yuanjie.Kernel.Calendar;

public enum DayKind : short
{
    /// <summary>放假、调休 (a day off, whatever its weekday).</summary>
    Rest = 1,

    /// <summary>上班 (a make-up working day, whatever its weekday).</summary>
    Work = 2,
}

/// <summary>A day whose kind a notice states; days without one follow their weekday.</summary>
/// <param name="Name">The festival for which the notice moves the day, such as 春节.</param>
/// <param name="Notice">Address or title of the notice, printed on proof sheets.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string Name, string Notice);
