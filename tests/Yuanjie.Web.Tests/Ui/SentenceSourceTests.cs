using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Yuanjie.Directory.People;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Tests.Ui;

/// <summary>Every sentence the modules say has English: refusals, events, findings, reasons. The sources are read, since an interpolated sentence shows its form nowhere else.</summary>
public sealed partial class SentenceSourceTests
{
    private static readonly string Source = Path.Combine(Root(), "src");

    /// <summary>Files in which every Chinese text outside a comment and beside the citations is for the reader.</summary>
    private static readonly string[] Speaking =
    [
        "AgreementChecks.cs", "BodySuggestions.cs", "CandidateCourts.cs", "Candidates.cs", "ClosingCheck.cs", "DisputeWords.cs", "DuplicateFinder.cs",
        "FollowUpPlan.cs", "JurisdictionQueries.cs", "MediatorSuggestions.cs", "RiskLexicon.cs",
    ];

    [Fact]
    public void Refusals_HaveEnglish()
    {
        var messages = Sources(_ => true).SelectMany(source => Found(Refusal, source)).ToHashSet();

        Assert.True(messages.Count > 320, $"Only {messages.Count} messages were found.");
        Assert.Empty(messages.Except(English.Keys).Order());
    }

    [Fact]
    public void Events_HaveEnglish()
    {
        var titles = new[] { typeof(PersonRefusals).Assembly, typeof(BarredMatters).Assembly }
            .SelectMany(module => module.GetTypes())
            .Select(type => type.GetCustomAttribute<EventKindAttribute>()?.Title)
            .OfType<string>()
            .ToHashSet();
        var details = Sources(_ => true)
            .SelectMany(source => Detail.Matches(source).SelectMany(detail => Found(Literal, detail.Value)).Concat(Found(Branch, source)))
            .Where(text => !Latin.IsMatch(text))
            .ToHashSet();

        Assert.True(titles.Count > 100, $"Only {titles.Count} titles were found.");
        Assert.True(details.Count > 60, $"Only {details.Count} details were found.");
        Assert.Empty(titles.Concat(details).Except(English.Keys).Order());
    }

    [Fact]
    public void FindingsAndReasons_HaveEnglish()
    {
        var sentences = Sources(Speaking.Contains).SelectMany(source => Found(Literal, source)).Where(text => Chinese.IsMatch(text) && !Citation.IsMatch(text)).ToHashSet();

        Assert.True(sentences.Count > 70, $"Only {sentences.Count} sentences were found.");
        Assert.Empty(sentences.Except(English.Keys).Order());
    }

    [Fact]
    public void LawTexts_HaveEnglish()
    {
        IEnumerable<string> texts =
        [
            .. BarredMatters.Current.All.SelectMany(matter => new[] { matter.Text, matter.Instead }),
            .. ConfirmationGrounds.Current.NotAccepted.Concat(ConfirmationGrounds.Current.Rejected).SelectMany(ground => new[] { ground.Text, ground.Advice }),
            .. TerminationReasons.Current.All.SelectMany(reason => new[] { reason.Name, reason.Tells }),
            .. Taxonomy.Current.Types.Select(type => type.Name),
        ];

        Assert.Empty(texts.Where(text => text.Length > 0).Except(English.Keys).Order());
    }

    /// <summary>Without the cast the branch is made a plain string first, and the values are lost to every other language.</summary>
    [Fact]
    public void Sentences_InBranches_AreCast() =>
        Assert.Empty(Sources(_ => true).SelectMany(source => Detail.Matches(source)).Where(detail => Uncast.IsMatch(detail.Value)).Select(detail => detail.Value));

    [Fact]
    public void EnglishTexts_UseTheValuesOfTheirKeys() =>
        Assert.Empty(English.Where(pair => !Values(pair.Key).SetEquals(Values(pair.Value))).Select(pair => pair.Key));

    /// <summary>Such a key stops every English page.</summary>
    [Fact]
    public void EnglishTexts_OfOneKey_AreTheSame() =>
        Assert.Empty(Texts.GroupBy(text => text.Key).Where(key => key.Distinct().Count() > 1).Select(key => key.Key));

    private static HashSet<string> Values(string text) => [.. Value.Matches(text).Select(match => match.Groups["place"].Value)];

    private static IReadOnlyList<KeyValuePair<string, string>> Texts { get; } =
    [
        .. System.IO.Directory.GetFiles(Path.Combine(Source, "Yuanjie.Web", "Resources"), "*.en.resx")
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data"))
            .Select(data => KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")!.Value)),
    ];

    private static Dictionary<string, string> English { get; } = Texts.DistinctBy(text => text.Key).ToDictionary();

    /// <summary>The texts as they are asked for: of an interpolated one its form.</summary>
    private static IEnumerable<string> Found(Regex kind, string source) => kind.Matches(source).Select(match =>
    {
        var text = match.Groups["text"].Value;
        var place = 0;
        return match.Groups["dollar"].Length == 0 ? text : Hole.Replace(text, hole => hole.Value is "{{" or "}}" ? hole.Value : $"{{{place++}}}");
    });

    private static IEnumerable<string> Sources(Func<string, bool> named) => new[] { "Yuanjie.Kernel", "Yuanjie.Directory", "Yuanjie.Disputes", "Yuanjie.Web" }
        .SelectMany(project => System.IO.Directory.EnumerateFiles(Path.Combine(Source, project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && named(Path.GetFileName(file)))
        .Select(file => Comment.Replace(File.ReadAllText(file), ""));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Yuanjie.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run below the folder of Yuanjie.slnx.");
        }

        return folder.FullName;
    }

    private const string Text = """(?:(?<dollar>\$)"(?<text>(?:[^"{}]|\{\{|\}\}|\{(?:[^"{}]|"[^"]*")*\})*)"|"(?<text>[^"\r\n]*)")""";

    [GeneratedRegex($$"""(?:new(?:\sRefusal)?\(\s*"[a-z0-9-]+(?:\.[a-z0-9-]+)+",|with\s\{\s*Message\s=)\s*{{Text}}""")]
    private static partial Regex Refusal { get; }

    [GeneratedRegex("""Sentence\??\sDetail\s=>[^;]*;(?:[^;]*;(?=\s*(?:_\s=>|\};)))*""")]
    private static partial Regex Detail { get; }

    [GeneratedRegex(Text)]
    private static partial Regex Literal { get; }

    [GeneratedRegex($"""\(Sentence\){Text}""")]
    private static partial Regex Branch { get; }

    [GeneratedRegex("""(?:\s[?:]|=>\s*[^$;(]*\?.*:)\s\$\x22""")]
    private static partial Regex Uncast { get; }

    [GeneratedRegex("""\{\{|\}\}|\{(?:[^"{}]|"[^"]*")*\}""")]
    private static partial Regex Hole { get; }

    [GeneratedRegex("""\{(?<place>[0-9])(?:[:,][^}]*)?\}""")]
    private static partial Regex Value { get; }

    [GeneratedRegex("""//.*""")]
    private static partial Regex Comment { get; }

    [GeneratedRegex("""第[一二三四五六七八九十百、第条款项]+(?:$|；)""")]
    private static partial Regex Citation { get; }

    [GeneratedRegex("""[A-Za-z]{3}""")]
    private static partial Regex Latin { get; }

    [GeneratedRegex("""\p{IsCJKUnifiedIdeographs}""")]
    private static partial Regex Chinese { get; }
}
