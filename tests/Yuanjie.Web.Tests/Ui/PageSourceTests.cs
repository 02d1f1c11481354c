using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Yuanjie.Web.Tests.Ui;

/// <summary>What the pages' sources promise and only a reader would miss: an icon that is not in the sprite, a sentence without English.</summary>
public sealed partial class PageSourceTests
{
    private static readonly string Web = Path.Combine(Root(), "src", "Yuanjie.Web");

    [Fact]
    public void Icons_OfEveryPage_AreInTheSprite()
    {
        var sprite = File.ReadAllText(Path.Combine(Web, "ui", "icons.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet();

        var used = Sources("Pages", "Ui").SelectMany(source => IconName.Matches(source).Select(match => match.Groups["name"].Value)).ToHashSet();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(sprite));
    }

    [Fact]
    public void Texts_OfEveryPage_HaveEnglish()
    {
        var english = System.IO.Directory.GetFiles(Path.Combine(Web, "Resources"), "*.en.resx")
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data").Select(data => data.Attribute("name")!.Value))
            .ToHashSet();

        var keys = Sources("Ui", "Pages", "Acting").SelectMany(source => Keys(source)).Where(key => Chinese.IsMatch(key)).ToHashSet();

        Assert.True(keys.Count > 1000, $"Only {keys.Count} texts were found.");
        Assert.Empty(keys.Except(english).Order());
    }

    private static IEnumerable<string> Keys(string source) =>
        new[] { Key, Attribute, Content, Display }.SelectMany(kind => kind.Matches(source)).Select(match => match.Groups["key"].Value.Trim());

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => System.IO.Directory.EnumerateFiles(Path.Combine(Web, folder), "*", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Dev{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Yuanjie.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run below the folder of Yuanjie.slnx.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("""(?:<yj-icon name="|<yj-(?:submit|empty)[^>]* icon="|Draw\(ViewContext, ")(?<name>[a-z0-9-]+)""")]
    private static partial Regex IconName { get; }

    [GeneratedRegex("""\b(?:L|text|Text)\["(?<key>[^"]*)""")]
    private static partial Regex Key { get; }

    /// <summary>What the parts of pages translate for the page.</summary>
    [GeneratedRegex("""\b(?:text|label|hint|title|caption|kinds|suffix)="(?<key>[^"@]*)""")]
    private static partial Regex Attribute { get; }

    [GeneratedRegex("""<yj-(?:submit|tag|dot)[^>]*>(?<key>[^<@]+)<""")]
    private static partial Regex Content { get; }

    [GeneratedRegex("""Display\(Name = "(?<key>[^"]*)""")]
    private static partial Regex Display { get; }

    [GeneratedRegex("""\p{IsCJKUnifiedIdeographs}""")]
    private static partial Regex Chinese { get; }
}
