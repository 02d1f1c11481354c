using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Routing;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Confirmation;

/// <summary>司法确认申请书 (D19), 主持调解证明 (D21) and 民事裁定书 (D24) as they print.</summary>
public sealed class PrintModel(ConfirmationQueries queries, CurrentActor current) : DisputePageModel
{
    [FromRoute(Name = "paper")]
    public string Which { get; set; } = "";

    public PrintedPaper Paper { get; private set; } = null!;

    /// <summary>Of a ruling; null for other papers.</summary>
    public string? VerificationCode { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await queries.OutlookAsync(Dispute.Id, Actor, current.Today, ct) is not { Agreement.EffectiveOn: not null } outlook)
        {
            return NotFound();
        }

        PrintedPaper? paper = (Which, outlook.Application) switch
        {
            ("application", { } application) => ConfirmationTexts.Application(application, outlook.Agreement, current.Today),
            ("proof", _) => ConfirmationTexts.Proof(outlook.Agreement, current.Today),
            ("ruling", { IsRuled: true } application) => ConfirmationTexts.Ruling(application, outlook.Agreement, Taxonomy.Current.Find(Dispute.TypeCode)),
            _ => null,
        };
        if (paper is null)
        {
            return NotFound();
        }

        Paper = paper;
        VerificationCode = Which == "ruling" ? outlook.Application?.VerificationCode : null;
        return Page();
    }
}
