using Microsoft.AspNetCore.Mvc.Filters;
using Yuanjie.Directory;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Acting;

/// <summary>Fills the frame of the workbench for whoever is at work, before the page is drawn.</summary>
internal sealed class WorkMenuFilter(CurrentActor current, WorkMenu menu) : IAsyncPageFilter
{
    private static readonly MenuGroup[] Groups =
    [
        new("办案",
        [
            new("我的桌面", "checklist", "/work"),
            new("纠纷台账", "folders", "/work/disputes", Permission.ViewDisputes),
            new("登记纠纷", "plus", "/work/intake/counter", Permission.RegisterDisputes),
            new("随手报", "device-mobile", "/work/intake/grid", Permission.ReportFromGrid),
            new("分流指派", "arrows-split-2", "/work/routing/board", Permission.DispatchDisputes),
            new("期限总览", "clock", "/work/clocks", Permission.ViewDisputes),
            new("督办清单", "eye", "/work/routing/supervised", Permission.Supervise),
            new("疑点核查", "shield-check", "/work/truth", Permission.Supervise),
            new("调解日程", "calendar", "/work/mediation/calendar", Permission.Mediate),
            new("到期履行", "coin-yuan", "/work/performance/due", Permission.Mediate),
        ]),
        new("法院",
        [
            new("司法确认", "gavel", "/work/confirmation/inbox", Permission.DocketAtCourt),
            new("确认审查", "scale", "/work/confirmation/inbox", Permission.RuleOnConfirmation),
            new("立案收件", "inbox", "/work/courtlink/inbox", Permission.DocketAtCourt),
        ]),
        new("研判", [new("指挥大屏", "chart-dots-3", "/board", Permission.ViewBoard), new("解纷成效", "chart-bar", "/work/results", Permission.ViewBoard)]),
        new("资源",
        [
            new("期限计算", "calendar-due", "/deadline"),
            new("批量导入", "upload", "/work/intake/import", Permission.RegisterDisputes),
            new("组织人员", "users-group", "/work/directory", Permission.ManageDirectory),
        ]),
    ];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var path = context.HttpContext.Request.Path;
        if (path.StartsWithSegments("/work") || path.StartsWithSegments("/account"))
        {
            var acting = await current.ActingAsync(context.HttpContext.RequestAborted);
            var seen = new HashSet<string>();
            menu.Fill(
                Groups.Select(g => g with { Items = [.. g.Items.Where(i => (i.Needs is not { } needs || acting.Actor.Can(needs)) && seen.Add(i.Href))] }),
                acting.Actor.Can);
            if (acting.Actor.Account is not null)
            {
                menu.Person = new WorkPerson(acting.Actor.Name, acting.Post is { } post ? $"{post.OrganisationName}　{post.Role.DisplayName()}" : "", "/account");
            }
        }

        await next();
    }
}
