using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

public sealed class AddPersonModel(PeopleService people, OrganisationQueries organisations) : DirectoryPageModel
{
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    [BindProperty]
    public PostInput Post { get; set; } = new();

    /// <summary>The organisations the actor keeps.</summary>
    public IReadOnlyList<Option> Organisations { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Organisations = await organisations.ChoicesAsync(Actor, Today, ct);
        return true;
    }

    public void OnGet(Guid? organisation)
    {
        Post.Organisation = organisation;
        Post.From = Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var person = Input.Read();
        if (person.Refused is { } unreadable)
        {
            return this.Again(unreadable);
        }

        var post = Post.Read();
        if (post.Refused is { } wrongPost)
        {
            return this.AgainBeside(wrongPost, nameof(Post));
        }

        var request = new AddPerson { Name = person.Value.Name, Sex = person.Value.Sex, Phone = person.Value.Phone, Groups = person.Value.Groups, Posts = [post.Value] };
        var added = await people.AddAsync(request, Act(), ct);
        return added.Refused is { } refusal ? this.AgainBeside(refusal, nameof(Post)) : Done("人员已新增", DirectoryLinks.Person(added.Value));
    }
}
