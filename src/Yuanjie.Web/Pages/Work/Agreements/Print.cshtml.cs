using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>人民调解协议书 (D11) or 口头协议登记表 (D12) as it prints.</summary>
public sealed class PrintModel(AgreementQueries agreements, CurrentActor current) : DisputePageModel
{
    public AgreementView Agreement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await agreements.FindAsync(Dispute.Id, Actor, current.Today, ct) is not { } agreement)
        {
            return NotFound();
        }

        Agreement = agreement;
        return Page();
    }
}
