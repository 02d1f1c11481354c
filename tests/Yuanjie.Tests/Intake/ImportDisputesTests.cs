using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Intake.Import;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Intake;

public sealed class ImportDisputesTests
{
    private const string Header = "来源编号,区划代码,标题,事实经过,诉求,涉及金额,申请日期,申请人,申请人证件号,申请人电话,被申请人,被申请人电话\r\n";

    [Theory, OnEachDatabase]
    public async Task Import_TwentyRowsWithTwoRepeatedAndOneBad_TakesSeventeenAndListsThree(TestDb testDb)
    {
        var batch = await ImportAsync(testDb, Encoding.UTF8.GetBytes(TwentyRows));

        var view = await ViewAsync(testDb, batch);
        Assert.Equal((20, 17, 2, 1, 0), (view.Total, view.Imported, view.Repeated, view.Rejected, view.Waiting));
        Assert.NotNull(view.FinishedAt);
        var listed = await NotImportedAsync(testDb, batch);
        Assert.Equal([9, 15, 21], listed.Select(r => r.Line));
        Assert.Equal("与第 3 行相同，没有重复登记；确是两件请补充不同之处", listed[0].Reasons);
        Assert.NotNull(listed[0].Number);
        Assert.Contains("来源编号已经登记为", listed[1].Reasons, StringComparison.Ordinal);
        Assert.Contains("申请人：身份证号不对", listed[2].Reasons, StringComparison.Ordinal);
        Assert.Contains("金额看不懂", listed[2].Reasons, StringComparison.Ordinal);
        Assert.Equal(17, await CountAsync(testDb));
    }

    [Theory, OnEachDatabase]
    public async Task Import_TheSameFileAgain_RegistersNothingTwice(TestDb testDb)
    {
        await ImportAsync(testDb, Encoding.UTF8.GetBytes(TwentyRows));

        var again = await ViewAsync(testDb, await ImportAsync(testDb, Encoding.UTF8.GetBytes(TwentyRows)));

        Assert.Equal((0, 19, 1), (again.Imported, again.Repeated, again.Rejected));
        Assert.Equal(17, await CountAsync(testDb));
    }

    [Theory, OnEachDatabase]
    public async Task Import_TheRowsThatCameBackPutRight_TakesThem(TestDb testDb)
    {
        var batch = await ImportAsync(testDb, Encoding.UTF8.GetBytes(TwentyRows));
        var back = await testDb.InScopeAsync<ImportQueries, string?>(q => q.NotImportedCsvAsync(batch, Told.Clerk, default));
        Assert.Contains("'=1+1", back, StringComparison.Ordinal); // no formula runs when a clerk opens it

        var corrected = back!.Replace("110101199003070010", Told.CitizenNumber("11010119900307001"), StringComparison.Ordinal).Replace("一千元左右", "1000", StringComparison.Ordinal);
        var view = await ViewAsync(testDb, await ImportAsync(testDb, Encoding.UTF8.GetBytes(corrected)));

        Assert.Equal((3, 1, 2, 0), (view.Total, view.Imported, view.Repeated, view.Rejected));
        Assert.Equal(18, await CountAsync(testDb));
    }

    [Theory, OnEachDatabase]
    public async Task Import_Gb18030WithRareNames_KeepsThem(TestDb testDb)
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var batch = await ImportAsync(testDb, gb18030.GetBytes(Header + "甲1,990123001001,欠款,王𬭎借了钱不还,还钱,1.2万,2026/1/3,䶮喆,,13900001111,王𬭎,\r\n"));

