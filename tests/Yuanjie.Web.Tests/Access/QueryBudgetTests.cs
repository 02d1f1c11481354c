using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Access;

/// <summary>How many statements a page may send, however many rows it shows.</summary>
public sealed class QueryBudgetTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Theory]
    [InlineData("/work/disputes", 10)]
    [InlineData("/work", 10)]
    [InlineData("/work/disputes/{number}", 26)]
    public async Task Page_WithManyRows_StaysInItsBudget(string url, int budget)
    {
        var number = "";
        for (var i = 0; i < 12; i++)
        {
            number = await RegisterAsync();
        }

        using var dispatcher = await host.SignInAsync("dispatcher");
        var address = url.Replace("{number}", number, StringComparison.Ordinal);
        await dispatcher.GetPageAsync(address); // what is looked up once and kept is not the page's
        host.Statements.Clear();

        var page = await dispatcher.GetPageAsync(address);

        Assert.Contains("楼上漏水", page.Body!.Words(), StringComparison.Ordinal);
        Assert.True(host.Statements.Sent.Count <= budget, $"{host.Statements.Sent.Count} statements, {budget} allowed:\n{string.Join("\n\n", host.Statements.Sent)}");
    }

    private async Task<string> RegisterAsync()
    {
        var registered = await host.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = Channel.Counter,
                Area = AreaCode.Parse("990123001001"),
                Title = "楼上漏水",
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "修好并赔偿",
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰"), new PartyEntry(PartyKind.NaturalPerson, "王建国")],
                Respondents = [new PartyEntry(PartyKind.NaturalPerson, "李志强")],
            },
            host.Act(),
            default));
        return (await host.InScopeAsync<DisputeQueries, string?>(q => q.NumberOfAsync(registered.Value, Actor.System, default)))!;
    }
}
