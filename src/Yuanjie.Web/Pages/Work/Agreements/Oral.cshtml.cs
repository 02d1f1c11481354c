using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>The register form of what was agreed by word of mouth.</summary>
public sealed class OralModel(AgreementService service, AgreementQueries agreements, CurrentActor current, IStringLocalizer<UiText> text) : TermsPageModel(agreements, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override TermsInput Terms => Input;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var start = await Agreements.StartAsync(Dispute.Id, Actor, ct);
        Input.AgreedOn = Current.Today;
        Input.Facts = start?.Facts;
        Input.Total = start?.AmountFen is { } fen ? Money.FromFen(fen).ToString() : null;
        Input.Rows = [First()];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var terms = Input.Read(ModelState);
        await LookAsync(terms, ct);
        if (!ModelState.IsValid || Input.AgreedOn is not { } agreedOn)
        {
            return Again();
        }

        var outcome = await service.RecordOralAsync(new RecordOralAgreement { DisputeId = Dispute.Id, Terms = terms, AgreedOn = agreedOn }, Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute(text["口头协议已登记，从 {0} 起生效", Words.Day(agreedOn)]);
    }

    public sealed class InputModel : TermsInput
    {
        [Display(Name = "达成协议的日期"), Required]
        public DateOnly? AgreedOn { get; set; }
    }
}
