using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

public sealed class ChangeOrganisationModel(OrganisationService organisations) : OrganisationPageModel
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public void OnGet() => Input = OrganisationInput.Of(Organisation.Profile);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var profile = Input.Read(KeepsAll ? null : Organisation.Profile);
        if (profile.Refused is { } unreadable)
        {
            return this.Again(unreadable);
        }

        return await organisations.ChangeAsync(OrganisationId, profile.Value, Act(), ct) is { } refusal
            ? this.Again(refusal)
            : Done("机构信息已保存", DirectoryLinks.Organisation(OrganisationId));
    }
}
