using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Tests.Directory;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Agreements;

/// <summary>The leak of handbook Annex D: two neighbours before a street committee, ready to agree on two instalments.</summary>
internal sealed class AgreementCase
{
    public const string Line = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private AgreementCase(TestDb testDb, SmallCounty county)
    {
        TestDb = testDb;
        County = county;
        Mediator = Worker("周明", county.Committee, Permission.ViewDisputes, Permission.Mediate, Permission.HandleDispatched, Permission.RegisterDisputes);
        SealKeeper = Worker("吴主任", county.Committee, Permission.ViewDisputes, Permission.HandleDispatched);
        Clerk = Worker("郑书记员", county.Court, Permission.ViewDisputes, Permission.DocketAtCourt);
        Judge = Worker("林法官", county.Court, Permission.ViewDisputes, Permission.RuleOnConfirmation);
    }

    public TestDb TestDb { get; }

    public SmallCounty County { get; }

    public Actor Mediator { get; }

    public Actor SealKeeper { get; }

    public Actor Clerk { get; }

    public Actor Judge { get; }

    public Actor OwnerSelf { get; } = Resident("陈桂兰");

    public Actor NeighbourSelf { get; } = Resident("王𬭎");

    public DisputeId Id { get; private set; }

    /// <summary>The applicant, to be paid.</summary>
    public PartyId Owner { get; private set; }

    /// <summary>The respondent, to pay.</summary>
    public PartyId Neighbour { get; private set; }