        Assert.Equal(1, (await ViewAsync(testDb, batch)).Imported);
        await using var scope = testDb.Scope();
        var header = await scope.ServiceProvider.GetRequiredService<Yuanjie.Disputes.DisputeQueries>().FindAsync(await NumberOfFirstAsync(testDb), Told.Clerk, default);
        Assert.Equal(["䶮喆", "王𬭎"], header!.Parties.Select(p => p.Name));
        Assert.Equal(1_200_000, header.AmountFen);
    }

    [Theory, OnEachDatabase]
    public async Task Import_Json_ReadsTheSameColumns(TestDb testDb)
    {
        const string json = """[{"sourceRef":"T-1","title":"欠薪","narrative":"干了三个月没给工钱。","amount":9600,"applicant":"刘大勇；刘小勇","applicantPhone":"13900002222;","respondent":"青溪小微建材有限公司"},{"title":"x"}]""";

        var batch = await ImportAsync(testDb, Encoding.UTF8.GetBytes(json));

        var view = await ViewAsync(testDb, batch);
        Assert.Equal((1, 1), (view.Imported, view.Rejected));
        var listed = Assert.Single(await NotImportedAsync(testDb, batch));
        Assert.Equal(2, listed.Line);
        Assert.Contains("请写一写发生了什么", listed.Reasons, StringComparison.Ordinal);
        Assert.Contains("申请人", listed.Reasons, StringComparison.Ordinal);
        await using var scope = testDb.Scope();
        var header = await scope.ServiceProvider.GetRequiredService<Yuanjie.Disputes.DisputeQueries>().FindAsync(await NumberOfFirstAsync(testDb), Told.Clerk, default);
        Assert.Equal(["刘大勇", "刘小勇", "青溪小微建材有限公司"], header!.Parties.Select(p => p.Name));
        Assert.Equal(Yuanjie.Disputes.Parties.PartyKind.LegalPerson, header.Parties[2].Kind);
    }

    [Theory, OnEachDatabase]
    public async Task Import_WhatACourtSends_ComesInUnderItsRegimeWithTheCourt(TestDb testDb)
    {
        const string csv = """
            案号,委派方式,委派日期,区划代码,案由,诉讼请求,标的额,原告,被告
            (2026)新2325民初12号,委托调解,2026年1月4日,990123,买卖合同纠纷,支付货款,8000,马国强,丰禾种业有限公司
            （2026）新2325诉前调3号,诉前委派,2026-01-04,990123,民间借贷纠纷,还款,20000,李秀英,王建国
            （2026）新2325诉前调4号,其他,2026-01-04,990123,民间借贷纠纷,还款,20000,李秀英,王建国
            """;
        var court = OrganisationId.New();

        var batch = await ImportAsync(testDb, Encoding.UTF8.GetBytes(csv), ImportKind.CourtDiversion, court);

        var view = await ViewAsync(testDb, batch);
        Assert.Equal((2, 0, 1), (view.Imported, view.Repeated, view.Rejected));
        Assert.Contains("委派方式", Assert.Single(await NotImportedAsync(testDb, batch)).Reasons, StringComparison.Ordinal);
        var judge = new Actor { Name = "书记员", Organisation = court, Permissions = new HashSet<Permission> { Permission.ViewDisputes } };
        await using var scope = testDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        var kinds = new List<(Channel, string?)>();
        foreach (var stream in await db.Events.Where(e => e.Kind == "dispute.registered").OrderBy(e => e.StreamId).Select(e => e.StreamId).ToListAsync())
        {
            var told = await scope.ServiceProvider.GetRequiredService<IntakeQueries>().FindAsync(new DisputeId(stream), judge, default);
            kinds.Add((told!.Channel, told.SourceRef));
        }

        Assert.Equal([(Channel.CourtEntrusted, "（2026）新2325民初12号"), (Channel.CourtDelegated, "（2026）新2325诉前调3号")], kinds);
    }

    [Theory]
    [InlineData("标题,事实经过\r\na,b\r\n", "import.columns-missing")]
    [InlineData("来源编号,标题,事实经过,申请人\r\n", "import.empty")]
    [InlineData("[1,2]", "import.unreadable")]
    [InlineData("[{\"title\":", "import.unreadable")]
    [InlineData("\0\u0001\u0002", "import.unreadable")]
    public async Task Import_AFileThatIsNoTable_IsRefusedWhole(string content, string code)
    {
        await using var testDb = await TestDb.OnSqliteAsync();

        var outcome = await StartAsync(testDb, Encoding.UTF8.GetBytes(content), ImportKind.Disputes, null);

        Assert.Equal(code, outcome.Refused?.Code);
        await using var scope = testDb.Scope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.AnyAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Import_OfABigFile_GoesOnChunkByChunkAndByWhoeverComes(TestDb testDb)
    {
        var rows = string.Concat(Enumerable.Range(1, 250).Select(i => $"B{i},990123001001,欠款{i},借钱不还第{i}笔,还钱,{i},2026-01-03,张三丰,,,李四光,\r\n"));
        var batch = (await StartAsync(testDb, Encoding.UTF8.GetBytes(Header + rows), ImportKind.Disputes, null)).Value;
        var now = Instant.From(testDb.Clock.Now);

        Assert.True(await testDb.InScopeAsync<ImportService, bool>(s => s.RunWaitingAsync(now, default)));
        Assert.Equal(100, (await ViewAsync(testDb, batch)).Imported);

        while (await testDb.InScopeAsync<ImportService, bool>(s => s.RunWaitingAsync(now, default)))
        {
        }

        var view = await ViewAsync(testDb, batch);
        Assert.Equal((250, 250), (view.Imported, view.Total));
        await using var scope = testDb.Scope();
        var kinds = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Where(e => e.StreamId == batch.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync();
        Assert.Equal(["import.received", "import.finished"], kinds);
    }

    private static string TwentyRows
    {
        get
        {
            var rows = Enumerable.Range(1, 20).Select(i => $"R{i},990123001001,欠款纠纷{i},对方借款{i}000元一直没有归还。,归还借款,{i}000,2026-01-0{1 + (i % 4)},张大山,,1390000{i:D4},李小河,\r\n").ToArray();
            rows[7] = rows[1].Replace("，", ", ", StringComparison.Ordinal).Replace("没有归还。", "没有 归还", StringComparison.Ordinal); // line 9 says what line 3 says
            rows[13] = rows[4].Replace("归还借款", "归还借款和利息", StringComparison.Ordinal); // line 15 has the number of line 6
            rows[19] = "R20,990123001001,=1+1,借款没有归还。,归还借款,一千元左右,2026-01-04,张大山,110101199003070010,,李小河,\r\n";
            return Header + string.Concat(rows);
        }
    }

    private static async Task<ImportBatchId> ImportAsync(TestDb testDb, byte[] content, ImportKind kind = ImportKind.Disputes, OrganisationId? court = null)
    {
        var batch = await StartAsync(testDb, content, kind, court);
        Assert.Null(batch.Refused);
        while (await testDb.InScopeAsync<ImportService, bool>(s => s.RunChunkAsync(batch.Value, Instant.From(testDb.Clock.Now), default)))
        {
        }

        return batch.Value;
    }

    private static Task<Outcome<ImportBatchId>> StartAsync(TestDb testDb, byte[] content, ImportKind kind, OrganisationId? court) =>
        testDb.InScopeAsync<ImportService, Outcome<ImportBatchId>>(s => s.StartAsync(new StartImport(kind, "台账.csv", content, Told.Wenchang, court), testDb.Act(Told.Clerk), default));

    private static async Task<ImportView> ViewAsync(TestDb testDb, ImportBatchId id) =>
        (await testDb.InScopeAsync<ImportQueries, ImportView?>(q => q.FindAsync(id, Told.Clerk, default)))!;

    private static Task<IReadOnlyList<ImportRowView>> NotImportedAsync(TestDb testDb, ImportBatchId id) =>
        testDb.InScopeAsync<ImportQueries, IReadOnlyList<ImportRowView>>(q => q.NotImportedAsync(id, Told.Clerk, 0, 100, default));

    private static async Task<int> CountAsync(TestDb testDb)
    {
        await using var scope = testDb.Scope();
        return await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.CountAsync(e => e.Kind == "dispute.registered");
    }

    private static async Task<string> NumberOfFirstAsync(TestDb testDb)
    {
        await using var scope = testDb.Scope();
        var stream = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Where(e => e.Kind == "dispute.registered").Select(e => e.StreamId).FirstAsync();
        return (await scope.ServiceProvider.GetRequiredService<Yuanjie.Disputes.DisputeQueries>().NumberOfAsync(new DisputeId(stream), Actor.System, default))!;
    }
}
