using Yuanjie.Browser.Tests.Fixtures;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Browser.Tests;

/// <summary>What people see when time is up: a term of law that ends the mediation by itself, and a ticket nobody answers.</summary>
public sealed class TimeIsUp(Chromium chromium)
{
    private const string WorkerPhone = "13911110001";

    [Theory, OnEachHost]
    public async Task AMediationOfWages_EndsWithItsTermAndTellsTheOtherWays(string database)
    {
        await using var story = await Story.BeginAsync(chromium, "TimeIsUp-end", database);
        var clerk = await story.StaffAsync("centre.clerk");
        var dispatcher = await story.StaffAsync("dispatcher");
        var mediator = await story.StaffAsync("mediator.shen");
        var dispute = "";

        await story.Step("1-mediating", async () =>
        {
            dispute = await RegisterAsync(clerk, "工资没有发", "在工地干了三个月，公司拖欠工资不发，去要了几次都说没有钱。");
            await dispatcher.DispatchAsync(dispute, "青溪镇人民调解委员会");
            await mediator.AcceptAsync(dispute, "沈慧");
            await mediator.TakeConsentAsync(dispute, "申请人 钱某", "被申请人 孙某");
            await mediator.FollowAsync("这一天怎么算的");
            await mediator.SeesAsync("劳动争议调解仲裁法 第十四条");
        });

        await story.Step("2-over", async () =>
        {
            story.Host.Clock.MoveTo(story.Host.Clock.Today.AddDays(40));
            await story.Host.RunWorkAsync("terms");
            await story.Host.RunWorkAsync("terms");
            var later = await story.StaffAsync("mediator.shen");
            await later.AtAsync(dispute);
            await later.SeesAsync("调解不成");
            await later.FollowAsync("转立案");
            await later.SeesAsync("工资没有发");
        });

        Assert.Contains("注意诉讼时效", await story.LastMessageAsync(WorkerPhone, "调解不成"), StringComparison.Ordinal);
        story.End();
    }

    [Theory, OnEachHost]
    public async Task ATicketNobodyAnswers_ReachesTheSuperiorAndIsAnsweredFor(string database)
    {
        await using var story = await Story.BeginAsync(chromium, "TimeIsUp-ticket", database);
        var clerk = await story.StaffAsync("centre.clerk");
        var dispatcher = await story.StaffAsync("dispatcher");
        var dispute = "";

        await story.Step("1-sent", async () =>
        {
            dispute = await RegisterAsync(clerk, "楼上漏水", "楼上卫生间漏水，把我家吊顶泡坏了，找了几次都不修。");
            await dispatcher.DispatchAsync(dispute, "青溪镇人民调解委员会");
        });

        await story.Step("2-overdue", async () =>
        {
            await LaterAsync(story, 4);
            var supervisor = await story.StaffAsync("supervisor");
            await supervisor.OpenMenuAsync("期限总览");
            await supervisor.SeesAsync(dispute);
            await supervisor.SeesAsync("已上报");
        });

        await story.Step("3-asked", async () =>
        {
            await LaterAsync(story, 4);
            var mediator = await story.StaffAsync("mediator.shen");
            await mediator.AtAsync(dispute);
            await mediator.SeesAsync("督办");
            await mediator.FollowAsync("答复督办");
            await mediator.PressAsync("答复");
            await mediator.SeesAsync("为什么超期，打算怎么办");
            await mediator.FillAsync("为什么超期，打算怎么办", "当事人出差联系不上，今天已联系到，马上受理。");
            await mediator.PressAsync("答复");
            await mediator.SeesAsync("当事人出差联系不上");
            await mediator.DoesNotSeeAsync("督办答复");
        });

        story.End();
    }

    // So many working days later, when the office is open.
    private static async Task LaterAsync(Story story, int workingDays)
    {
        story.Host.Clock.MoveTo(LegalCalendar.China.AddWorkingDays(story.Host.Clock.Today, workingDays), 10);
        await story.Host.RunWorkAsync("clocks");
        await story.Host.RunWorkAsync("clocks");
    }

    private static async Task<string> RegisterAsync(Visitor clerk, string title, string narrative)
    {
        await clerk.OpenMenuAsync("登记纠纷");
        await clerk.FillAsync("姓名或单位名称", "钱某", clerk.Group("申请人 1"));
        await clerk.FillAsync("电话", WorkerPhone, clerk.Group("申请人 1"));
        await clerk.FillAsync("姓名或单位名称", "孙某", clerk.Group("被申请人 1"));
        await clerk.ChooseAsync("发生在哪里", "沙洲村");
        await clerk.FillAsync("是什么事", title);
        await clerk.FillAsync("事情经过", narrative);
        await clerk.FillAsync("想怎么解决", "请尽快解决");
        return await clerk.SendRegistrationAsync();
    }
}
