using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Outbox;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.Performance;

/// <summary>A leak between neighbours on the real way: registered 2026-01-05, agreed 2026-01-19 (the handbook's worked case).</summary>
internal sealed class PromiseCase
{
    public static readonly DateOnly AgreedOn = new(2026, 1, 19);
    public static readonly (long Fen, DateOnly Due)[] TwoInstalments = [(500_000, new(2026, 3, 31)), (500_000, new(2026, 6, 30))];

    private PromiseCase(TestDb testDb, RoutingTown town)
    {
        TestDb = testDb;
        Town = town;
        Mediator = RoutingTown.Of(town.CommunityCommittee);
    }

    public TestDb TestDb { get; }

    public RoutingTown Town { get; }

    public Actor Mediator { get; }

    public DisputeId Id { get; private set; }

    public DisputeHeader Header { get; private set; } = null!;

    /// <summary>The applicant, to whom the money is owed.</summary>
    public PartyId Creditor { get; private set; }

    public PartyId Debtor { get; private set; }

    public Actor CreditorSelf { get; } = Resident("陈桂兰");

    public Actor DebtorSelf { get; } = Resident("王强");

    /// <summary>Both sides agreed to mediate, and mediation runs.</summary>
    public static async Task<PromiseCase> MediatingAsync(TestDb testDb, Channel channel = Channel.Counter)
    {
        var made = await RegisteredAsync(testDb, channel);
        var town = made.Town;
        RoutingTown.Granted(await town.DispatchAsync(made.Id, town.CommunityCommittee));
        RoutingTown.Granted(await town.AcceptAsync(made.Id, town.CommunityCommittee));
        await ConsentAsync(made, made.Id, made.Creditor, made.Debtor);
        testDb.Clock.MoveTo(AgreedOn);
        return made;
    }

