using System.Text.Json.Nodes;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Localities;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Architecture;

namespace Yuanjie.Tests.Directory;

public sealed class LocalityPackTests : IDisposable
{
    private readonly DirectoryInfo copy = System.IO.Directory.CreateTempSubdirectory("yuanjie-pack-");

    public void Dispose() => copy.Delete(recursive: true);

    [Fact]
    public void Load_TheDemoCounty_IsWhole()
    {
        var pack = LocalityPack.Load(DemoFolder());

        Assert.Equal("990123", pack.Code.ToString());
        Assert.Equal(12, pack.Areas.Count(a => a.Code.Level is AreaLevel.Town));
        Assert.Equal(60, pack.Areas.Count(a => a.Code.Level is AreaLevel.Community));
        Assert.Equal(300, pack.Areas.Count(a => a.Code.Level is AreaLevel.Grid));
        Assert.True(pack.Organisations.Count >= 30);
        Assert.Equal(200, pack.People.Count);
        Assert.Equal([Means.Settlement, Means.NonLitigation, Means.Litigation], pack.Mediation.Order);
    }

    [Fact]
    public void Load_TheDemoCounty_HasAWorkerForEveryGridAndASignInForEveryRole()
    {
        var pack = LocalityPack.Load(DemoFolder());

        var grids = pack.Areas.Where(a => a.Code.Level is AreaLevel.Grid).Select(a => a.Code).Order(Comparer<AreaCode>.Create(ByText));
        Assert.Equal(grids, pack.People.SelectMany(p => p.Grids).Order(Comparer<AreaCode>.Create(ByText)));

        var shown = pack.People.Where(p => p.Demo).SelectMany(p => p.Posts).SelectMany(p => p.Roles).ToHashSet();
        Assert.Equal(Enum.GetValues<Role>().Except([Role.Resident]).Order(), shown.Order());
    }

    [Fact]
    public void Load_TheDemoCounty_NamesOnlyTypesThatExist()
    {
        var pack = LocalityPack.Load(DemoFolder());
        var book = NarrativeBook.Load(DemoFolder());

        var named = pack.Organisations.SelectMany(o => o.Categories)
            .Concat(pack.People.SelectMany(p => p.Mediator?.Skills ?? []))
            .Concat(pack.BatchCategories)
            .Concat(book!.Categories.Select(c => c.Type))
            .Distinct();
        Assert.All(named, code => Assert.NotNull(Taxonomy.Current.Find(code)));
    }

    [Fact]
    public void Load_TheDemoCounty_SomebodyServesEveryTypeInEveryTown()
    {
        var pack = LocalityPack.Load(DemoFolder());

        foreach (var town in pack.Areas.Where(a => a.Code.Level is AreaLevel.Town))
        {
            var served = pack.Organisations.Where(o => o.Covers.Any(c => c.Contains(town.Code))).SelectMany(o => o.Categories).ToHashSet();
            Assert.Empty(Taxonomy.Current.Types.Select(t => t.Code).Except(served));
        }
    }

    [Fact]
    public void Narratives_FiveOrMorePerType_FlagsAreFlags()
    {
        var book = NarrativeBook.Load(DemoFolder())!;

        Assert.Superset(Enumerable.Range(1, 29).Select(i => $"K{i:D2}").ToHashSet(), book.Categories.Select(c => c.Type).ToHashSet());
        Assert.All(book.Categories, c => Assert.True(c.Narratives.Count >= 5));
        Assert.All(book.Categories.SelectMany(c => c.Narratives).SelectMany(n => n.Flags), f => Assert.True(Enum.TryParse<RiskFlags>(f, out _), f));
        Assert.All(book.Categories.SelectMany(c => c.Narratives), n => Assert.DoesNotContain('{', n.Title));
    }

    [Fact]
    public void Narratives_AreMostlyRecognisedByTheClassifier()
    {
        var book = NarrativeBook.Load(DemoFolder())!;
        var told = book.Categories.Where(c => c.Type is not "K99")
            .SelectMany(c => c.Narratives.Select(n => (c.Type, Text: NarrativeBook.Fill(n.Title + "。" + n.Text, _ => "", _ => 0))))
            .ToList();

        var found = told.Count(t => Taxonomy.Current.Suggest(t.Text).Take(3).Any(s => s.Type.Code == t.Type));

        Assert.True(found * 100 >= told.Count * 85, $"{found} of {told.Count} are among the first three suggestions");
    }

