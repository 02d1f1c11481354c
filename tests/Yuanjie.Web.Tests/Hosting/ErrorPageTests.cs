using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data.Sqlite;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Hosting;

/// <summary>A host whose database can be made to fail.</summary>
public sealed class FailingHost : YuanjieHost
{
    /// <summary>What the next save or query ends with; null for no failure.</summary>
    public Exception? OnSave { get; set; }

    public Exception? OnQuery { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteYuanjieDb>(db => db.AddInterceptors(new Saves(this), new Queries(this))));
    }

    private sealed class Saves(FailingHost host) : SaveChangesInterceptor
    {
        public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
            host.OnSave is { } failure ? throw failure : result;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            host.OnSave is { } failure ? throw failure : new(result);
    }

    private sealed class Queries(FailingHost host) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default) =>
            host.OnQuery is { } failure ? throw failure : new(result);
    }
}

public sealed class ErrorPageTests(FailingHost host) : IClassFixture<FailingHost>
{
    [Fact]
    public async Task Address_ThatIsNone_SaysSoInPlainWords()
    {
        using var visitor = host.NewVisitor();

        using var answer = await visitor.Http.GetAsync("/account/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("没有找到这一页", (await answer.PageAsync()).QuerySelector("h1")?.Words());
    }

    [Fact]
    public async Task ErrorPage_AskedForByItself_IsNotThere()
    {
        using var visitor = host.NewVisitor();

        using var answer = await visitor.Http.GetAsync("/error");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_OfAnotherPost_OffersToSwitch()
    {
        using var zhou = await host.SignInAsync("mediator.zhou");

        using var answer = await zhou.Http.GetAsync("/work/exports");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.NotNull((await answer.PageAsync()).QuerySelector("main a[href='/account']"));
    }

    [Fact]
    public async Task Request_LargerThanAllowed_IsTurnedAwayBeforeItIsRead()
    {
        using var visitor = host.NewVisitor();
        using var large = new ByteArrayContent([]);
        large.Headers.ContentLength = 101L * 1024 * 1024;

        using var answer = await visitor.Http.PostAsync("/account/phone", large);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("文件太大", (await answer.PageAsync()).QuerySelector("h1")?.Words());
    }

    [Fact]
    public async Task Form_WithoutItsToken_SaysThatThePageIsTooOld()
    {
        using var visitor = host.NewVisitor();

        using var answer = await visitor.Http.PostAsync("/account/phone", new FormUrlEncodedContent([KeyValuePair.Create("Input.Phone", "13900001234")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("这次提交没有成功", (await answer.PageAsync()).QuerySelector("h1")?.Words());
    }

    [Fact]
    public async Task Save_ThatCameSecond_KeepsWhatWasTyped()
    {
        Assert.Null((await host.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = Channel.Counter,
                Area = AreaCode.Parse("990123001001"),
                Title = "楼上漏水",
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "修好并赔偿",
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰")],
                Respondents = [],
            },
            host.Act(),
            default))).Refused);
        using var chief = await host.SignInAsync("chief");
        var form = await chief.GetPageAsync("/work/exports/new");

        host.OnSave = new DbUpdateConcurrencyException("Somebody was faster.");
        using var answer = await chief.SubmitAsync(form, "main form", ("Input.Reason", "向县委政法委报送第一季度台账"));
        host.OnSave = null;

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("刚刚被别人更新过", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("向县委政法委报送第一季度台账", page.QuerySelector("[name='Input.Reason']")!.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defect_OfTheProgram_GivesANumberAndNoDetails()
    {
        using var chief = await host.SignInAsync("chief");

        host.OnQuery = new InvalidOperationException("secret detail");
        using var answer = await chief.Http.GetAsync("/work");
        host.OnQuery = null;

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var words = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("secret detail", words, StringComparison.Ordinal);
        Assert.Matches("编号 <code>[^<]+</code>", words);
    }
}
