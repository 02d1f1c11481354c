using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Who does what when several bodies mediate together; all of them see it.</summary>
[Needs(Permission.ViewDisputes)]
public sealed class TasksModel(FieldworkService fieldwork, MediationQueries queries, RoutingQueries routing, CurrentActor current) : MediationPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public DoneModel Done { get; set; } = new();

    public IReadOnlyList<Option> Bodies { get; private set; } = [];

    public bool MayFinish(TaskRow task) => View.Leads || task.OrganisationId == Actor.Organisation;

    public string? ResultOf(TaskRow task) => Done.Task == task.Id.Value ? Done.Result : null;

    public void OnGet()
    {
        // The list and an empty form.
    }

    public async Task<IActionResult> OnPostAssignAsync(CancellationToken ct)
    {
        if (Input.Body is not { } body || Input.DueOn is not { } due || string.IsNullOrWhiteSpace(Input.What))
        {
            ModelState.AddModelError("Input.What", "请选择单位，写明做什么、哪天前完成");
            return Again();
        }

        var outcome = await fieldwork.AssignTaskAsync(new AssignTask(Dispute.Id, new OrganisationId(body), Input.What.Trim(), due), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : Stay("任务已派出");
    }

    public async Task<IActionResult> OnPostFinishAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Done.Result))
        {
            ModelState.AddModelError("", "请写明办理结果");
            return Again();
        }

        var outcome = await fieldwork.FinishTaskAsync(new FinishTask(Dispute.Id, new JointTaskId(Done.Task), Done.Result.Trim()), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : Stay("任务已办结");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var invited = (await routing.ViewAsync(Dispute.Id, Actor, ct))?.InvitedBodies.Where(b => b.Joins is not false).Select(b => new Option(b.Id.ToString(), b.Name)) ?? [];
        Bodies = [.. Dispute.HandlerId is { } handler ? [new Option(handler.ToString(), Dispute.HandlerName ?? "")] : Array.Empty<Option>(), .. invited];
    }

    private RedirectResult Stay(string done)
    {
        this.Toast(done, Number, $"/work/disputes/{Number}");
        return Redirect($"/work/disputes/{Number}/mediation/tasks");
    }

    public sealed class InputModel
    {
        public Guid? Body { get; set; }

        [StringLength(500), Display(Name = "做什么")]
        public string? What { get; set; }

        public DateOnly? DueOn { get; set; }
    }

    public sealed class DoneModel
    {
        public Guid Task { get; set; }

        [StringLength(1000), Display(Name = "办理结果")]
        public string? Result { get; set; }
    }
}
