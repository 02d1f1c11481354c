using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.People;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

public sealed class ChangePersonModel(PeopleService people) : PersonPageModel
{
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public void OnGet() => Input = PersonInput.Of(Person);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var change = Input.Read();
        if (change.Refused is { } unreadable)
        {
            return this.Again(unreadable);
        }

        return await people.ChangeAsync(PersonId, change.Value, Act(), ct) is { } refusal
            ? this.Again(refusal)
            : Done("人员信息已保存", DirectoryLinks.Person(PersonId));
    }
}
