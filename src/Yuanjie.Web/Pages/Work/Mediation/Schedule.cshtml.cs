using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Plans a session: when, where, how, and who comes.</summary>
[Needs(Permission.Mediate)]
public sealed class ScheduleModel(
    SessionService sessions, MediationQueries queries, CalendarQueries calendar, RoutingQueries routing, PeopleQueries people, OrganisationQueries organisations, CurrentActor current)
    : MediationPageModel(queries, current)
{
    private List<StaffChoice> staff = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public SessionCalendar Week { get; private set; } = null!;

    public static IReadOnlyList<Option> Modes { get; } =
    [
        .. Enum.GetValues<SessionMode>().Where(m => m is not SessionMode.Video).Select(m => new Option(m.ToString(), m.Name())),
    ];

    public IReadOnlyList<Option> PartyOptions => [.. View.Parties.Select(p => new Option(p.PartyId.ToString(), $"{p.Side.Name()} {p.Name}"))];

    public IReadOnlyList<Option> StaffOptions => [.. staff.Select(s => new Option(s.Key, $"{s.Name}（{s.Role.Name()}）", s.Body))];

    public void OnGet()
    {
        Input.StartsAt = Local(Now).Date.AddDays(1).AddHours(9);
        Input.Parties = [.. View.Parties.Select(p => p.PartyId.Value)];
        Input.Staff = [.. staff.Where(s => s.Person == Dispute.MediatorId).Select(s => s.Key)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Input.StartsAt is not { } startsAt || Input.Mode is not { } mode)
        {
            return Again();
        }

        var request = new ScheduleSession
        {
            DisputeId = Dispute.Id,
            Mode = mode,
            StartsAt = Moment(startsAt),
            Minutes = Input.Minutes,
            Where = Input.Where!.Trim(),
            Attendees =
            [
                .. Input.Parties.Select(p => new AttendeeInput(AttendeeRole.Party) { PartyId = new PartyId(p) }),
                .. Lines(Input.Agents).Select(AgentOf),
                .. staff.Where(s => Input.Staff.Contains(s.Key)).Select(s => s.ToAttendee()),
                .. Lines(Input.Guests).Select(g => new AttendeeInput(AttendeeRole.ThirdPerson) { Name = g }),
            ],
            Notify = Input.Notify,
        };
        var outcome = await sessions.ScheduleAsync(request, Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        this.Toast("已约好", Number, $"/work/disputes/{Number}");
        return Redirect($"/work/disputes/{Number}/mediation/session/{outcome.Value}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Week = await calendar.WeekAsync(new CalendarFilter { Week = Today, Organisation = Dispute.HandlerId }, Actor, ct);
        staff = await StaffAsync(ct);
    }

    // Mediators of the body that has it and of those that help; of a court, its judges, who guide.
    private async Task<List<StaffChoice>> StaffAsync(CancellationToken ct)
    {
        var bodies = (await routing.ViewAsync(Dispute.Id, Actor, ct))?.InvitedBodies.Where(b => b.Joins is not false).Select(b => b.Id) ?? [];
        List<StaffChoice> found = [];
        foreach (var id in bodies.Prepend(Dispute.HandlerId ?? default).Distinct())
        {
            if (await organisations.FindAsync(id, ct) is not { } body)
            {
                continue;
            }

            var (role, holds) = body.Kind.IsCourt() ? (AttendeeRole.Guide, Role.Judge) : (AttendeeRole.Mediator, Role.Mediator);
            var holders = await people.HoldingAsync(holds, id, Today, ct);
            found.AddRange(holders.Where(p => !found.Exists(s => s.Person == p.Id)).Select(p => new StaffChoice(role, p.Id, p.Name, id, body.Name)));
        }

        if (Dispute.MediatorId is { } mediator && !found.Exists(s => s.Person == mediator))
        {
            found.Insert(0, new StaffChoice(AttendeeRole.Mediator, mediator, Dispute.MediatorName ?? "", Dispute.HandlerId, Dispute.HandlerName));
        }

        return found;
    }

    private AttendeeInput AgentOf(string line)
    {
        var parts = line.Split(['：', ':'], 2);
        var side = parts.Length == 2 && parts[0].Trim() == Side.Respondent.Name() ? Side.Respondent : Side.Applicant;
        return new AttendeeInput(AttendeeRole.Agent) { PartyId = View.Parties.FirstOrDefault(p => p.Side == side)?.PartyId, Name = parts[^1].Trim() };
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed record StaffChoice(AttendeeRole Role, PersonId Person, string Name, OrganisationId? Organisation, string? Body)
    {
        public string Key => $"{Person}";

        public AttendeeInput ToAttendee() => new(Role) { PersonId = Person, OrganisationId = Organisation, OrganisationName = Body, Name = Name };
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "请选择方式"), Display(Name = "方式")]
        public SessionMode? Mode { get; set; } = SessionMode.Joint;

        [Required, Display(Name = "时间")]
        public DateTime? StartsAt { get; set; }

        [Display(Name = "预计时长")]
        public int Minutes { get; set; } = 60;

        [Required, StringLength(100), Display(Name = "地点")]
        public string? Where { get; set; }

        public List<Guid> Parties { get; set; } = [];

        public List<string> Staff { get; set; } = [];

        [StringLength(400), Display(Name = "代理人")]
        public string? Agents { get; set; }

        [StringLength(400), Display(Name = "其他参加人")]
        public string? Guests { get; set; }

        public bool Notify { get; set; } = true;
    }
}
