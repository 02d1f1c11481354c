using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Directory.Localities;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Web.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Access;

/// <summary>What a dispute's page offers can be opened by the one to whom it is offered: the lifecycle offers, the page lets in.</summary>
public sealed class NextStepTests(DisputesOnTheirWay host) : IClassFixture<DisputesOnTheirWay>
{
    [Fact]
    public async Task EveryStepOffered_Opens()
    {
        var wrong = new List<string>();
        var opened = 0;
        foreach (var userName in host.Services.GetRequiredService<LocalityPack>().People.Where(p => p.Demo).Select(p => p.UserName!))
        {
            using var client = await host.SignInAsync(userName);
            foreach (var (stage, number) in host.Numbers)
            {
                using var answer = await client.Http.GetAsync($"/work/disputes/{number}");
                foreach (var step in (await answer.PageAsync()).QuerySelectorAll<IHtmlAnchorElement>(".next-steps a"))
                {
                    opened++;
                    using var page = await client.Http.GetAsync(step.PathName);
                    if (page.StatusCode != HttpStatusCode.OK)
                    {
                        wrong.Add($"{userName}, {stage}, {step.PathName}: {(int)page.StatusCode} {page.LeadsTo()}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(host.Numbers.Count > 12 && opened > 150, $"{opened} steps at {host.Numbers.Count} stages prove little.");
    }
}
