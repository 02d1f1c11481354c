using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>Names one more party.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class PartyModel(IntakeService intake) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public static IReadOnlyList<Option> Sides => Option.Of<Side>(s => s.Name());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await intake.AddPartyAsync(new AddParty(Dispute.Id, Input.Side, Input.Entry.ToEntry()), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已添加当事人");
    }

    public sealed class InputModel
    {
        [Display(Name = "是哪一方")]
        public Side Side { get; set; } = Side.Respondent;

        public PartyInput Entry { get; set; } = new();
    }
}
