using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory;
using Yuanjie.Directory.Access;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>The people the actor keeps, by name.</summary>
public sealed class PeopleModel : DirectoryPageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    /// <summary>The last row of the page before: id and name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public PeoplePage View { get; private set; } = null!;

    public string? Next => View.Next is { } next ? $"{next.Id.Value:N}{next.Name}" : null;

    public async Task OnGetAsync(CancellationToken ct) =>
        View = await Queries.PeopleAsync(new PeopleFilter { Name = Name, Role = Role, After = Cursor(After) }, Actor, Today, ct);

    private static PeopleCursor? Cursor(string? after)
    {
        const int IdLength = 32;
        return after is { Length: > IdLength } && Guid.TryParseExact(after[..IdLength], "N", out var id) ? new PeopleCursor(after[IdLength..], new PersonId(id)) : null;
    }
}
