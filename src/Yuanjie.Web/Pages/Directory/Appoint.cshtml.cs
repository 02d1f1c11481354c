using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

public sealed class AppointModel(PeopleService people, OrganisationQueries organisations) : PersonPageModel
{
    [BindProperty]
    public PostInput Input { get; set; } = new();

    public IReadOnlyList<Option> Organisations { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Organisations = await organisations.ChoicesAsync(Actor, Today, ct);
        return await base.LoadAsync(ct);
    }

    public void OnGet() => Input.From = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var terms = Input.Read();
        if (terms.Refused is { } unreadable)
        {
            return this.Again(unreadable);
        }

        var appointed = await people.AppointAsync(PersonId, terms.Value, Act(), ct);
        return appointed.Refused is { } refusal ? this.Again(refusal) : Done("已办理任职", DirectoryLinks.Person(PersonId));
    }
}
