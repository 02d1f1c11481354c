using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Mediation;

/// <summary>A dispute of two neighbours that a village committee has accepted, with everybody who has to do with it.</summary>
internal sealed class MediationCase
{
    private static readonly AreaCode Village = AreaCode.Parse("990123001001");

    private MediationCase(TestDb testDb) => TestDb = testDb;

    public TestDb TestDb { get; }

    public DisputeId Id { get; private set; }

    public string Number { get; private set; } = "";

    public PartyId Applicant { get; private set; }

    public PartyId Respondent { get; private set; }

    public OrganisationId Committee { get; private set; }

    public OrganisationId Tribunal { get; private set; }

    public OrganisationId Police { get; private set; }

    /// <summary>The mediator of the dispute.</summary>
    public Actor Mediator { get; private set; } = null!;

    /// <summary>Mediates for the same committee, but not this dispute.</summary>
    public Actor Colleague { get; private set; } = null!;

    /// <summary>Of the police station, a body asked to help.</summary>
    public Actor Officer { get; private set; } = null!;

    /// <summary>Of the tribunal, asked to guide.</summary>
    public Actor Judge { get; private set; } = null!;

    /// <summary>Sees the whole county and handles nothing.</summary>
    public Actor Supervisor { get; private set; } = null!;

    public Actor ApplicantSelf { get; private set; } = null!;

    public Actor RespondentSelf { get; private set; } = null!;