    /// <summary>Ready to agree on 19 January 2026, both sides informed and willing.</summary>
    public static async Task<AgreementCase> MediatingAsync(TestDb testDb, Channel channel = Channel.Counter)
    {
        var made = new AgreementCase(testDb, await SmallCounty.MakeAsync(testDb));
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 5));
        made.Id = await made.RegisterAsync(channel);
        (made.Owner, made.Neighbour) = await made.PartiesOfAsync(made.Id);
        await made.ConsentAsync();
        testDb.Clock.MoveTo(new DateOnly(2026, 1, 19), hour: 16);
        return made;
    }

    /// <summary>In effect since the clock's day: signed by both, by the mediator, and sealed.</summary>
    public static async Task<AgreementCase> EffectiveAsync(TestDb testDb, DateOnly? on = null, Channel channel = Channel.Counter)
    {
        var made = await MediatingAsync(testDb, channel);
        if (on is { } day)
        {
            testDb.Clock.MoveTo(day);
        }

        await made.DraftedAsync();
        await made.SignedByAllAsync();
        return made;
    }

    public AgreementTerms Terms => new()
    {
        Facts = "2026年1月2日，被申请人家卫生间漏水，浸坏申请人家吊顶。双方对漏水原因没有异议。",
        Responsibility = "被申请人承担维修和赔偿责任",
        TotalFen = 1_000_000,
        Obligations = [Instalment(new DateOnly(2026, 3, 31)), Instalment(new DateOnly(2026, 6, 30))],
    };

    public ObligationTerms Instalment(DateOnly due) => new()
    {
        Kind = ObligationKind.Pay,
        Debtor = Neighbour,
        Creditor = Owner,
        AmountFen = 500_000,
        What = "吊顶维修费",
        Way = "银行转账",
        Account = "示例银行城关支行 陈桂兰 6200000000000000001",
        DueOn = due,
        DefaultClause = "其余款项一并到期",
    };

    public Act Act(Actor actor, string? requestKey = null, int? seenVersion = null) => TestDb.Act(actor, requestKey: requestKey, seenVersion: seenVersion);

    public Task<TResult> Do<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull => TestDb.InScopeAsync(work);

    public Task<Outcome<AgreementId>> DraftAsync(AgreementTerms? terms = null, string? requestKey = null, bool onCourtPlatform = false, params string[] covered) =>
        Do<AgreementService, Outcome<AgreementId>>(s => s.DraftAsync(
            new DraftAgreement { DisputeId = Id, Terms = terms ?? Terms, Covered = covered, OnCourtPlatform = onCourtPlatform }, Act(Mediator, requestKey), default));

    public async Task<AgreementView> DraftedAsync(AgreementTerms? terms = null)
    {
        Assert.Null((await DraftAsync(terms)).Refused);
        return await ViewAsync();
    }

    public async Task<AgreementView> ViewAsync() =>
        (await Do<AgreementQueries, AgreementView?>(q => q.FindAsync(Id, Mediator, TestDb.Clock.Today, default)))!;

    public async Task<Outcome<SignatureTaken>> SignAsync(PartyId party, string? hash = null, Func<SignAgreement, SignAgreement>? with = null, Actor? by = null, string? requestKey = null)
    {
        var request = new SignAgreement
        {
            DisputeId = Id,
            PartyId = party,
            Method = SignatureMethod.OnDevice,
            TextHash = hash ?? (await ViewAsync()).TextHash,
            Image = Line,
        };
        return await Do<SigningService, Outcome<SignatureTaken>>(s => s.SignAsync(with?.Invoke(request) ?? request, Act(by ?? Mediator, requestKey), default));
    }

    public async Task<Outcome<SignatureTaken>> CountersignAsync(Actor? by = null)
    {
        var request = new CountersignAgreement { DisputeId = Id, Method = SignatureMethod.OnDevice, TextHash = (await ViewAsync()).TextHash, Image = Line };
        return await Do<SigningService, Outcome<SignatureTaken>>(s => s.CountersignAsync(request, Act(by ?? Mediator), default));
    }

    public async Task<Outcome<SignatureTaken>> SealAsync(Actor? by = null) =>
        await Do<SigningService, Outcome<SignatureTaken>>(async s => await s.SealAsync(new SealAgreement(Id, (await ViewAsync()).TextHash), Act(by ?? SealKeeper), default));

    public async Task SignedByAllAsync()
    {
        Assert.Null((await SignAsync(Owner)).Refused);
        Assert.Null((await SignAsync(Neighbour)).Refused);
        Assert.Null((await CountersignAsync()).Refused);
        Assert.Null((await SealAsync()).Refused);
    }

    public async Task<DisputeHeader> HeaderAsync(DisputeId? id = null)
    {
        await using var scope = TestDb.Scope();
        var queries = scope.ServiceProvider.GetRequiredService<DisputeQueries>();
        var number = await queries.NumberOfAsync(id ?? Id, Actor.System, default);
        return (await queries.FindAsync(number!, Actor.System, default))!;
    }

    /// <summary>The kinds of events of the dispute from the draft on, in order.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync()
    {
        await using var scope = TestDb.Scope();
        var kinds = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Where(e => e.StreamId == Id.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync();
        return [.. kinds.SkipWhile(k => k != "dispute.agreement-drafted" && k != "dispute.oral-agreement-recorded")];
    }

    public async Task<string> PayloadsAsync()
    {
        await using var scope = TestDb.Scope();
        return string.Join('\n', await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Where(e => e.StreamId == Id.Value).Select(e => e.Payload).ToListAsync());
    }

    /// <summary>Another quarrel of the same two, accepted by the same committee.</summary>
    public async Task<(DisputeId Id, string Number)> AnotherAsync(string respondent = "王𬭎")
    {
        var id = await RegisterAsync(Channel.Counter, respondent);
        return (id, (await HeaderAsync(id)).Number);
    }

    private async Task<DisputeId> RegisterAsync(Channel channel, string respondent = "王𬭎")
    {
        var registered = await Do<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = channel,
                Area = SmallCounty.Community,
                Title = "楼上漏水",
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "修好并赔偿",
                AmountFen = 1_000_000,
                SourceRef = channel is Channel.CourtDelegated ? "（2026）示0123民初8号" : null,
                CourtId = channel is Channel.CourtDelegated ? County.Court : null,
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", "11010519491231002X", "13900001234", "青溪县城关街道文昌路1号", OwnerSelf.Account)],
                Respondents = [new PartyEntry(PartyKind.NaturalPerson, respondent, null, "13900005678", null, NeighbourSelf.Account)],
            },
            TestDb.Act(),
            default));
        Assert.Null(registered.Refused);
        await PutAsync(
            registered.Value,
            ("Stage", Stage.Accepted),
            ("HandlerId", County.Committee),
            ("HandlerName", "城关街道人民调解委员会"),
            ("MediatorId", Mediator.Person),
            ("MediatorName", Mediator.Name));
        return registered.Value;
    }

    private async Task ConsentAsync()
    {
        var outcome = await Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents
            {
                DisputeId = Id,
                Consents = [Yes(Owner), Yes(Neighbour)],
                Notices = [new NoticeInput(Owner, NoticeMeans.InPerson), new NoticeInput(Neighbour, NoticeMeans.InPerson)],
            },
            Act(Mediator),
            default));
        Assert.Equal(ConsentEffect.Begun, outcome.Value);
    }

    private static ConsentInput Yes(PartyId party) =>
        new() { PartyId = party, Kind = ConsentKind.ToMediate, Answer = ConsentAnswer.Given, Means = ConsentMeans.InPerson };

    private async Task<(PartyId Owner, PartyId Neighbour)> PartiesOfAsync(DisputeId id)
    {
        var header = await HeaderAsync(id);
        return (header.On(Side.Applicant).Single().Id, header.On(Side.Respondent).Single().Id);
    }

    /// <summary>Sets what another part of the way would have brought about.</summary>
    public async Task PutAsync(DisputeId id, params (string Property, object? Value)[] values)
    {
        await using var scope = TestDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == "Dispute").ClrType;
        var dispute = db.Entry((await db.FindAsync(type, id))!);
        foreach (var (property, value) in values)
        {
            dispute.Property(property).CurrentValue = value;
        }

        await db.SaveChangesAsync();
    }

    private static Actor Worker(string name, OrganisationId organisation, params Permission[] permissions) =>
        new() { Name = name, Account = AccountId.New(), Person = PersonId.New(), Organisation = organisation, Permissions = permissions.ToHashSet() };

    private static Actor Resident(string name) =>
        new() { Name = name, Account = AccountId.New(), Permissions = new HashSet<Permission> { Permission.ActForParty } };
}
