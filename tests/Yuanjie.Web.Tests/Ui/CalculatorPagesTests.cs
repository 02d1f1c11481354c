using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Ui;

/// <summary>What anyone may count: the question in the address, the steps in the answer.</summary>
public sealed class CalculatorPagesTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    [Theory]
    [InlineData("fees?Amount=88000", "2,000.00 元", "第十三条")]
    [InlineData("loan?Principal=100000&Percent=24&ContractOn=2025-06-10&From=2025-06-10&To=2026-06-10", "12,000.00 元", "第二十五条")]
    [InlineData("delay?Unpaid=50000&DueOn=2026-02-28&PaidOn=2026-05-30", "796.25 元", "第二百六十四条")]
    [InlineData("labour?JoinedOn=2021-03-15&LeftOn=2026-06-30&AverageWage=9000&End=Unlawful", "99,000.00 元", "第八十七条")]
    [InlineData("prepaid?Paid=1000&Credited=1200&UsedAsCharged=600&Reason=Merchant", "500.00 元", "第十八条")]
    [InlineData("deposit?Price=100000&PaidDeposit=30000&Breach=Receiver&Loss=40000&Penalty=80000", "50,000.00 元", "第五百八十六条")]
    public async Task AnAnswer_ComesWithItsStepsAndArticles(string question, string sum, string article)
    {
        using var visitor = host.NewVisitor();

        var words = (await visitor.GetPageAsync($"/calculators/{question}")).QuerySelector("main")!.Words();

        Assert.Contains(sum, words, StringComparison.Ordinal);
        Assert.Contains(article, words, StringComparison.Ordinal);
        Assert.Contains("仅供参考", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fees?Amount=abc", "Amount")]
    [InlineData("fees?Amount=-1", "Amount")]
    [InlineData("fees?Amount=999999999999999", "Amount")]
    [InlineData("loan?Principal=100&ContractOn=2019-01-01&From=2025-06-10&To=2026-06-10", "ContractOn")]
    [InlineData("labour?JoinedOn=2021-03-15&LeftOn=9999-12-31&AverageWage=9000&End=Severance", "LeftOn")]
    [InlineData("prepaid?Paid=1000&UsedAsCharged=400&UsedAtList=&Reason=Consumer", "UsedAtList")]
    [InlineData("labour?JoinedOn=2026-06-30&LeftOn=2021-03-15&AverageWage=9000&End=Severance", "LeftOn")]
    public async Task AQuestionThatCannotBeAnswered_ComesBackAsItWasTyped(string question, string field)
    {
        using var visitor = host.NewVisitor();

        using var answer = await visitor.Http.GetAsync($"/calculators/{question}", TestContext.Current.CancellationToken);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#{field}']"));
        Assert.Contains(page.QuerySelector<IHtmlInputElement>($"input[name='{field}']")!.Value, question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheList_LeadsToEachOfThem_WithAnEmptyForm()
    {
        using var visitor = host.NewVisitor();

        foreach (var link in (await visitor.GetPageAsync("/calculators")).QuerySelectorAll<IHtmlAnchorElement>("main a.title"))
        {
            Assert.Null((await visitor.GetPageAsync(link.PathName)).QuerySelector(".error-summary"));
        }
    }
}
