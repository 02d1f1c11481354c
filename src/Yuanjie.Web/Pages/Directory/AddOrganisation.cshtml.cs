using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

[Needs(Permission.ManageSystem)]
public sealed class AddOrganisationModel(OrganisationService organisations) : DirectoryPageModel
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    [BindProperty, Required, Display(Name = "成立日期")]
    public DateOnly? From { get; set; }

    public void OnGet(string? area)
    {
        Input.Area = area;
        From = Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var profile = Input.Read(before: null);
        if (profile.Refused is { } unreadable)
        {
            return this.Again(unreadable);
        }

        var added = await organisations.AddAsync(profile.Value, From!.Value, Act(), ct);
        return added.Refused is { } refusal ? this.Again(refusal) : Done("机构已新增", DirectoryLinks.Organisation(added.Value));
    }
}
