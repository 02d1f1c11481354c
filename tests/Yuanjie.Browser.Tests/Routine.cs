using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Yuanjie.Browser.Tests.Fixtures;

namespace Yuanjie.Browser.Tests;

/// <summary>What staff do in every scenario, page by page.</summary>
internal static class Routine
{
    /// <summary>At the dossier of a dispute.</summary>
    public static Task AtAsync(this Visitor person, string number) => person.GoAsync($"/work/disputes/{number}");

    /// <summary>Sends the registration form; a hint at something like it is read and waved through.</summary>
    /// <returns>The number of the new dispute.</returns>
    public static async Task<string> SendRegistrationAsync(this Visitor clerk)
    {
        await clerk.PressAsync("登记");
        if (await clerk.Main.GetByText("可能已经登记过").IsVisibleAsync())
        {
            await clerk.TickAsync("都不是，是新的一件");
            await clerk.PressAsync("登记");
        }

        await clerk.SeesAsync("已登记");
        return clerk.Page.Url.Split('/')[^1];
    }

    /// <summary>Picks the dispute on the board and sends it to this body.</summary>
    public static async Task DispatchAsync(this Visitor dispatcher, string number, string body, string? skipped = null)
    {
        await dispatcher.OpenMenuAsync("分流指派");
        await dispatcher.LeaveByAsync(dispatcher.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = number }).GetByRole(AriaRole.Link).First);
        var form = dispatcher.Panel("分流");
        await dispatcher.ChooseAsync("其他单位", body, form);
        await dispatcher.FillAsync("分流理由", "就近办理，双方都认可", form);
        if (skipped is not null)
        {
            await dispatcher.FillAsync("跳过在先环节的原因", skipped, form);
        }

        await dispatcher.PressAsync("发送");
        await dispatcher.AtAsync(number);
        await dispatcher.SeesAsync("已分流");
        await dispatcher.SeesAsync(body);
    }

    /// <summary>The body takes the dispute, and one of its mediators.</summary>
    public static async Task AcceptAsync(this Visitor mediator, string number, string? assigned = null)
    {
        await mediator.AtAsync(number);
        await mediator.FollowAsync("受理");
        await mediator.PressAsync("受理");
        await mediator.SeesAsync("已受理");
        if (assigned is not null)
        {
            await mediator.FollowAsync("指定调解员");
            await mediator.TickAsync(assigned);
            await mediator.PressAsync("确定调解员");
        }
    }

    public static async Task InviteAsync(this Visitor mediator, string number, string body, string request)
    {
        await mediator.AtAsync(number);
        await mediator.FollowAsync("邀请单位联调");
        await mediator.ChooseAsync("邀请哪个单位", body);
        await mediator.FillAsync("请它做什么", request);
        await mediator.PressAsync("发出邀请");
    }

    /// <summary>The parties who are there are told their rights and say yes.</summary>
    public static async Task TakeConsentAsync(this Visitor mediator, string number, params string[] parties)
    {
        await mediator.AtAsync(number);
        await mediator.FollowAsync("记录各方意愿和告知");
        foreach (var party in parties)
        {
            await mediator.TickAsync("已出示或者宣读权利义务告知书", mediator.Panel(party));
            await mediator.TickAsync("同意", mediator.Panel(party).GetByRole(AriaRole.Group, new() { Name = "愿意调解吗" }));
        }

        await mediator.PressAsync("保存");
        await mediator.SeesAsync("调解中");
    }

    /// <summary>All who were at the session sign its record on the mediator's screen.</summary>
    public static async Task SignRecordAsync(this Visitor mediator)
    {
        while (await mediator.Main.GetByRole(AriaRole.Button, new() { Name = "确认签名" }).CountAsync() > 0)
        {
            await mediator.TickAsync("屏幕手写");
            await mediator.SignOnPadAsync();
            await mediator.PressAsync("确认签名");
        }
    }

    /// <summary>One line of the agreement: a payment.</summary>
    public static async Task WritePaymentAsync(this Visitor mediator, int place, string debtor, string creditor, string amount, string due, string what)
    {
        var row = mediator.Group($"第 {place} 项");
        await mediator.ChooseAsync("谁来履行", debtor, row);
        await mediator.ChooseAsync("是什么义务", "付款", row);
        await mediator.ChooseAsync("对谁履行", creditor, row);
        await mediator.FillAsync("金额", amount, row);
        await mediator.FillAsync("哪一天前", due, row);
        await mediator.FillAsync("怎样履行", "银行转账", row);
        await mediator.FillAsync("内容", what, row);
        await mediator.FillAsync("收款账户", "青溪农商银行 6200000000000000001", row);
    }

    /// <summary>Parties sign one after the other on the mediator's screen, then the mediator; the body puts its seal.</summary>
    public static async Task SignAgreementAsync(this Visitor mediator, string number)
    {
        await mediator.GoAsync($"/work/disputes/{number}/agreements/sign");
        while (await mediator.Panel("当事人签名").CountAsync() > 0)
        {
            await mediator.SignOnPadAsync(mediator.Panel("当事人签名"));
            await mediator.PressAsync("已看完全文，确认签名");
        }

        await mediator.CountersignAsync(number);
    }

    public static async Task CountersignAsync(this Visitor mediator, string number)
    {
        await mediator.GoAsync($"/work/disputes/{number}/agreements/sign");
        await mediator.SignOnPadAsync(mediator.Panel("调解员签名"));
        await mediator.PressAsync("调解员确认签名");
        await mediator.PressAsync("确认盖章");
        await mediator.SeesAsync("已达成协议");
    }

    /// <summary>All parties apply together at the counter.</summary>
    public static async Task ApplyForConfirmationAsync(this Visitor mediator, string number, params string[] parties)
    {
        await mediator.AtAsync(number);
        await mediator.FollowAsync("申请司法确认");
        await mediator.ChooseCountyCourtAsync();
        foreach (var party in parties)
        {
            await mediator.TickAsync(party, mediator.Group("谁来申请"));
        }

        await mediator.TickAsync("各申请人已阅读承诺书并同意");
        await mediator.PressAsync("提交申请");
        await mediator.SeesAsync("已申请确认");
    }

    /// <summary>The court itself, not one of its tribunals.</summary>
    public static Task ChooseCountyCourtAsync(this Visitor person) => person.Group("向哪家法院申请").GetByLabel(new Regex("^青溪县人民法院(?!.{2,4}人民法庭)")).CheckAsync();

    /// <summary>The clerk gives the case its number, the judge confirms.</summary>
    public static async Task ConfirmAsync(Visitor clerk, Visitor judge, string number, string title, string caseNumber)
    {
        await clerk.OpenMenuAsync("司法确认");
        await clerk.FollowAsync(title);
        await clerk.FillAsync("案号", caseNumber);
        await clerk.PressAsync("受理");
        await clerk.SeesAsync("确认审查中");
        await judge.OpenMenuAsync("确认审查");
        await judge.FollowAsync(title);
        await judge.PressAsync("裁定确认有效");
        await judge.AtAsync(number);
        await judge.SeesAsync("已确认");
    }

    /// <summary>The mediation failed: the ways that are left are told, and the act is checked before it is done.</summary>
    public static async Task FailAsync(this Visitor mediator, string number, string reason)
    {
        await mediator.AtAsync(number);
        await mediator.FollowAsync("调解不成");
        await mediator.TickAsync(reason);
        foreach (var way in new[] { "申请仲裁", "请行政主管部门处理", "向人民法院起诉" })
        {
            await mediator.TickAsync(way);
        }

        await mediator.TickAsync("已提醒当事人注意诉讼时效");
        await mediator.PressAsync("下一步：核对");
        await mediator.SeesAsync("核对后确认");
        await mediator.PressAsync("确认调解不成");
        await mediator.SeesAsync("调解不成");
    }

    /// <summary>The complaint is read and handed to the court, whose clerk gives it a number.</summary>
    public static async Task FileSuitAsync(this Visitor mediator, Visitor clerk, string number, string title, string caseNumber, bool fastTrack)
    {
        await mediator.AtAsync(number);
        await mediator.FollowAsync("转立案");
        await mediator.ChooseAsync("递交到哪个法院", "青溪县人民法院");
        await mediator.PressAsync("先看起诉状");
        await mediator.SeesAsync("民事起诉状");
        await mediator.TickAsync("当事人已看过起诉状，同意递交");
        await mediator.PressAsync("递交法院");
        await mediator.SeesAsync("立案期限");
        await clerk.OpenMenuAsync("立案收件");
        await clerk.LeaveByAsync(clerk.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = number }).GetByRole(AriaRole.Link, new() { Name = $"登记案号 {title}" }));
        await clerk.FillAsync("案号", caseNumber);
        if (fastTrack)
        {
            await clerk.TickAsync("进入速裁程序");
        }

        await clerk.PressAsync("登记立案");
        await mediator.AtAsync(number);
        await mediator.SeesAsync(caseNumber);
    }
}
