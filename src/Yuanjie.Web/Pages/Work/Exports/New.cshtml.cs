using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.People;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Exports;

/// <summary>Shows what an export would hold, asks what for, and starts it.</summary>
[Needs(Permission.Export)]
public sealed class NewModel(LedgerExportService exports, LedgerQueries ledger, AreaNames areas, PeopleQueries people, CurrentActor current) : LedgerPageModel
{
    private AreaTree tree = null!;
    private string? mediatorName;
    private Actor actor = null!;

    /// <summary>How many matters the filter finds.</summary>
    public int Rows { get; private set; }

    public static IReadOnlyList<LedgerExportColumn> Columns => LedgerExportColumn.All;

    public static IReadOnlyList<Option> Formats { get; } = [.. Enum.GetValues<ExportFormat>().Reverse().Select(f => new Option(f.ToString(), f.Name()))];

    public string BackToLedger => $"/work/disputes{Request.QueryString}";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The filter in words, one line for each condition.</summary>
    public IEnumerable<(string Label, string Value)> Conditions()
    {
        if (Filter.Text is { Length: > 0 } words)
        {
            yield return ("关键词", words);
        }

        if (Filter.View != LedgerView.All)
        {
            yield return ("范围", Filter.View switch
            {
                LedgerView.Waiting => "待分流受理",
                LedgerView.Mediating => "调解中",
                LedgerView.Overdue => "逾期",
                _ => "已达成协议",
            });
        }

        if (Filter.Type is { } type)
        {
            yield return ("类型", DisputeWords.TypeName(type));
        }

        if (Filter.Area is { } area)
        {
            yield return ("地点", tree.Name(area));
        }

        if (Filter.Stage is { } stage)
        {
            yield return ("状态", stage.Name());
        }

        if (Filter.Reached is { } reached)
        {
            yield return ("办到过哪一步", reached.Name());
        }

        if (mediatorName is { } mediator)
        {
            yield return ("调解员", mediator);
        }

        if (Filter.Risk is { } risk)
        {
            yield return ("风险", risk.Name());
        }

        if (Filter.Channel is { } channel)
        {
            yield return ("来源", channel.Name());
        }

        if (Filter.From is { } from)
        {
            yield return ("登记不早于", Words.Day(from));
        }

        if (Filter.To is { } to)
        {
            yield return ("登记不晚于", Words.Day(to));
        }
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        actor = await current.GetAsync(HttpContext.RequestAborted);
        tree = await areas.TreeAsync(HttpContext.RequestAborted);
        mediatorName = Filter.Mediator is { } person ? (await people.NamesAsync([person], HttpContext.RequestAborted)).GetValueOrDefault(person) : null;
        Rows = await ledger.CountAsync(Filter, actor, current.Today, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        // Everything the page shows is loaded for each handler.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var requested = await exports.RequestAsync(new RequestLedgerExport(Filter, Input.Format), current.Act(actor, Input.Reason), ct);
        return requested.Refused is { } refusal ? this.Again(refusal) : Redirect($"/work/exports/{requested.Value}");
    }

    public sealed class InputModel
    {
        [Display(Name = "文件格式")]
        public ExportFormat Format { get; set; } = ExportFormat.Xlsx;

        [Required, StringLength(LedgerExportService.ReasonLength), Display(Name = "导出用途")]
        public string? Reason { get; set; }
    }
}
