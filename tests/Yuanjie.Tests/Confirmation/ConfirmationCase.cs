using Yuanjie.Disputes;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Agreements;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Confirmation;

/// <summary>The acts of confirmation on an agreement in effect since 19 January 2026; the last day to apply is 24 February.</summary>
internal sealed class ConfirmationCase
{
    public const string CaseNumber = "（2026）示0123民特1号";
    public static readonly DateOnly LastDay = new(2026, 2, 24);

    private ConfirmationCase(AgreementCase agreement) => Agreement = agreement;

    public AgreementCase Agreement { get; }

    public DisputeId Id => Agreement.Id;

    public static async Task<ConfirmationCase> EffectiveAsync(TestDb testDb, Disputes.Intake.Channel channel = Disputes.Intake.Channel.Counter) =>
        new(await AgreementCase.EffectiveAsync(testDb, channel: channel));

    public static async Task<ConfirmationCase> AppliedAsync(TestDb testDb)
    {
        var made = await EffectiveAsync(testDb);
        testDb.Clock.MoveTo(LastDay);
        Assert.Null((await made.ApplyAsync()).Refused);
        return made;
    }

    public static async Task<ConfirmationCase> AcceptedAsync(TestDb testDb)
    {
        var made = await AppliedAsync(testDb);
        testDb.Clock.MoveTo(new DateOnly(2026, 2, 26));
        Assert.Null((await made.AcceptAsync()).Refused);
        return made;
    }

    /// <summary>Both at the counter unless said otherwise.</summary>
    public Task<Outcome<JoinTaken>> ApplyAsync(OrganisationId? court = null, IReadOnlySet<PartyId>? applicants = null, Actor? by = null, bool undertaken = true, string? requestKey = null) =>
        Agreement.Do<ConfirmationService, Outcome<JoinTaken>>(s => s.ApplyAsync(
            new ApplyForConfirmation
            {
                DisputeId = Id,
                CourtId = court ?? Agreement.County.Court,
                Applicants = applicants ?? new HashSet<PartyId> { Agreement.Owner, Agreement.Neighbour },
                Means = by is null ? JoinMeans.AtCounter : JoinMeans.OnOwnPage,
                Undertaken = undertaken,
                Papers = ConfirmationNames.Required,
            },
            Agreement.Act(by ?? Agreement.Mediator, requestKey),
            default));

    public Task<Outcome<ConfirmationId>> AcceptAsync(string number = CaseNumber, Actor? by = null) =>
        CourtAsync(s => s.AcceptAsync(new AcceptConfirmation(Id, number), Agreement.Act(by ?? Agreement.Clerk), default));

    public Task<Outcome<ConfirmationId>> ConfirmAsync(DateOnly? ruledOn = null, Actor? by = null, int? seenVersion = null) =>
        CourtAsync(s => s.ConfirmAsync(new Confirm(Id, null, ruledOn), Agreement.Act(by ?? Agreement.Judge, seenVersion: seenVersion), default));

    public Task<Outcome<ConfirmationId>> RejectAsync(string ground = "RJ5", string reason = "第二项没有写清付款账户。") =>
        CourtAsync(s => s.RejectAsync(new RejectConfirmation(Id, ground, reason), Agreement.Act(Agreement.Judge), default));

    public Task<Outcome<ConfirmationId>> CourtAsync(Func<ReviewService, Task<Outcome<ConfirmationId>>> work) => Agreement.Do(work);

    public async Task<ConfirmationOutlook> OutlookAsync() =>
        (await Agreement.Do<ConfirmationQueries, ConfirmationOutlook?>(q => q.OutlookAsync(Id, Agreement.Mediator, Agreement.TestDb.Clock.Today, default)))!;

    public async Task<(Stage Stage, string? Rule, DateOnly? Due)> StandingAsync()
    {
        var header = await Agreement.HeaderAsync();
        return (header.Stage, header.DueRule, header.DueOn);
    }
}
