using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Intake;

/// <summary>What another system meets.</summary>
public sealed class IntakeApiTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    private static readonly object Told = new
    {
        area = "990123001001",
        title = "楼上漏水",
        narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
        amountFen = 320_000,
        channel = "Hotline",
        sourceRef = "12345-0001",
        applicants = new[] { new { name = "陈桂兰", phone = "13900001234" } },
    };

    [Fact]
    public async Task Call_WithoutAKeyOrWithAWrongOne_IsTurnedAwayWithACode()
    {
        using var http = host.CreateClient();
        using var wrong = host.CreateClient();
        wrong.DefaultRequestHeaders.Add("X-Api-Key", "yjk_wrong");

        using var without = await http.PostAsJsonAsync("/api/v1/disputes", Told);
        using var with = await wrong.GetAsync("/api/v1/disputes/YJ1");

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, with.StatusCode);
        Assert.Equal("api.key-missing", (await BodyAsync(without)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Register_TwiceWithOneIdempotencyKey_GivesOneDispute()
    {
        using var http = await CallerAsync("centre");

        using var first = await SendAsync(http, Told, "call-1");
        using var again = await SendAsync(http, Told, "call-1");
        using var other = await SendAsync(http, Told, "call-2");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        var number = (await BodyAsync(first)).GetProperty("number").GetString();
        Assert.Equal(number, (await BodyAsync(again)).GetProperty("number").GetString());
        Assert.NotEqual(number, (await BodyAsync(other)).GetProperty("number").GetString());
        var found = await BodyAsync(await http.GetAsync(first.Headers.Location));
        Assert.Equal(("Registered", "已登记"), (found.GetProperty("stage").GetString(), found.GetProperty("stageName").GetString()));
        Assert.DoesNotContain("陈桂兰", found.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_WithoutIdempotencyKey_IsRefused()
    {
        using var http = await CallerAsync("centre");

        using var answer = await http.PostAsJsonAsync("/api/v1/disputes", Told);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("api.idempotency-key-missing", (await BodyAsync(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Register_WithManyThingsWrong_ListsThemAll()
    {
        using var http = await CallerAsync("centre");

        using var answer = await SendAsync(http, new { area = "990123001001", title = "", narrative = "", applicants = new[] { new { name = "1", idNumber = "110101199003070010" } } }, "call-3");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var codes = (await BodyAsync(answer)).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()).Order();
        Assert.Equal(["intake.id-number-unreadable", "intake.name-unreadable", "intake.narrative-missing", "intake.title-missing"], codes);
    }

    [Fact]
    public async Task Register_WithAMissingMember_IsABadRequest()
    {
        using var http = await CallerAsync("centre");

        using var answer = await SendAsync(http, new { area = "990123001001" }, "call-4");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Find_ADisputeOfAnotherOrganisation_AnswersAsIfThereWereNone()
    {
        using var centre = await CallerAsync("centre");
        using var court = await CallerAsync("court");
        using var made = await SendAsync(centre, Told, "call-5");

        using var answer = await court.GetAsync(made.Headers.Location);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("dispute.not-found", (await BodyAsync(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Register_OutsideTheScopeOfTheKey_IsForbidden()
    {
        using var http = await CallerAsync("centre", AreaCode.Parse("990123002"));

        using var answer = await SendAsync(http, Told, "call-6");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Description_OfTheInterface_NamesKeysAndPaths()
    {
        using var http = host.CreateClient();

        var description = await http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        Assert.True(description.GetProperty("paths").TryGetProperty("/api/v1/disputes", out var path));
        Assert.Contains(path.GetProperty("post").GetProperty("parameters").EnumerateArray(), p => p.GetProperty("name").GetString() == "Idempotency-Key");
        Assert.Equal("X-Api-Key", description.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey").GetProperty("name").GetString());
    }

    private async Task<HttpClient> CallerAsync(string organisation, AreaCode? scope = null)
    {
        var issued = await host.InScopeAsync<ApiKeyService, Outcome<IssuedApiKey>>(s =>
            s.IssueAsync(new IssueApiKey(host.County.Organisations[organisation], "12345 热线平台", scope), host.Act(), default));
        var http = host.CreateClient();
        http.DefaultRequestHeaders.Add("X-Api-Key", issued.Value.Key);
        return http;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, object told, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/disputes") { Content = JsonContent.Create(told) };
        request.Headers.Add("Idempotency-Key", key);
        return await http.SendAsync(request);
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();
}
