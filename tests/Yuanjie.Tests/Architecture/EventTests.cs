using Yuanjie.Data.Events;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Architecture;

public sealed class EventTests
{
    [Fact]
    public void EveryEvent_HasAKindOfItsOwn()
    {
        var kinds = new EventCatalogue(TestDatabases.Parts).All.Select(k => k.Kind).ToArray();

        Assert.NotEmpty(kinds);
        Assert.Equal(kinds.Length, kinds.Distinct().Count());
    }

    [Fact]
    public void EveryEvent_IsListedInTheDocs()
    {
        var docs = Repository.Read("docs/events");

        var missing = TestDatabases.Parts.Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IEvent).IsAssignableFrom(t))
            .Where(t => !docs.Contains(t.Name, StringComparison.Ordinal))
            .Select(t => t.Name);

        Assert.Empty(missing);
    }

    [Fact]
    public void EveryActOfTheLifecycle_IsListedInTheDocs()
    {
        var docs = Repository.Read("docs/events");

        var missing = Enum.GetNames<Yuanjie.Disputes.DisputeAct>().Where(a => !docs.Contains(a, StringComparison.Ordinal));

        Assert.Empty(missing);
    }
}

/// <summary>Files of the repository this test was built from.</summary>
public static class Repository
{
    /// <summary>The text of a file, or of all files in a folder.</summary>
    public static string Read(string path)
    {
        var full = PathTo(path);
        return System.IO.Directory.Exists(full)
            ? string.Join('\n', System.IO.Directory.GetFiles(full, "*.md").Select(File.ReadAllText))
            : File.ReadAllText(full);
    }

    public static string PathTo(string path)
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (place is not null && !File.Exists(Path.Combine(place.FullName, "Yuanjie.slnx")))
        {
            place = place.Parent;
        }

        return Path.Combine(place?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository."), path);
    }
}
