using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.CourtLink;

/// <summary>The court's inbox of filings, by the day by which each has to be docketed.</summary>
[Needs(Permission.DocketAtCourt)]
public sealed class InboxModel(FilingQueries filings, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FilingStatus Status { get; set; } = FilingStatus.Sent;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public FilingInboxPage Found { get; private set; } = new([], null, 0, 0);

    public DateOnly Today => current.Today;

    public IReadOnlyList<Stat> Views =>
    [
        new("待立案", Figure(Found.Waiting), "/work/courtlink/inbox", Found.Overdue > 0 ? (Sentence)$"其中超过七日 {Found.Overdue} 件" : null, Tone.Zhe),
        new("已立案", "看", "/work/courtlink/inbox?status=Docketed", null, Tone.Song),
        new("退回补正", "看", "/work/courtlink/inbox?status=Returned"),
    ];

    public async Task OnGetAsync(CancellationToken ct) =>
        Found = await filings.InboxAsync(Status, After, current.Today, await current.GetAsync(ct), ct);

    private static string Figure(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
