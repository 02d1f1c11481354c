using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work;

/// <summary>The one timeline of a matter, as this reader may see it: on the staff's page and on a party's.</summary>
public sealed class TimelinePanel(TimelineQueries timeline, CurrentActor current, IStringLocalizer<UiText> text) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DisputeHeader dispute)
    {
        var ct = HttpContext.RequestAborted;
        var entries = await timeline.GetAsync(dispute.Id, await current.GetAsync(ct), ct);
        TimelineItem[] items = [.. Planned(dispute), .. entries.Select(ItemOf)];
        return View(items);
    }

    private static IEnumerable<TimelineItem> Planned(DisputeHeader dispute) =>
        dispute is { Open: true, DueOn: { } due } ? [new TimelineItem(Instant.InChina(due), "最晚办理日") { Planned = true }] : [];

    private string? BodyOf(TimelineEntry entry)
    {
        Sentence?[] said = [entry.Detail, string.IsNullOrEmpty(entry.Reason) ? null : entry.Reason];
        return text.Say(said.OfType<Sentence>()) is { Length: > 0 } body ? body : null;
    }

    private TimelineItem ItemOf(TimelineEntry entry) => new(
        entry.At,
        entry.Title,
        entry.OnBehalfOf is { } whom ? text.Say($"{entry.By}（代{whom}）") : text[entry.By],
        BodyOf(entry),
        entry.Audience is Audience.Parties ? Tone.Qing : entry.Audience is Audience.Handlers ? Tone.Ink : Tone.Zhe);
}
