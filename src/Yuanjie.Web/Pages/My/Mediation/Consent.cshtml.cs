using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.My.Mediation;

/// <summary>A party reads its rights and says whether it wants to mediate. A "no" is shown once more, for it ends mediation.</summary>
public sealed class ConsentModel(ConsentService consents, MediationQueries queries, CurrentActor current) : PartyPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null when nothing can be answered at this stage.</summary>
    public PartyMediationView? View { get; private set; }

    public bool AsksToStop { get; private set; }

    public IReadOnlyList<Option> Answers(ConsentKind kind) => View!.Mine.To(kind) is ConsentAnswer.Given
        ? [new(nameof(ConsentAnswer.Given), "仍然同意"), new(nameof(ConsentAnswer.Withdrawn), "不同意了")]
        : [new(nameof(ConsentAnswer.Given), "同意"), new(nameof(ConsentAnswer.Refused), "不同意")];

    public string? Standing(ConsentKind kind) =>
        View!.Mine.Answers.FirstOrDefault(a => a.Kind == kind) is { } a ? $"您在{Words.Day(a.On)}表示：{a.Answer.Name()}" : null;

    public void OnGet()
    {
        // The notice and an empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (View is null)
        {
            return Again(DisputeRefusals.WrongStage(Dispute.Stage));
        }

        if (View.Mine.NoticeOn is null && !Input.Understood)
        {
            ModelState.AddModelError("Input.Understood", "请先看过权利和义务，再勾选");
            return Again();
        }

        if (Input.Mediate is ConsentAnswer.Refused or ConsentAnswer.Withdrawn && !Input.StopConfirmed)
        {
            AsksToStop = true;
            return Again();
        }

        var notice = View.Mine.NoticeOn is null ? View.Notice.Version : null;
        var outcome = await consents.AnswerAsync(new AnswerConsent(Dispute.Id, PartyId, notice, Input.Answers(View.Mine)), Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        return BackToMatter(outcome.Value is ConsentEffect.Stopped ? "已记下您不愿意调解，调解结束。您可以申请仲裁、请主管部门处理或者起诉。" : "已记下您的意愿");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        View = Dispute.Allows(DisputeAct.AnswerConsent) ? await queries.ForPartyAsync(Dispute.Id, Actor, current.Today, ct) : null;

    public sealed class InputModel
    {
        public bool Understood { get; set; }

        public ConsentAnswer? Mediate { get; set; }

        public ConsentAnswer? Mediator { get; set; }

        public ConsentAnswer? Extend { get; set; }

        public ConsentAnswer? Online { get; set; }

        public ConsentAnswer? DataUse { get; set; }

        public bool StopConfirmed { get; set; }

        /// <summary>What was answered, without "still agreed", which changes nothing.</summary>
        public IReadOnlyDictionary<ConsentKind, ConsentAnswer> Answers(PartyConsents standing) =>
            new[] { (ConsentKind.ToMediate, Mediate), (ConsentKind.ToMediator, Mediator), (ConsentKind.ToExtend, Extend), (ConsentKind.ToOnline, Online), (ConsentKind.ToSharing, DataUse) }
                .Where(a => a.Item2 is { } answer && !(answer is ConsentAnswer.Given && standing.To(a.Item1) is ConsentAnswer.Given))
                .ToDictionary(a => a.Item1, a => a.Item2!.Value);
    }
}
