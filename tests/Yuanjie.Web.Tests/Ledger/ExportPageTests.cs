using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Ledger;

public sealed class ExportPageTests(YuanjieHost host) : IClassFixture<YuanjieHost>
{
    private const string Purpose = "向县委政法委报送第一季度台账";

    [Fact]
    public async Task Export_FromTheLedgersFilter_HoldsExactlyWhatTheLedgerShows()
    {
        await RegisterAsync("=HYPERLINK(\"http://x\")", Channel.Hotline);
        await RegisterAsync("楼上漏水", Channel.Hotline);
        await RegisterAsync("欠薪", Channel.Counter);
        using var chief = await host.SignInAsync("chief");

        var ledger = await chief.GetPageAsync("/work/disputes?channel=Hotline");
        var link = ledger.QuerySelectorAll("a").Cast<IHtmlAnchorElement>().Single(a => a.PathName == "/work/exports/new");
        var check = await chief.GetPageAsync(link.PathName + link.Search);
        Assert.Contains("热线来电", check.QuerySelector("dl.answers")!.Words(), StringComparison.Ordinal);
        Assert.Equal("2", check.QuerySelector("dl.answers b")!.Words());
        using var started = await chief.SubmitAsync(check, "main form", ("Input.Format", "Csv"), ("Input.Reason", Purpose));
        var bytes = await FinishAndDownloadAsync(chief, started.LeadsTo()!, "text/csv");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("编号,事由,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("陈桂兰", StringComparison.Ordinal) || l.Contains("欠薪", StringComparison.Ordinal));
        Assert.Contains("高正清", lines[^1], StringComparison.Ordinal);
        Assert.Contains(Purpose, lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AsAWorkbook_OpensWithTextsAsTextAndSumsAsNumbers()
    {
        await RegisterAsync("=1+1", Channel.Police);
        using var chief = await host.SignInAsync("chief");

        using var started = await chief.SubmitAsync(await chief.GetPageAsync("/work/exports/new?channel=Police"), "main form", ("Input.Format", "Xlsx"), ("Input.Reason", Purpose));
        var bytes = await FinishAndDownloadAsync(chief, started.LeadsTo()!, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        Assert.Equal(3, rows.Count);
        var cells = rows[1].Elements<Cell>().ToList();
        Assert.Equal("=1+1", cells[1].InnerText);
        Assert.Null(cells[1].CellFormula);
        Assert.Equal(CellValues.InlineString, cells[1].DataType!.Value);
        Assert.Contains(cells, c => c.CellValue?.Text == "3200.05" && c.DataType is null);
        Assert.Contains("高正清", rows[2].InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfWhatCameFar_NamesTheStep()
    {
        using var chief = await host.SignInAsync("chief");

        var check = await chief.GetPageAsync("/work/exports/new?reached=Confirmed");

        Assert.Contains("办到过哪一步司法确认过", check.QuerySelector("dl.answers")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WithoutPurpose_ComesBackWithTheSentence()
    {
        await RegisterAsync("漏水", Channel.Petition);
        using var chief = await host.SignInAsync("chief");
        var check = await chief.GetPageAsync("/work/exports/new?channel=Petition");

        using var answer = await chief.SubmitAsync(check, "main form", ("Input.Reason", "要用"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("请写明导出的用途", (await answer.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfSomebodyElse_IsNotThere()
    {
        await RegisterAsync("漏水", Channel.Terminal);
        using var chief = await host.SignInAsync("chief");
        using var supervisor = await host.SignInAsync("supervisor");
        using var started = await chief.SubmitAsync(await chief.GetPageAsync("/work/exports/new?channel=Terminal"), "main form", ("Input.Reason", Purpose));

        using var answer = await supervisor.Http.GetAsync(started.LeadsTo());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<byte[]> FinishAndDownloadAsync(PageClient chief, string progress, string type)
    {
        Assert.NotNull((await chief.GetPageAsync(progress)).QuerySelector("progress"));
        await host.RunWorkAsync("ledger-exports");
        using var file = await chief.SubmitAsync(await chief.GetPageAsync(progress), "main form");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(type, file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        return await file.Content.ReadAsByteArrayAsync();
    }

    private async Task RegisterAsync(string title, Channel channel)
    {
        var registered = await host.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = channel,
                Area = AreaCode.Parse("990123001001"),
                Title = title,
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "修好并赔偿",
                AmountFen = 320_005,
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰")],
                Respondents = [new PartyEntry(PartyKind.NaturalPerson, "王建国")],
            },
            host.Act(),
            default));
        Assert.Null(registered.Refused);
    }
}
