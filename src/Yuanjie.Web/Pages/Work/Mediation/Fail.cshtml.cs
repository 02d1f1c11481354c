using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Ends mediation without agreement: the form, then a page that shows what will be recorded and told.</summary>
[Needs(Permission.Mediate)]
public sealed class FailModel(EndingService endings, MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool Checking { get; private set; }

    public TerminationReason? Reason => TerminationReasons.Current.Find(Input.ReasonCode);

    public bool FromCourt => Dispute.Channel is Channel.CourtDelegated or Channel.CourtEntrusted;

    public static IReadOnlyList<Option> RouteOptions { get; } =
    [
        new(nameof(Routes.Arbitration), "申请仲裁", "有仲裁协议的，或者劳动、农村土地承包等依法可以仲裁的"),
        new(nameof(Routes.Administrative), "请行政主管部门处理"),
        new(nameof(Routes.Court), "向人民法院起诉"),
    ];

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var told = Input.Told.Aggregate(Routes.None, (all, one) => all | one);
        if (!Input.Confirmed && Reason is not null && told == Routes.All && Input.LimitationTold)
        {
            Checking = true;
            return Page();
        }

        var request = new FailMediation
        {
            DisputeId = Dispute.Id,
            ReasonCode = Input.ReasonCode!,
            Words = new EndingWords(Input.Note?.Trim(), Input.CostlyConduct?.Trim(), Input.HintsForCourt?.Trim()),
            Told = told,
            LimitationTold = Input.LimitationTold,
            MaterialsReturned = Input.MaterialsReturned,
        };
        var outcome = await endings.FailAsync(request, Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("调解不成已记下，其他途径已告知");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "请选择原因"), Display(Name = "原因")]
        public string? ReasonCode { get; set; }

        [StringLength(2000), Display(Name = "基本情况")]
        public string? Note { get; set; }

        [StringLength(1000), Display(Name = "增加对方成本的行为")]
        public string? CostlyConduct { get; set; }

        [StringLength(1000), Display(Name = "提请法院注意的事")]
        public string? HintsForCourt { get; set; }

        public List<Routes> Told { get; set; } = [];

        public bool LimitationTold { get; set; }

        public bool MaterialsReturned { get; set; }

        public bool Confirmed { get; set; }
    }
}
