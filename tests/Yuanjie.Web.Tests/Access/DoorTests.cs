using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Numbers;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Access;

/// <summary>Who gets in where. What a page declares is compared with what the running program does: a declaration is no enforcement.</summary>
public sealed class DoorTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Fact]
    public void EveryEndpoint_DeclaresWhoMayEnter()
    {
        var doors = Doors.All(host);

        Assert.True(doors.Count > 20, $"Only {doors.Count} endpoints were found.");
        Assert.Empty(doors.Where(d => !d.IsDeclared).Select(d => d.Pattern).Distinct());
    }

    [Fact]
    public async Task EveryClosedPage_SendsVisitorsToSignIn()
    {
        using var visitor = host.NewVisitor();
        var wrong = new List<string>();
        foreach (var door in PlainPages())
        {
            using var answer = await visitor.Http.GetAsync(door.Pattern);
            var to = answer.LeadsTo() ?? "";
            if (!to.StartsWith("/account/sign-in?", StringComparison.Ordinal) && !to.StartsWith("/account/phone?", StringComparison.Ordinal))
            {
                wrong.Add($"{door}: {(int)answer.StatusCode} {to}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task EveryClosedPage_AdmitsExactlyTheRolesItDeclares()
    {
        var pages = PlainPages();
        var wrong = new List<string>();
        var (admitted, refused) = (0, 0);
        foreach (var (userName, role) in SignIns)
        {
            using var client = await host.SignInAsync(userName);
            foreach (var door in pages)
            {
                using var answer = await client.Http.GetAsync(door.Pattern);
                var expected = door.Admits(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                (admitted, refused) = expected == HttpStatusCode.OK ? (admitted + 1, refused) : (admitted, refused + 1);
                if (answer.StatusCode != expected)
                {
                    wrong.Add($"{userName} ({role}) at {door}: {(int)answer.StatusCode} {answer.LeadsTo()} instead of {(int)expected}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(admitted > 20 && refused > 10, $"{admitted} admissions and {refused} refusals prove little.");
    }

    [Fact]
    public async Task EveryPageOfADispute_OutOfReach_AnswersAsIfThereWereNone()
    {
        var elsewhere = await RegisterAsync(AreaCode.Parse("990124001001"));
        var none = DisputeNumber.Make(AreaCode.Parse("990124001001"), host.Clock.Today, 4711).Value;
        var pages = Doors.All(host).Where(d => d is { IsPage: true, TakesGet: true, ForAnyone: false, Parameters: ["number"] }).DistinctBy(d => d.Pattern).ToList();
        Assert.NotEmpty(pages);
        var wrong = new List<string>();
        foreach (var (userName, role) in SignIns)
        {
            using var client = await host.SignInAsync(userName);
            foreach (var door in pages.Where(d => d.Admits(role)))
            {
                var (there, missing) = (await SayAsync(client, door, elsewhere), await SayAsync(client, door, none));
                if (there.Status != HttpStatusCode.NotFound || there != missing)
                {
                    wrong.Add($"{userName} at {door}: {(int)there.Status}, and {(int)missing.Status} where there is none");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static async Task<(HttpStatusCode Status, string Words)> SayAsync(PageClient client, Door door, string number)
    {
        using var answer = await client.Http.GetAsync(door.Pattern.Replace("{number}", number, StringComparison.Ordinal));
        return (answer.StatusCode, (await answer.PageAsync()).Body!.Words());
    }

    private IReadOnlyList<Door> PlainPages() =>
        [.. Doors.All(host).Where(d => d is { IsPage: true, TakesGet: true, ForAnyone: false, Parameters: [] }).DistinctBy(d => d.Pattern)];

    // Each role once: the first demo person of the pack whose first post has it.
    private IEnumerable<(string UserName, Role Role)> SignIns =>
        host.Services.GetRequiredService<LocalityPack>().People.Where(p => p.Demo).Select(p => (p.UserName!, p.Posts[0].Roles[0])).DistinctBy(p => p.Item2);

    private async Task<string> RegisterAsync(AreaCode area)
    {
        var registered = await host.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = Channel.Counter,
                Area = area,
                Title = "楼上漏水",
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "修好并赔偿",
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰")],
                Respondents = [],
            },
            host.Act(),
            default));
        return (await host.InScopeAsync<DisputeQueries, string?>(q => q.NumberOfAsync(registered.Value, Actor.System, default)))!;
    }
}
