using System.Reflection;
using System.Text.RegularExpressions;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Architecture;

/// <summary>The glossary speaks of the code that is there.</summary>
public sealed partial class GlossaryTests
{
    [Fact]
    public void EveryNameInTheGlossary_IsInTheCode()
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var types = TestDatabases.Parts.Assemblies.Append(typeof(Refusal).Assembly).Append(typeof(YuanjieDb).Assembly).SelectMany(a => a.GetTypes()).ToList();
        var known = types.Select(t => t.Name)
            .Concat(types.Where(t => t.IsEnum).SelectMany(Enum.GetNames))
            .Concat(types.SelectMany(t => t.GetProperties(all)).Select(p => p.Name))
            .ToHashSet();

        var names = Repository.Read("docs/glossary.md").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => Name.Matches(line.Split('|')[2]).Select(m => m.Groups[1].Value))
            .ToList();

        Assert.True(names.Count > 80, $"Only {names.Count} names were found.");
        Assert.Empty(names.Except(known));
    }

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name { get; }
}
