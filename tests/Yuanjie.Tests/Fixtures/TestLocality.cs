using Yuanjie.Directory.Localities;

namespace Yuanjie.Tests.Fixtures;

/// <summary>The locality pack of the demo county, read once.</summary>
public static class TestLocality
{
    public static LocalityPack Pack { get; } = LocalityPack.Load(Folder());

    private static string Folder()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (place is not null && !File.Exists(Path.Combine(place.FullName, "Yuanjie.slnx")))
        {
            place = place.Parent;
        }

        return Path.Combine(place?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository."), "localities", "demo");
    }
}
