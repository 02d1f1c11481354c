using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Directory.Holidays;

/// <param name="TakenOn">The legal day on which it was taken in.</param>
public sealed record NoticeRow(int Year, string Source, int Rest, int Worked, string TakenBy, DateOnly TakenOn);

/// <summary>Takes in the yearly notices of days off. System administrators only.</summary>
public sealed class NoticeService(YuanjieDb db, CalendarBook calendars)
{
    /// <summary>The notices that were taken in, newest first; those the product comes with are not among them.</summary>
    public async Task<IReadOnlyList<NoticeRow>> ListAsync(CancellationToken ct) =>
    [
        .. (await AllAsync(ct)).OrderByDescending(n => n.TakenAt).Select(n => new NoticeRow(
            n.Year, n.Source, n.Days.Count(d => d.Kind is DayKind.Rest), n.Days.Count(d => d.Kind is DayKind.Work), n.TakenBy, n.TakenAt.LegalDay())),
    ];

    /// <summary>Counts by the notice from now on. Open clocks are counted anew behind it.</summary>
    /// <returns>The year. Refused for who is no system administrator, and for a notice whose days all stand as it says.</returns>
    public async Task<Outcome<int>> TakeAsync(HolidayNotice notice, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.ManageSystem))
        {
            return NoticeRefusals.NotAllowed;
        }

        if (await db.IsRepeatedAsync(act, ct))
        {
            return notice.Year;
        }

        if (calendars.With(notice).Fingerprint == calendars.Current.Fingerprint)
        {
            return NoticeRefusals.NothingNew(notice.Year);
        }

        var taken = TakenNotice.Of(notice, act);
        db.Add(taken);
        db.Record(taken, new NoticeTaken(notice.Year, notice.Source, notice.Days.Count(d => d.Kind is DayKind.Rest), notice.Days.Count(d => d.Kind is DayKind.Work)), act);
        await db.SaveChangesAsync(ct);
        await RefreshAsync(ct);
        return notice.Year;
    }

    /// <summary>Lets this node count by every notice that any node has taken in.</summary>
    public async Task RefreshAsync(CancellationToken ct) => calendars.Take([.. (await AllAsync(ct)).Select(n => n.Notice)]);

    private Task<List<TakenNotice>> AllAsync(CancellationToken ct) => db.Set<TakenNotice>().AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct);
}

public static class NoticeRefusals
{
    public static Refusal NotAllowed { get; } = new("notice.not-allowed", "只有系统管理员可以收入放假通知。", RefusalKind.Forbidden);

    public static Refusal NothingNew(int year) => new("notice.nothing-new", $"{year} 年的这些日期已经在日历里，不用再收一次。", RefusalKind.Invalid, Field: "Text");
}
