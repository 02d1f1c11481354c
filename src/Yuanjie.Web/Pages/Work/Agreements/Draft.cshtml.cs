using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>The editor of an agreement: a first draft, or the change of one.</summary>
public sealed class DraftModel(AgreementService service, AgreementQueries agreements, CurrentActor current, IStringLocalizer<UiText> text) : TermsPageModel(agreements, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override TermsInput Terms => Input;

    /// <summary>The draft that is changed; null for a first one.</summary>
    public AgreementView? Draft { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Draft is { CanBeRevised: true } draft)
        {
            Input.Fill(draft.Paper.Terms);
            Input.Covered = string.Join('\n', draft.Paper.CoveredNumbers);
            Input.OnCourtPlatform = draft.Paper.Basis is EffectBasis.LastElectronicSignature;
            await LookAsync(draft.Paper.Terms, ct);
            return;
        }

        var start = await Agreements.StartAsync(Dispute.Id, Actor, ct);
        Input.Facts = start?.Facts;
        Input.Total = start?.AmountFen is { } fen ? Money.FromFen(fen).ToString() : null;
        Input.Rows = [First()];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var terms = Input.Read(ModelState);
        await LookAsync(terms, ct);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = Draft is { CanBeRevised: true }
            ? await service.ReviseAsync(new ReviseAgreement { DisputeId = Dispute.Id, Terms = terms, Covered = Input.Numbers, OnCourtPlatform = Input.OnCourtPlatform }, Act(), ct)
            : await service.DraftAsync(new DraftAgreement { DisputeId = Dispute.Id, Terms = terms, Covered = Input.Numbers, OnCourtPlatform = Input.OnCourtPlatform }, Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        this.Toast(text["协议已保存，可以签名"], Number, $"/work/disputes/{Number}/agreements/sign");
        return Redirect(AgreementChecks.BlockAgreement(Findings) ? $"/work/disputes/{Number}/agreements/draft" : $"/work/disputes/{Number}/agreements/sign");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Draft = await Agreements.FindAsync(Dispute.Id, Actor, Current.Today, ct);

    public sealed class InputModel : TermsInput
    {
        [Display(Name = "一并解决的其他纠纷"), StringLength(600)]
        public string? Covered { get; set; }

        [Display(Name = "在法院在线调解平台上达成")]
        public bool OnCourtPlatform { get; set; }

        public IReadOnlyList<string> Numbers => (Covered ?? "").Split(['\n', '，', ',', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
