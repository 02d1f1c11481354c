using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.CourtLink;

/// <summary>Reports to the court that sent the matter out (D26); result, facts and reason come from the record.</summary>
[Needs(Permission.Mediate)]
public sealed class ReportModel(CourtReportService reports) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool SentByCourt => Dispute.Channel is Channel.CourtDelegated or Channel.CourtEntrusted;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await reports.ReportAsync(new ReportToCourt(Dispute.Id, Input.Hints), Act(), ct);
        if (outcome.Refused is { } no)
        {
            return Again(no);
        }

        this.Toast("已向法院报告调解情况", Number);
        return Redirect($"/work/disputes/{Dispute.Number}/courtlink/packets/{outcome.Value}");
    }

    public sealed class InputModel
    {
        [Display(Name = "要提示法院的情况"), StringLength(1000)]
        public string? Hints { get; set; }
    }
}