    public static async Task<PromiseCase> RegisteredAsync(TestDb testDb, Channel channel = Channel.Counter)
    {
        var made = new PromiseCase(testDb, await RoutingTown.BuildAsync(testDb));
        made.Id = RoutingTown.Granted(await made.Do<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = channel,
                Area = RoutingTown.Community,
                Title = "楼上漏水",
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "赔偿损失一万元",
                AmountFen = 1_000_000,
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", Phone: "13900001234", Account: made.CreditorSelf.Account)],
                Respondents = [new PartyEntry(PartyKind.NaturalPerson, "王强", Phone: "13900005678", Account: made.DebtorSelf.Account)],
            },
            testDb.Act(),
            default)));
        await made.ReadAsync();
        made.Creditor = made.Header.On(Side.Applicant).Single().Id;
        made.Debtor = made.Header.On(Side.Respondent).Single().Id;
        return made;
    }

    /// <summary>Brings another accepted matter of the same town to an oral agreement.</summary>
    public static async Task AgreeAsync(PromiseCase beside, DisputeId id, PartyId creditor, PartyId debtor, params (long Fen, DateOnly Due)[] instalments)
    {
        await ConsentAsync(beside, id, creditor, debtor);
        RoutingTown.Granted(await beside.Do<AgreementService, Outcome<AgreementId>>(s => s.RecordOralAsync(
            new RecordOralAgreement { DisputeId = id, Terms = TermsBetween(creditor, debtor, instalments), AgreedOn = beside.TestDb.Clock.Today }, beside.TestDb.Act(beside.Mediator), default)));
    }

    private static async Task ConsentAsync(PromiseCase made, DisputeId id, PartyId creditor, PartyId debtor) =>
        RoutingTown.Granted(await made.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents
            {
                DisputeId = id,
                Consents = [Yes(creditor), Yes(debtor)],
                Notices = [new NoticeInput(creditor, NoticeMeans.InPerson), new NoticeInput(debtor, NoticeMeans.InPerson)],
            },
            made.TestDb.Act(made.Mediator),
            default)));

    /// <summary>Agreed by word of mouth: in effect, and not confirmed.</summary>
    public static async Task<PromiseCase> OralAsync(TestDb testDb, params (long Fen, DateOnly Due)[] instalments)
    {
        var made = await MediatingAsync(testDb);
        RoutingTown.Granted(await made.Do<AgreementService, Outcome<AgreementId>>(s => s.RecordOralAsync(
            new RecordOralAgreement { DisputeId = made.Id, Terms = made.Terms(instalments), AgreedOn = AgreedOn }, testDb.Act(made.Mediator), default)));
        return made;
    }

    /// <summary>Signed and sealed on 19 January, applied on 24 February, confirmed on 10 March.</summary>
    public static async Task<PromiseCase> ConfirmedAsync(TestDb testDb, params (long Fen, DateOnly Due)[] instalments)
    {
        var made = await MediatingAsync(testDb);
        RoutingTown.Granted(await made.Do<AgreementService, Outcome<AgreementId>>(s => s.DraftAsync(
            new DraftAgreement { DisputeId = made.Id, Terms = made.Terms(instalments) }, testDb.Act(made.Mediator), default)));
        foreach (var party in new[] { made.Creditor, made.Debtor })
        {
            var hash = await made.HashAsync();
            RoutingTown.Granted(await made.Do<SigningService, Outcome<SignatureTaken>>(s => s.SignAsync(
                new SignAgreement { DisputeId = made.Id, PartyId = party, Method = SignatureMethod.OnDevice, TextHash = hash, Image = Drawn }, testDb.Act(made.Mediator), default)));
        }

        var text = await made.HashAsync();
        RoutingTown.Granted(await made.Do<SigningService, Outcome<SignatureTaken>>(s => s.CountersignAsync(
            new CountersignAgreement { DisputeId = made.Id, Method = SignatureMethod.OnDevice, TextHash = text, Image = Drawn }, testDb.Act(made.Mediator), default)));
        RoutingTown.Granted(await made.Do<SigningService, Outcome<SignatureTaken>>(s => s.SealAsync(new SealAgreement(made.Id, text), testDb.Act(made.Mediator), default)));

        testDb.Clock.MoveTo(new DateOnly(2026, 2, 24));
        RoutingTown.Granted(await made.Do<ConfirmationService, Outcome<JoinTaken>>(s => s.ApplyAsync(
            new ApplyForConfirmation
            {
                DisputeId = made.Id,
                CourtId = made.Town.Court,
                Applicants = new HashSet<PartyId> { made.Creditor, made.Debtor },
                Means = JoinMeans.AtCounter,
                Undertaken = true,
                Papers = ConfirmationPapers.Agreement | ConfirmationPapers.ProofOfMediation | ConfirmationPapers.Identity | ConfirmationPapers.ServiceAddress,
            },
            testDb.Act(made.Mediator),
            default)));
        testDb.Clock.MoveTo(new DateOnly(2026, 2, 26));
        RoutingTown.Granted(await made.Do<ReviewService, Outcome<ConfirmationId>>(s => s.AcceptAsync(new AcceptConfirmation(made.Id, "（2026）示0123民特1号"), testDb.Act(), default)));
        testDb.Clock.MoveTo(new DateOnly(2026, 3, 10));
        RoutingTown.Granted(await made.Do<ReviewService, Outcome<ConfirmationId>>(s => s.ConfirmAsync(new Confirm(made.Id), testDb.Act(), default)));
        return made;
    }

    public Task<TResult> Do<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull => TestDb.InScopeAsync(work);

    public async Task<Stage> StageAsync() => (await ReadAsync()).Stage;

    public async Task<DisputeHeader> ReadAsync() => Header = (await new Func<Task<DisputeHeader?>>(async () =>
    {
        await using var scope = TestDb.Scope();
        var queries = scope.ServiceProvider.GetRequiredService<DisputeQueries>();
        return await queries.FindAsync((await queries.NumberOfAsync(Id, Actor.System, default))!, Actor.System, default);
    })())!;

    public async Task<PerformanceView> ViewAsync() =>
        (await Do<PerformanceQueries, PerformanceView?>(q => q.ViewAsync(Id, Actor.System, TestDb.Clock.Today, default)))!;

    public async Task<ObligationRow> ObligationAsync(int place) => (await ViewAsync()).Obligations.Single(o => o.Place == place);

    /// <summary>A payment by the debtor, from the own page, on the day of the clock.</summary>
    public async Task<Outcome<PerformanceReceipt>> PayAsync(int place, long fen, Actor? by = null, DateOnly? on = null, string? requestKey = null, KeptFile? proof = null, bool sameProof = false)
    {
        var obligation = await ObligationAsync(place);
        return await Do<PerformanceService, Outcome<PerformanceReceipt>>(s => s.RecordAsync(
            new RecordPerformance { DisputeId = Id, Obligation = obligation.Id, AmountFen = fen, On = on ?? TestDb.Clock.Today, Way = "银行转账", Proof = proof, SameProof = sameProof },
            TestDb.Act(by ?? DebtorSelf, requestKey: requestKey),
            default));
    }

    public Task<Outcome<DisputeId>> EchoAsync(PerformanceEntryId entry, bool received, Actor? by = null, string? note = null) =>
        Do<PerformanceService, Outcome<DisputeId>>(s => s.EchoAsync(
            new EchoPerformance { DisputeId = Id, Entry = entry, Received = received, Means = EchoMeans.Phone, On = TestDb.Clock.Today, Note = note }, TestDb.Act(by ?? CreditorSelf), default));

    public Task<SweepResult> SweepAsync() => Do<PerformanceSweep, SweepResult>(s => s.RunAsync(TestDb.Clock.Today, default));

    public async Task<IReadOnlyList<string>> KindsAsync()
    {
        await using var scope = TestDb.Scope();
        return await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Where(e => e.StreamId == Id.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync();
    }

    /// <summary>Delivers every message of this kind that is due, as the job does.</summary>
    public async Task DeliverAsync()
    {
        await using var scope = TestDb.Scope();
        var delivery = new OutboxDelivery(scope.ServiceProvider.GetRequiredService<YuanjieDb>(), scope.ServiceProvider.GetServices<IOutboxReceiver>());
        while (await delivery.RunOnceAsync(Instant.From(TestDb.Clock.Now), default) > 0)
        {
        }
    }

    public AgreementTerms Terms(params (long Fen, DateOnly Due)[] instalments) => TermsBetween(Creditor, Debtor, instalments);

    private static AgreementTerms TermsBetween(PartyId creditor, PartyId debtor, (long Fen, DateOnly Due)[] instalments) => new()
    {
        Facts = "王强家卫生间漏水，泡坏陈桂兰家吊顶。",
        Responsibility = "王强承担全部责任。",
        TotalFen = instalments.Sum(i => i.Fen),
        Obligations =
        [
            .. instalments.Select(i => new ObligationTerms
            {
                Kind = ObligationKind.Pay, Debtor = debtor, Creditor = creditor, AmountFen = i.Fen, What = "吊顶修复费", Way = "银行转账",
                Account = "清源银行 陈桂兰 6200000000000000", DueOn = i.Due, DefaultClause = "逾期的，其余各期一并到期",
            }),
        ],
    };

    private static string Drawn => "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static ConsentInput Yes(PartyId party) => new() { PartyId = party, Kind = ConsentKind.ToMediate, Answer = ConsentAnswer.Given, Means = ConsentMeans.InPerson };

    private static Actor Resident(string name) => new() { Name = name, Account = AccountId.New(), Permissions = new HashSet<Permission> { Permission.ActForParty } };

    private async Task<string> HashAsync() => (await Do<AgreementQueries, AgreementView?>(q => q.FindAsync(Id, Actor.System, TestDb.Clock.Today, default)))!.TextHash;
}
