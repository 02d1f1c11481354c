using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory;
using Yuanjie.Directory.People;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

public sealed class EndAppointmentModel(PeopleService people) : PersonPageModel
{
    [FromRoute]
    public Guid Appointment { get; set; }

    public PostRow Post { get; private set; } = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct) || Person.Posts.FirstOrDefault(p => p.Id.Value == Appointment) is not { } post)
        {
            return false;
        }

        Post = post;
        return true;
    }

    public void OnGet() => Input.LastDay = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        return await people.EndAppointmentAsync(PersonId, Post.Id, Input.LastDay!.Value, Act(), ct) is { } refusal
            ? this.Again(refusal.Field is null ? refusal : refusal with { Field = nameof(InputModel.LastDay) })
            : Done("已办理离任", DirectoryLinks.Person(PersonId));
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "最后在任日")]
        public DateOnly? LastDay { get; set; }
    }
}
