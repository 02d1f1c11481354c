using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Data.Files;
using Yuanjie.Directory.Holidays;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>Takes in a yearly notice of days off: reads it, shows which open clocks it moves, and only then counts by it.</summary>
[Needs(Permission.ManageSystem)]
public sealed class HolidaysModel(NoticeService notices, ClockRecount recount, CalendarBook calendars) : DirectoryPageModel
{
    private const long LargestFile = 64 * 1024;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<NoticeRow> Taken { get; private set; } = [];

    public RecountProgress Progress { get; private set; } = new(0, 0);

    /// <summary>The notice as it was read; null before.</summary>
    public HolidayNotice? Notice { get; private set; }

    /// <summary>Null before a notice was read.</summary>
    public RecountPreview? Preview { get; private set; }

    /// <summary>The years of which the calendar knows the notice, newest first.</summary>
    public IEnumerable<int> Years => calendars.Current.AnnouncedYears.Reverse();

    public void OnGet()
    {
        // What stands is loaded for each handler.
    }

    /// <summary>Reads the notice and shows what it would move. Nothing is changed.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is { } again)
        {
            return again;
        }

        Preview = await recount.PreviewAsync(calendars.With(Notice!), Notice!.Days.Min(d => d.Date), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is { } again)
        {
            return again;
        }

        var taken = await notices.TakeAsync(Notice!, Act(), ct);
        return taken.Refused is { } refusal ? this.Again(refusal) : Done("放假通知已收入日历，在办的期限正在重新计算", DirectoryLinks.Holidays);
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct)
    {
        var stopped = await recount.StopAsync(Act(), ct);
        return stopped.Refused is { } refusal ? this.Again(refusal) : Done("重新计算已停下，算到一半的这一批会先算完", DirectoryLinks.Holidays);
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken ct)
    {
        var resumed = await recount.ResumeAsync(Act(), ct);
        return resumed.Refused is { } refusal ? this.Again(refusal) : Done("重新计算接着进行", DirectoryLinks.Holidays);
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Taken = await notices.ListAsync(ct);
        Progress = await recount.ProgressAsync(ct);
        return true;
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        if (Input.File is { } file)
        {
            if (file.Length > LargestFile)
            {
                ModelState.AddModelError("Input.File", "文件太大，请只上传通知的文字。");
                return this.Again();
            }

            using var copy = new MemoryStream();
            await file.CopyToAsync(copy, ct);
            Input.Text = TextFile.Decode(copy.ToArray());
            ModelState.Remove("Input.Text");
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var read = HolidayNotice.Read(Input.Text, Input.Source);
        if (read.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        Notice = read.Value;
        return null;
    }

    public sealed class InputModel
    {
        [StringLength(HolidayNotice.TextLength), Display(Name = "通知原文")]
        public string? Text { get; set; }

        [Display(Name = "或者上传文本文件")]
        public IFormFile? File { get; set; }

        [StringLength(200), Display(Name = "文号或者网址")]
        public string? Source { get; set; }
    }
}
