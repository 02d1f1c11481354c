using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>Issues an urging notice (D17) for one promise.</summary>
[Needs(Permission.Mediate)]
public sealed class UrgeModel(PerformanceService performance, PerformanceQueries queries, CurrentActor current, CalendarBook calendars) : DisputePageModel
{
    private const int UsualWorkingDays = 7;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PerformanceView? View { get; private set; }

    public IEnumerable<ObligationRow> Left => View?.Obligations.Where(o => !o.IsDone) ?? [];

    public IEnumerable<Option> Obligations => Left.OrderByDescending(o => o.Overdue).Select(o => new Option(
        o.Id.ToString(),
        $"第 {o.Place} 项　{o.Debtor}{(o.RemainingFen is { } fen ? $"　还差 {Words.Yuan(Money.FromFen(fen))}" : $"　{o.What}")}",
        o.LastDay is { } last ? $"{(o.Overdue ? "已于" : "")}{ChineseDate.Arabic(last)}{(o.Overdue ? "到期" : "前履行")}" : null));

    public void OnGet(Guid? obligation)
    {
        Input.NewDueOn = calendars.Current.AddWorkingDays(current.Today, UsualWorkingDays);
        Input.Obligation = obligation ?? Left.FirstOrDefault(o => o.Overdue)?.Id.Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await performance.UrgeAsync(
            new UrgePerformance { DisputeId = Dispute.Id, Obligation = ObligationId.From(Input.Obligation!.Value), NewDueOn = Input.NewDueOn!.Value, Note = Input.Note }, Act(), ct);
        if (outcome.Refused is { } no)
        {
            return Again(no);
        }

        this.Toast("已制作督促履行通知书，请打印盖章后送达", Number);
        return Redirect($"/work/disputes/{Dispute.Number}/performance/notices/{outcome.Value}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => View = await queries.ViewAsync(Dispute.Id, Actor, current.Today, ct);

    public sealed class InputModel
    {
        [Display(Name = "督促哪一项"), Required]
        public Guid? Obligation { get; set; }

        [Display(Name = "新的履行期限"), Required]
        public DateOnly? NewDueOn { get; set; }

        [Display(Name = "另外要说的"), StringLength(500)]
        public string? Note { get; set; }
    }
}