    /// <summary>Accepted by the committee; nobody has been asked yet.</summary>
    public static async Task<MediationCase> AcceptedAsync(TestDb testDb, DateOnly? dueOn = null, string rule = "C01", int rung = 1, int round = 1)
    {
        var made = new MediationCase(testDb);
        await made.FoundAsync();
        var (applicant, respondent) = (AccountId.New(), AccountId.New());
        made.ApplicantSelf = Resident("陈桂兰", applicant);
        made.RespondentSelf = Resident("王𬭎", respondent);
        var registered = await made.Do<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = Channel.Counter,
                Area = Village,
                Title = "楼上漏水",
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "修好并赔偿",
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", Phone: "13900001234", Account: applicant)],
                Respondents = [new PartyEntry(PartyKind.NaturalPerson, "王𬭎", Phone: "13900005678", Account: respondent)],
            },
            testDb.Act(),
            default));
        made.Id = registered.Value;
        await made.PutAsync(
            ("Stage", Stage.Accepted),
            ("Rung", rung),
            ("Round", round),
            ("RoundOnRung", 1),
            ("HandlerId", made.Committee),
            ("HandlerName", "河西村人民调解委员会"),
            ("MediatorId", made.Mediator.Person),
            ("MediatorName", made.Mediator.Name));
        await made.RunAsync(rule, dueOn ?? new DateOnly(2026, 2, 5));
        var header = await made.HeaderAsync();
        made.Number = header.Number;
        made.Applicant = header.On(Side.Applicant).Single().Id;
        made.Respondent = header.On(Side.Respondent).Single().Id;
        return made;
    }

    /// <summary>Both sides were told their rights and agreed: mediation runs.</summary>
    public static async Task<MediationCase> BegunAsync(TestDb testDb, DateOnly? dueOn = null, string rule = "C01", int rung = 1, int round = 1)
    {
        var made = await AcceptedAsync(testDb, dueOn, rule, rung, round);
        var outcome = await made.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents
            {
                DisputeId = made.Id,
                Consents = [made.Yes(made.Applicant), made.Yes(made.Respondent)],
                Notices = [new NoticeInput(made.Applicant, NoticeMeans.InPerson), new NoticeInput(made.Respondent, NoticeMeans.InPerson)],
            },
            made.Act(made.Mediator),
            default));
        Assert.Equal(ConsentEffect.Begun, outcome.Value);
        return made;
    }

    public ConsentInput Yes(PartyId party, ConsentKind kind = ConsentKind.ToMediate) =>
        new() { PartyId = party, Kind = kind, Answer = ConsentAnswer.Given, Means = ConsentMeans.InPerson };

    public Act Act(Actor actor, string? requestKey = null, int? seenVersion = null) => TestDb.Act(actor, requestKey: requestKey, seenVersion: seenVersion);

    public Task<TResult> Do<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull => TestDb.InScopeAsync(work);

    public async Task<DisputeHeader> HeaderAsync()
    {
        await using var scope = TestDb.Scope();
        var services = scope.ServiceProvider;
        var number = await services.GetRequiredService<DisputeQueries>().NumberOfAsync(Id, Actor.System, default);
        return (await services.GetRequiredService<DisputeQueries>().FindAsync(number!, Actor.System, default))!;
    }

    public Task<MediationView?> ViewAsync(Actor actor) => Do<MediationQueries, MediationView?>(q => q.ViewAsync(Id, actor, TestDb.Clock.Today, default));

    /// <summary>The kinds of events of the dispute, in order.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync()
    {
        await using var scope = TestDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        return await db.Events.Where(e => e.StreamId == Id.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync();
    }

    /// <summary>Every payload of the dispute's events in one text.</summary>
    public async Task<string> PayloadsAsync()
    {
        await using var scope = TestDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        return string.Join('\n', await db.Events.Where(e => e.StreamId == Id.Value).Select(e => e.Payload).ToListAsync());
    }

    public async Task<IReadOnlyList<string>> MessagesAsync()
    {
        await using var scope = TestDb.Scope();
        return await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Outbox.Select(m => m.Kind).ToListAsync();
    }

    public async Task InviteAsync(OrganisationId body)
    {
        var outcome = await Do<AssignmentService, Outcome<DisputeId>>(s => s.InviteAsync(new InviteBody(Id, body, "一起调解"), Act(Mediator), default));
        Assert.Null(outcome.Refused);
    }

    public ScheduleSession Meeting(SessionMode mode = SessionMode.Joint, params PartyId[] parties) => new()
    {
        DisputeId = Id,
        Mode = mode,
        StartsAt = Instant.InChina(TestDb.Clock.Today.AddDays(1), new TimeOnly(9, 30)),
        Where = "河西村调解室",
        Attendees =
        [
            .. (parties.Length == 0 ? [Applicant, Respondent] : parties).Select(p => new AttendeeInput(AttendeeRole.Party) { PartyId = p }),
            Staff(AttendeeRole.Mediator, Mediator, "河西村人民调解委员会"),
        ],
    };

    public static AttendeeInput Staff(AttendeeRole role, Actor actor, string body) =>
        new(role) { PersonId = actor.Person, OrganisationId = actor.Organisation, OrganisationName = body, Name = actor.Name };

    /// <summary>Plans a session, lets it take place and writes its record, not yet signed.</summary>
    public async Task<SessionId> HoldAsync(ScheduleSession meeting, string said, SessionResult result = SessionResult.ToContinue)
    {
        var planned = await Do<SessionService, Outcome<SessionId>>(s => s.ScheduleAsync(meeting, Act(Mediator), default));
        Assert.Null(planned.Refused);
        TestDb.Clock.MoveTo(meeting.StartsAt.LegalDay(), hour: 12);
        var recorded = await RecordAsync(planned.Value, said, result);
        Assert.Null(recorded.Refused);
        return planned.Value;
    }

    public async Task<Outcome<SessionId>> RecordAsync(SessionId id, string said, SessionResult result = SessionResult.ToContinue)
    {
        var record = (await Do<MediationQueries, RecordView?>(q => q.RecordAsync(id, Mediator, default)))!;
        return await Do<SessionService, Outcome<SessionId>>(s => s.RecordAsync(
            new RecordSession
            {
                DisputeId = Id,
                SessionId = id,
                HeldFrom = record.StartsAt,
                HeldTo = record.StartsAt.Plus(TimeSpan.FromHours(1)),
                Present = [.. record.Attendees.Select(a => new PresentInput(a.Id))],
                Lines = [new LineInput(record.Attendees[0].Id, LineKind.Statement, said)],
                Result = result,
                ReadBack = true,
            },
            Act(Mediator),
            default));
    }

    /// <summary>Sets what another part of the way would have brought about.</summary>
    public async Task PutAsync(params (string Property, object? Value)[] values)
    {
        await using var scope = TestDb.Scope();
        await StoredDispute.PutAsync(scope.ServiceProvider.GetRequiredService<YuanjieDb>(), Id, values);
    }

    /// <summary>Sets columns of its one clock by hand, as nobody should.</summary>
    public async Task ClockAsync(params (string Property, object? Value)[] values)
    {
        await using var scope = TestDb.Scope();
        await StoredDispute.PutClockAsync(scope.ServiceProvider.GetRequiredService<YuanjieDb>(), Id, values);
    }

    private async Task RunAsync(string rule, DateOnly lastDay)
    {
        await using var scope = TestDb.Scope();
        await StoredDispute.RunAsync(scope.ServiceProvider.GetRequiredService<YuanjieDb>(), Id, rule, new DateOnly(2026, 1, 5), lastDay);
    }

    private async Task FoundAsync()
    {
        foreach (var (code, name) in new[] { ("99", "示例省"), ("9901", "清源市"), ("990123", "青溪县"), ("990123001", "城关街道"), ("990123001001", "河西村") })
        {
            var added = await Do<AreaService, Outcome<AreaCode>>(s => s.AddAsync(new AddArea(code, name, "地区", new AreaFacts()), TestDb.Act(), default));
            Assert.Null(added.Refused);
        }

        Committee = await FoundAsync(OrganisationKind.PeoplesMediationCommittee, "河西村人民调解委员会", Rung.Community, Village);
        Tribunal = await FoundAsync(OrganisationKind.PeoplesTribunal, "城关人民法庭", Rung.Town, AreaCode.Parse("990123001"));
        Police = await FoundAsync(OrganisationKind.PoliceStation, "城关派出所", Rung.Town, AreaCode.Parse("990123001"));
        Mediator = Worker("周明", Committee, Permission.ViewDisputes, Permission.Mediate, Permission.HandleDispatched);
        Colleague = Worker("吴梅", Committee, Permission.ViewDisputes, Permission.Mediate, Permission.HandleDispatched);
        Officer = Worker("赵刚", Police, Permission.ViewDisputes, Permission.Mediate, Permission.HandleDispatched);
        Judge = Worker("林法官", Tribunal, Permission.ViewDisputes, Permission.GuideMediation, Permission.RuleOnConfirmation);
        Supervisor = Worker("方主任", OrganisationId.New(), Permission.ViewDisputes, Permission.Supervise) with { Scope = AreaCode.Parse("990123") };
    }

    private async Task<OrganisationId> FoundAsync(OrganisationKind kind, string name, Rung rung, AreaCode area)
    {
        var profile = new OrganisationProfile { Kind = kind, Name = name, ShortName = name[..2], Area = area, Rung = rung };
        var outcome = await Do<OrganisationService, Outcome<OrganisationId>>(s => s.AddAsync(profile, new DateOnly(2020, 1, 1), TestDb.Act(), default));
        Assert.Null(outcome.Refused);
        return outcome.Value;
    }

    private static Actor Worker(string name, OrganisationId organisation, params Permission[] permissions) =>
        new() { Name = name, Account = AccountId.New(), Person = PersonId.New(), Organisation = organisation, Permissions = permissions.ToHashSet() };

    private static Actor Resident(string name, AccountId account) =>
        new() { Name = name, Account = account, Permissions = new HashSet<Permission> { Permission.ActForParty } };
}
