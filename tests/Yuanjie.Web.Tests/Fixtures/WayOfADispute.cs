using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Fixtures;

/// <summary>A leak between two neighbours in Shazhou village, led so far that a page has something to say. <c>mediator.shen</c> is its mediator; <c>by</c> is who registers it, the system when null.</summary>
public static class WayOfADispute
{
    public const string Owner = "陈桂兰";

    public const string Neighbour = "王建国";

    public const string OwnersPhone = "13900001234";

    public const string NeighboursPhone = "13900005678";

    public const int DaysToPay = 13;

    private static readonly AreaCode Village = AreaCode.Parse("990123100200");

    public static async Task<(DisputeId Id, string Number)> RegisteredAsync(this YuanjieHost host, Actor? by = null)
    {
        var id = await host.GrantedAsync<IntakeService, DisputeId>(s => s.RegisterAsync(
            new RegisterDispute
            {
                Channel = Channel.Counter,
                Area = Village,
                Title = "楼上漏水泡坏吊顶",
                Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
                Wants = "修好并赔偿五千元",
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, Owner, Phone: OwnersPhone)],
                Respondents = [new PartyEntry(PartyKind.NaturalPerson, Neighbour, Phone: NeighboursPhone)],
            },
            host.Act(by),
            default));
        return (id, (await host.InScopeAsync<DisputeQueries, string?>(q => q.NumberOfAsync(id, Actor.System, default)))!);
    }

    /// <summary>Sent to the town's mediation committee.</summary>
    public static async Task<(DisputeId Id, string Number)> DispatchedAsync(this YuanjieHost host, Actor? by = null)
    {
        var (id, number) = await host.RegisteredAsync(by);
        var committee = host.County.Organisations["pmc-100"];
        await host.GrantedAsync<DispatchService, DisputeId>(s => s.DispatchAsync(new DispatchDispute { DisputeId = id, Target = committee, Reason = "就近办理", Type = "K05" }, host.Act(), default));
        return (id, number);
    }

    /// <summary>Taken on by the committee, its mediator named.</summary>
    public static async Task<(DisputeId Id, string Number)> AcceptedAsync(this YuanjieHost host, Actor? by = null)
    {
        var (id, number) = await host.DispatchedAsync(by);
        await host.GrantedAsync<DispatchService, AcceptanceTerm>(s => s.AcceptAsync(id, host.Act(), default));
        await host.GrantedAsync<AssignmentService, DisputeId>(s => s.AssignAsync(new AssignMediator(id, host.County.People["P005"], ChosenBy.Body), host.Act(), default));
        return (id, number);
    }

    /// <summary>Both sides have been told their rights and agree to mediation.</summary>
    public static async Task<(DisputeId Id, string Number, PartyId Owner, PartyId Neighbour)> MediatingAsync(this YuanjieHost host, Actor? by = null)
    {
        var (id, number) = await host.AcceptedAsync(by);
        var header = await host.FindAsync(number);
        var (owner, neighbour) = (header.On(Side.Applicant).Single().Id, header.On(Side.Respondent).Single().Id);
        await host.GrantedAsync<ConsentService, ConsentEffect>(s => s.RecordAsync(
            new RecordConsents
            {
                DisputeId = id,
                Consents = [.. new[] { owner, neighbour }.Select(p => new ConsentInput { PartyId = p, Kind = ConsentKind.ToMediate, Answer = ConsentAnswer.Given, Means = ConsentMeans.InPerson })],
                Notices = [new NoticeInput(owner, NoticeMeans.InPerson), new NoticeInput(neighbour, NoticeMeans.InPerson)],
            },
            host.Act(),
            default));
        return (id, number, owner, neighbour);
    }

    /// <summary>The neighbour has promised by word of mouth to pay within <see cref="DaysToPay"/> days.</summary>
    public static async Task<(DisputeId Id, string Number)> AgreedAsync(this YuanjieHost host, Actor? by = null)
    {
        var (id, number, owner, neighbour) = await host.MediatingAsync(by);
        await host.GrantedAsync<AgreementService, AgreementId>(s => s.RecordOralAsync(
            new RecordOralAgreement { DisputeId = id, AgreedOn = host.Clock.Today, Terms = host.Terms(owner, neighbour) }, host.Act(), default));
        return (id, number);
    }

    public static AgreementTerms Terms(this YuanjieHost host, PartyId owner, PartyId neighbour) => new()
    {
        Facts = "王建国家卫生间漏水，泡坏陈桂兰家吊顶。",
        Responsibility = "王建国承担全部责任。",
        TotalFen = 500_000,
        Obligations =
        [
            new ObligationTerms { Kind = ObligationKind.Pay, Debtor = neighbour, Creditor = owner, AmountFen = 500_000, What = "吊顶修复费", Way = "现金", DueOn = host.Clock.Today.AddDays(DaysToPay) },
        ],
    };

    public static async Task<DisputeHeader> FindAsync(this YuanjieHost host, string number) =>
        (await host.InScopeAsync<DisputeQueries, DisputeHeader?>(q => q.FindAsync(number, Actor.System, default)))!;

    public static async Task<T> GrantedAsync<TService, T>(this YuanjieHost host, Func<TService, Task<Outcome<T>>> act)
        where TService : notnull
    {
        var outcome = await host.InScopeAsync(act);
        return outcome.Refused is null ? outcome.Value : throw new InvalidOperationException(outcome.Refused.Message);
    }
}
