using System.Net;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Hosting;

public sealed class HealthTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_WhileItRuns_AnswersAnyone(string url)
    {
        using var visitor = host.NewVisitor();

        using var answer = await visitor.Http.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task SignIn_AsAMediator_OpensTheDesk()
    {
        using var zhou = await host.SignInAsync("mediator.zhou");

        var desk = await zhou.GetPageAsync("/work");

        Assert.Contains("周明礼", desk.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
    }
}
