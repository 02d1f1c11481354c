using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>Files the volume away, after a look at what is missing in it.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class ArchiveModel(FollowUpService followUp, DossierQueries dossiers) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<DossierPaper> Missing { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await followUp.ArchiveAsync(new ArchiveDispute(Dispute.Id, Input.Missing), Act(), ct);
        if (outcome.Refused is { } no)
        {
            return Again(no);
        }

        this.Toast("已归档", Number);
        return Redirect($"/work/disputes/{Dispute.Number}/followup/dossier");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Missing = (await dossiers.GetAsync(Dispute.Id, Actor, ct))?.Papers.Where(p => p.IsMissing).ToArray() ?? [];

    public sealed class InputModel
    {
        [Display(Name = "卷宗情况说明"), StringLength(1000)]
        public string? Missing { get; set; }
    }
}
