using Microsoft.Playwright;
using Yuanjie.Browser.Tests.Fixtures;

namespace Yuanjie.Browser.Tests;

/// <summary>
/// 法院+综治: a wage dispute from the counter to a confirmed agreement, told in the demo county instead of 七里河.
/// </summary>
public sealed class D3_CourtAndCentre(Chromium chromium)
{
    private const string LiuPhone = "13900003001";
    private const string FirmPhone = "13900003002";

    [Theory, OnEachHost]
    public async Task FromTheCounterToTheConfirmedAgreement(string database)
    {
        await using var story = await Story.BeginAsync(chromium, "D3", database, new Dictionary<string, string> { ["P081"] = "commerce.wu", ["P080"] = "firms.zeng" });
        var clerk = await story.StaffAsync("centre.clerk");
        await story.Step("D3-4", async () =>
        {
            await clerk.OpenMenuAsync("批量导入");
            await clerk.Page.GetByLabel("发生在哪里").SelectOptionAsync(new SelectOptionValue { Label = "文昌社区" });
            await clerk.PressAsync("导入");
        });
    }
}
