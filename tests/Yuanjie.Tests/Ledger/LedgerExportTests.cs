using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Files;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Ledger;

public sealed class LedgerExportTests
{
    private static readonly Actor Chief = new()
    {
        Name = "高正清",
        Account = AccountId.New(),
        Scope = AreaCode.Parse("990123"),
        Permissions = new HashSet<Permission> { Permission.ViewDisputes, Permission.Export },
    };

    private static readonly RequestLedgerExport Everything = new(new LedgerFilter(), ExportFormat.Csv);

    [Theory, OnEachDatabase]
    public async Task Fill_StoppedInTheMiddle_GoesOnWithoutLossOrRepetition(TestDb testDb)
    {
        await RegisterAsync(testDb, 300);
        var id = (await RequestAsync(testDb, Everything)).Value;

        Assert.Equal(id, await TakeAsync(testDb));
        Assert.True(await FillAsync(testDb, id, 100));
        Assert.Null(await TakeAsync(testDb)); // somebody works on it
        testDb.Clock.Move(TimeSpan.FromMinutes(2)); // and died
        await RegisterAsync(testDb, 1); // came later: not part of what was asked for
        Assert.Equal(id, await TakeAsync(testDb));
        Assert.True(await FillAsync(testDb, id, 100));
        Assert.False(await FillAsync(testDb, id, 100));

        var rows = await RowsAsync(testDb, id);
        Assert.Equal(300, rows.Count);
        Assert.Equal(300, rows.Select(r => r[0]).Distinct().Count());
        Assert.Equal(rows.Select(r => r[0]).OrderDescending(StringComparer.Ordinal), rows.Select(r => r[0]));
    }

    [Theory, OnEachDatabase]
    public async Task Fill_MasksPeopleAndLeavesOrganisations(TestDb testDb)
    {
        await RegisterAsync(testDb, 1);
        var id = (await RequestAsync(testDb, Everything)).Value;

        Assert.False(await FillAsync(testDb, id, 100));

        var row = Assert.Single(await RowsAsync(testDb, id));
        Assert.Contains("陈*兰等2人", row);
        Assert.Contains("青溪物业服务有限公司", row);
        Assert.Contains("3200.05", row);
    }

    [Theory, OnEachDatabase]
    public async Task Finish_HandsTheFileToItsOwnerAloneAndForSevenDays(TestDb testDb)
    {
        await RegisterAsync(testDb, 3);
        var id = (await RequestAsync(testDb, Everything)).Value;
        Assert.Equal("export.not-ready", (await DownloadAsync(testDb, id, Chief)).Refused?.Code);
        await FillAsync(testDb, id, 100);

        await testDb.InScopeAsync<LedgerExportService, bool>(async s =>
        {
            await s.FinishAsync(id, new StoredFile(new string('a', 64), 10), Instant.From(testDb.Clock.Now), default);
            return true;
        });

        Assert.Equal("export.not-found", (await DownloadAsync(testDb, id, Chief with { Account = AccountId.New() })).Refused?.Code);
        Assert.Equal("export.forbidden", (await DownloadAsync(testDb, id, Chief with { Permissions = new HashSet<Permission>() })).Refused?.Code);
        Assert.Equal(new string('a', 64), (await DownloadAsync(testDb, id, Chief)).Value.Sha256);
        testDb.Clock.Move(TimeSpan.FromDays(LedgerExportService.KeptDays + 1));
        Assert.Equal("export.expired", (await DownloadAsync(testDb, id, Chief)).Refused?.Code);
        await using var scope = testDb.Scope();
        var events = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Where(e => e.StreamId == id.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync();
        Assert.Equal(["export.requested", "export.finished", "export.downloaded"], events);
    }

    [Theory, OnEachDatabase]
    public async Task Request_WithoutReasonRightOrRows_IsRefusedAndNothingIsWritten(TestDb testDb)
    {
        Assert.Equal("export.nothing", (await RequestAsync(testDb, Everything)).Refused?.Code);
        await RegisterAsync(testDb, 1);

        Assert.Equal("export.reason-missing", (await RequestAsync(testDb, Everything, reason: "要用")).Refused?.Code);
        Assert.Equal("export.forbidden", (await RequestAsync(testDb, Everything, Chief with { Permissions = new HashSet<Permission> { Permission.ViewDisputes } })).Refused?.Code);
        Assert.Equal("export.nothing", (await RequestAsync(testDb, Everything, Chief with { Scope = AreaCode.Parse("990124") })).Refused?.Code);

        await using var scope = testDb.Scope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.AnyAsync(e => e.Kind == "export.requested"));
    }

    [Theory, OnEachDatabase]
    public async Task Request_ByAName_KeepsTheNameOutOfTheRecord(TestDb testDb)
    {
        await RegisterAsync(testDb, 2);

        var id = (await RequestAsync(testDb, new RequestLedgerExport(new LedgerFilter { Text = "陈桂兰" }, ExportFormat.Xlsx))).Value;

        await using var scope = testDb.Scope();
        var fact = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.SingleAsync(e => e.StreamId == id.Value);
        Assert.DoesNotContain("陈桂兰", fact.Payload, StringComparison.Ordinal);
        Assert.False(await FillAsync(testDb, id, 100));
        Assert.Equal(2, (await RowsAsync(testDb, id)).Count);
    }

    private static async Task RegisterAsync(TestDb testDb, int count)
    {
        var leak = new RegisterDispute
        {
            Channel = Channel.Counter,
            Area = AreaCode.Parse("990123001001"),
            Title = "楼上漏水",
            Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
            Wants = "修好并赔偿",
            AmountFen = 320_005,
            Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰"), new PartyEntry(PartyKind.NaturalPerson, "王𬭎")],
            Respondents = [new PartyEntry(PartyKind.LegalPerson, "青溪物业服务有限公司")],
        };
        for (var i = 0; i < count; i++)
        {
            Assert.Null((await testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(leak, testDb.Act(), default))).Refused);
        }
    }

    private static Task<Outcome<ExportJobId>> RequestAsync(TestDb testDb, RequestLedgerExport request, Actor? actor = null, string reason = "向县委政法委报送台账") =>
        testDb.InScopeAsync<LedgerExportService, Outcome<ExportJobId>>(s => s.RequestAsync(request, testDb.Act(actor ?? Chief, reason), default));

    private static Task<ExportJobId?> TakeAsync(TestDb testDb) =>
        testDb.InScopeAsync<LedgerExportService, ExportJobId?>(s => s.TakeWaitingAsync(Instant.From(testDb.Clock.Now), default));

    private static Task<bool> FillAsync(TestDb testDb, ExportJobId id, int rows) =>
        testDb.InScopeAsync<LedgerExportService, bool>(s => s.FillAsync(id, Instant.From(testDb.Clock.Now), default, rows));

    private static Task<Outcome<LedgerExportFile>> DownloadAsync(TestDb testDb, ExportJobId id, Actor actor) =>
        testDb.InScopeAsync<LedgerExportService, Outcome<LedgerExportFile>>(s => s.DownloadAsync(id, testDb.Act(actor), default));

    private static Task<List<IReadOnlyList<string?>>> RowsAsync(TestDb testDb, ExportJobId id) =>
        testDb.InScopeAsync<LedgerExportService, List<IReadOnlyList<string?>>>(async s => await s.RowsAsync(id, default).ToListAsync());
}
