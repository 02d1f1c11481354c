using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

[Needs(Permission.ManageSystem)]
public sealed class CloseOrganisationModel(OrganisationService organisations) : OrganisationPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.LastDay = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        return await organisations.CloseAsync(OrganisationId, Input.LastDay!.Value, Act(), ct) is { } refusal
            ? this.Again(refusal)
            : Done("机构已撤销", DirectoryLinks.Organisation(OrganisationId));
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "最后工作日")]
        public DateOnly? LastDay { get; set; }
    }
}
