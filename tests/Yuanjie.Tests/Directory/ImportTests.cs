using System.Text;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Import;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Directory;

public sealed class ImportTests
{
    private const string People = """
        姓名,性别,电话,机构,岗位,网格,任职日期,擅长类别,语言,等级,身份
        周明礼,男,13800000001,城关街道人民调解委员会,调解员,,2024-07-01,K05、K09,普通话、青溪话,二级,五老
        陈小满,女,13800000002,城关街道人民调解委员会,网格员,990123001001001 990123001001002,2024/7/1,,,,
        张𬭎,男,1380000,城关街道人民调解委员会,调解员,,2024-07-01,K05,,,
        "许,文彬",男,13800000004,青溪县人民法院,法院立案书记员,,2024-07-01,,,,
        林晓澄,女,13800000005,没有的法院,法官,,2024-07-01,,,,
        方仲平,男,13800000006,城关街道人民调解委员会,法官,,2024-07-01,,,,
        """;

    [Theory, OnEachDatabase]
    public async Task Import_People_TakesTheGoodRowsAndGivesBackTheRest(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);

        var report = (await ImportAsync(testDb, Encoding.UTF8.GetBytes(People))).Value;

        Assert.Equal(
            [(2, RowResult.Added), (3, RowResult.Added), (4, RowResult.Refused), (5, RowResult.Refused), (6, RowResult.Refused), (7, RowResult.Refused)],
            report.Rows.Select(r => (r.Line, r.Result)));
        Assert.Contains("没有的法院", report.Rows[4].Message, StringComparison.Ordinal);
        var refused = report.RefusedAsCsv();
        Assert.Contains("张𬭎,男,1380000,", refused, StringComparison.Ordinal);
        Assert.Equal(6, refused.Split("\r\n").Length); // heading, four rows, the end
        var people = await county.OnAsync<Yuanjie.Directory.DirectoryQueries, Yuanjie.Directory.PeoplePage>(q => q.PeopleAsync(new(), Actor.System, testDb.Clock.Today, default));
        Assert.Equal([1, 2], people.Rows.Select(p => p.Posts.Count).Order()); // a post for each grid
    }

    [Theory, OnEachDatabase]
    public async Task Import_TheSameFileAgain_ChangesNothing(TestDb testDb)
    {
        await SmallCounty.MakeAsync(testDb);
        var file = Encoding.UTF8.GetBytes(People);
        await ImportAsync(testDb, file);

        var again = (await ImportAsync(testDb, file)).Value;

        Assert.Equal((0, 0, 2), (again.Count(RowResult.Added), again.Count(RowResult.Changed), again.Count(RowResult.Unchanged)));
        var fuller = People.Replace("13800000001,城关街道人民调解委员会,调解员,,2024-07-01,K05、K09", "13800000001,青溪县矛调中心,调解员,,2025-01-01,K05、K09、K13", StringComparison.Ordinal);
        Assert.Equal(1, (await ImportAsync(testDb, Encoding.UTF8.GetBytes(fuller))).Value.Count(RowResult.Changed));
    }

    [Theory, OnEachDatabase]
    public async Task Import_AreasAndOrganisationsInGb18030_AreRead(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        var areas = gb18030.GetBytes("区划代码,名称,类别,人口\r\n990123001001003,㐱溪网格,网格,800\r\n990123001001001,第一网格,网格,\r\n990123001001002,梧桐网格,,950\r\n9901230010019,错,网格,\r\n990123001001004,第四网格,网格,很多\r\n");
        var organisations = gb18030.GetBytes("机构全称\t简称\t类型\t区划代码\t层级\t纠纷类别\n城关司法所\t城关司法\t司法所\t990123001\t乡镇街道\tK05 K09\n某队\t某队\t什么队\t990123001\t乡镇街道\t\n");

        var first = (await ImportAsync(testDb, areas)).Value;
        var second = (await ImportAsync(testDb, organisations)).Value;

        Assert.Equal([RowResult.Added, RowResult.Unchanged, RowResult.Changed, RowResult.Refused, RowResult.Refused], first.Rows.Select(r => r.Result));
        Assert.Equal("“人口”里的“很多”无法识别。", first.Rows[4].Message);
        Assert.Equal([RowResult.Added, RowResult.Refused], second.Rows.Select(r => r.Result));
        var tree = await county.OnAsync<AreaNames, AreaTree>(n => n.TreeAsync(default));
        Assert.Equal("㐱溪网格", tree.Name(Yuanjie.Kernel.Areas.AreaCode.Parse("990123001001003")));
        Assert.Equal(("梧桐网格", 950), (tree.Name(SmallCounty.OtherGrid), tree.Find(SmallCounty.OtherGrid)!.Population));
    }

    [Theory, OnEachDatabase]
    public async Task Import_ByAnOrganisationAdministrator_ReachesOnlyTheOwnHouse(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        Task<Outcome<ImportReport>> Import(Actor actor) =>
            testDb.InScopeAsync<DirectoryImport, Outcome<ImportReport>>(s => s.RunAsync(Encoding.UTF8.GetBytes(People), testDb.Act(actor), default));

        var report = (await Import(SmallCounty.Admin(county.Court))).Value;

        Assert.Equal(0, report.Count(RowResult.Added)); // the clerk's row has a bad name, all others are of other houses
        Assert.Equal("import.not-allowed", (await Import(Actor.Visitor)).Refused?.Code);
    }

    [Theory]
    [InlineData("", "import.empty")]
    [InlineData("随便,什么\n1,2\n", "import.kind-unknown")]
    public async Task Import_AFileOfNoKnownTable_IsRefusedWhole(string text, string code)
    {
        await using var testDb = await TestDb.OnSqliteAsync();

        Assert.Equal(code, (await ImportAsync(testDb, Encoding.UTF8.GetBytes(text))).Refused?.Code);
    }

    [Fact]
    public void Csv_QuotesLinesAndBrokenBytes_AreReadAsTheyStand()
    {
        var table = CsvTable.Read(Encoding.UTF8.GetBytes("\uFEFF名称,备注\r\n\"甲,乙\",\"说\"\"好\"\"\n第二行\"\r\n\r\n丙\n"), 10).Value;

        Assert.Equal(["名称", "备注"], table.Headings);
        Assert.Equal(["甲,乙", "说\"好\"\n第二行"], table.Rows[0].Cells);
        Assert.Equal((5, "丙", ""), (table.Rows[1].Line, table.Cell(table.Rows[1], "名称"), table.Cell(table.Rows[1], "备注")));
        Assert.Equal("import.encoding-unknown", CsvTable.Read([0xFF, 0xFF, 0xFF], 10).Refused?.Code);
        Assert.Equal("import.too-many-rows", CsvTable.Read("a\n1\n2\n3\n"u8.ToArray(), 2).Refused?.Code);
    }

    private static Task<Outcome<ImportReport>> ImportAsync(TestDb testDb, byte[] file) =>
        testDb.InScopeAsync<DirectoryImport, Outcome<ImportReport>>(s => s.RunAsync(file, testDb.Act(), default));
}