    [Fact]
    public void Fill_SlotsAndAlternatives_AreReplaced() =>
        Assert.Equal("楼上李某家卧室漏水", NarrativeBook.Fill("楼上{b}家[厨房/卧室]漏水", slot => slot is "b" ? "李某" : "?", count => count - 1));

    [Fact]
    public void Load_NoNarratives_IsNoDefect()
    {
        CopyDemo();
        File.Delete(Path.Combine(copy.FullName, "narratives.json"));

        Assert.Null(NarrativeBook.Load(copy.FullName));
    }

    [Theory]
    [InlineData("locality.json", "name", "\" \"", "name")]
    [InlineData("locality.json", "code", "\"9901\"", "province.code|city.code|code")]
    [InlineData("locality.json", "code", "\"99012X\"", "code")]
    [InlineData("locality.json", "code", "990123", "code")]
    [InlineData("locality.json", "city/code", "\"9902\"", "city.code")]
    [InlineData("locality.json", "brand/centre", "null", "brand.centre")]
    [InlineData("locality.json", "brand/phones", "[]", "brand.phones")]
    [InlineData("locality.json", "brand/phones/0/number", "\"call us\"", "brand.phones[0].number")]
    [InlineData("locality.json", "terms/microGrid", "\"\"", "terms.microGrid")]
    [InlineData("locality.json", "mediation/order", "[\"Litigation\",\"Settlement\",\"NonLitigation\"]", "mediation.order")]
    [InlineData("locality.json", "mediation/order", "[\"Litigation\"]", "mediation.order")]
    [InlineData("locality.json", "mediation/order/0", "\"Duel\"", "mediation.order[0]")]
    [InlineData("locality.json", "mediation/rounds", "0", "mediation.rounds")]
    [InlineData("locality.json", "mediation/rounds", "\"3\"", "mediation.rounds")]
    [InlineData("locality.json", "mediation/levels", "[]", "mediation.levels")]
    [InlineData("locality.json", "mediation/levels/1/rung", "\"Community\"", "mediation.levels[1].rung")]
    [InlineData("locality.json", "mediation/levels/1/termDays", "400", "mediation.levels[1].termDays")]
    [InlineData("locality.json", "mediation/levels/2/servedBy", "[]", "mediation.levels[2].servedBy")]
    [InlineData("locality.json", "mediation/levels/0/servedBy", "[\"Procuratorate\"]", "organisations", "organisations.json")]
    [InlineData("locality.json", "response/acceptWorkingDays", "0", "response.acceptWorkingDays")]
    [InlineData("locality.json", "confirm/targetDays", "31", "confirm.targetDays")]
    [InlineData("locality.json", "followUp/highRiskDays", "[30,7]", "followUp.highRiskDays[1]")]
    [InlineData("locality.json", "filing/skipReasons", "[]", "filing.skipReasons")]
    [InlineData("locality.json", "court/code", "\"示0199\"", "organisations", "organisations.json")]
    [InlineData("locality.json", "files/kinds/0", "\".JPG\"", "files.kinds[0]")]
    [InlineData("locality.json", "files/maxMegabytes", "0", "files.maxMegabytes")]
    [InlineData("locality.json", "batchCategories/0", "\"物业\"", "batchCategories[0]")]
    [InlineData("locality.json", "colour", "\"red\"", "colour")]
    [InlineData("areas.json", "areas/5/code", "\"990124100\"", "areas[5].code")]
    [InlineData("areas.json", "areas/5/code", "\"990123001\"", "areas[5].code")]
    [InlineData("areas.json", "areas/1/code", "\"99012300100\"", "areas[1].code")]
    [InlineData("areas.json", "areas/3/kind", "\"\"", "areas[3].kind")]
    [InlineData("areas.json", "areas/3/latitude", "null", "areas[3].longitude")]
    [InlineData("organisations.json", "organisations/1/key", "\"centre\"", "organisations[1].key")]
    [InlineData("organisations.json", "organisations/0/kind", "\"Tavern\"", "organisations[0].kind")]
    [InlineData("organisations.json", "organisations/0/area", "\"990123999\"", "organisations[0].area")]
    [InlineData("organisations.json", "organisations/0/covers", "[]", "organisations[0].covers")]
    [InlineData("organisations.json", "organisations/0/categories/0", "\"K1\"", "organisations[0].categories[0]")]
    [InlineData("organisations.json", "organisations/0/courtCode", "\"示0123\"", "organisations[0].courtCode")]
    [InlineData("people.json", "people/1/key", "\"P001\"", "people[1].key")]
    [InlineData("people.json", "people/0/name", "\"\"", "people[0].name")]
    [InlineData("people.json", "people/0/phone", "\"110\"", "people[0].phone")]
    [InlineData("people.json", "people/1/userName", "\"Centre.Clerk\"", "people[1].userName")]
    [InlineData("people.json", "people/0/userName", "null", "people[0].userName")]
    [InlineData("people.json", "people/0/posts", "[]", "people[0].posts")]
    [InlineData("people.json", "people/0/posts/0/organisation", "\"nobody\"", "people[0].posts[0].organisation")]
    [InlineData("people.json", "people/0/posts/0/roles", "[\"Resident\"]", "people[0].posts[0].roles")]
    [InlineData("people.json", "people/9/grids/0", "\"990123001001999\"", "people[9].grids")]
    [InlineData("people.json", "people/9/grids", "[]", "people[9].grids")]
    [InlineData("people.json", "people/3/mediator", "null", "people[3].mediator")]
    [InlineData("people.json", "people/3/mediator/termTo", "\"2020-01-01\"", "people[3].mediator.termTo")]
    [InlineData("people.json", "people/3/mediator/skills", "[]", "people[3].mediator.skills")]
    public void Load_ADefect_IsOneSentenceThatNamesFileAndKey(string file, string path, string json, string keys, string? blamed = null)
    {
        CopyDemo();
        Change(file, path, JsonNode.Parse(json));

        var defect = Assert.Throws<LocalityPackException>(() => LocalityPack.Load(copy.FullName));

        Assert.Equal(blamed ?? file, defect.File);
        Assert.Contains(defect.Key, keys.Split('|'));
        Assert.StartsWith($"地区包文件 {defect.File} 的 {defect.Key} ", defect.Message, StringComparison.Ordinal);
        Assert.Contains($"Locality pack file {defect.File}, key {defect.Key}: ", defect.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("locality.json")]
    [InlineData("areas.json")]
    [InlineData("organisations.json")]
    [InlineData("people.json")]
    public void Load_AFileMissingOrBroken_IsNamed(string file)
    {
        CopyDemo();
        var path = Path.Combine(copy.FullName, file);

        File.WriteAllText(path, "{ \"half\": ");
        Assert.Equal(file, Assert.Throws<LocalityPackException>(() => LocalityPack.Load(copy.FullName)).File);

        File.Delete(path);
        var missing = Assert.Throws<LocalityPackException>(() => LocalityPack.Load(copy.FullName));
        Assert.Equal(file, missing.File);
        Assert.Contains("不存在", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("categories/0/narratives/0/text", "\"{who}欠我钱\"")]
    [InlineData("categories/0/narratives/0/title", "\"[退婚/悔婚\"")]
    [InlineData("categories/0/narratives/0/amount", "[500,100]")]
    [InlineData("categories/0/narratives/0/amount", "null")]
    [InlineData("categories/0/notes", "[]")]
    public void Narratives_ADefect_IsNamed(string path, string json)
    {
        CopyDemo();
        Change("narratives.json", path, JsonNode.Parse(json));

        Assert.Equal("narratives.json", Assert.Throws<LocalityPackException>(() => NarrativeBook.Load(copy.FullName)).File);
    }

    [Fact]
    public void Ladder_PlacesCountFromTheLowestRung()
    {
        var ladder = LocalityPack.Load(DemoFolder()).Mediation;

        Assert.Equal(Rung.Town, ladder.At(2)?.Rung);
        Assert.Null(ladder.At(0));
        Assert.Null(ladder.At(4));
        Assert.Equal(3, ladder.PlaceOf(Rung.County));
        Assert.Equal(0, ladder.PlaceOf(Rung.Province));
    }

    private static int ByText(AreaCode a, AreaCode b) => string.CompareOrdinal(a.ToString(), b.ToString());

    private static string DemoFolder() => Repository.PathTo("localities/demo");

    private void CopyDemo()
    {
        foreach (var file in System.IO.Directory.GetFiles(DemoFolder()))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }
    }

    private void Change(string file, string path, JsonNode? value)
    {
        var full = Path.Combine(copy.FullName, file);
        var root = JsonNode.Parse(File.ReadAllText(full))!;
        var steps = path.Split('/');
        var at = steps[..^1].Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, null)]! : node[step]!);
        if (at is JsonArray array)
        {
            array[int.Parse(steps[^1], null)] = value;
        }
        else
        {
            at[steps[^1]] = value;
        }

        File.WriteAllText(full, root.ToJsonString());
    }
}
