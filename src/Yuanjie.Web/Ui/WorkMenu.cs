using Yuanjie.Kernel;

namespace Yuanjie.Web.Ui;

/// <param name="Icon">A name of <c>ui/icons.txt</c>.</param>
/// <param name="Needs">The permission without which the entry is not shown; null is for everyone who may enter the workbench.</param>
/// <param name="Count">Things waiting there; 0 shows no figure.</param>
public sealed record MenuItem(string Text, string Icon, string Href, Permission? Needs = null, int Count = 0);

public sealed record MenuGroup(string Title, IReadOnlyList<MenuItem> Items);

/// <summary>Who is at work, as the top bar shows it.</summary>
/// <param name="Role">The office, such as 值班长.</param>
public sealed record WorkPerson(string Name, string Role, string Href);

/// <summary>What the frame of the workbench shows to this person. One per request; the host fills it before the page is drawn.</summary>
public sealed class WorkMenu
{
    public IReadOnlyList<MenuGroup> Groups { get; private set; } = [];

    public WorkPerson? Person { get; set; }

    /// <summary>Where the search in the top bar leads, with <c>q</c>.</summary>
    public string Search { get; set; } = "/work/disputes";

    /// <summary>Where the bell leads; null shows no bell.</summary>
    public string? Bell { get; set; }

    public int BellCount { get; set; }

    /// <summary>Who leads the shift, at the foot of the side bar.</summary>
    public string? OnDuty { get; set; }

    /// <summary>Keeps what the person may open; a group left empty goes.</summary>
    public void Fill(IEnumerable<MenuGroup> groups, Func<Permission, bool> may) =>
        Groups = [.. groups
            .Select(group => group with { Items = [.. group.Items.Where(item => item.Needs is not { } needs || may(needs))] })
            .Where(group => group.Items.Count > 0)];

    /// <summary>The entry under which the address lies: the longest that matches, so that a page below two entries lights one.</summary>
    public MenuItem? At(PathString path) => Groups
        .SelectMany(group => group.Items)
        .Where(item => path.StartsWithSegments(item.Href.Split('?')[0], StringComparison.OrdinalIgnoreCase))
        .MaxBy(item => item.Href.Length);
}
