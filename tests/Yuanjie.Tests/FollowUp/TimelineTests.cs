using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Performance;
using Yuanjie.Tests.Routing;

namespace Yuanjie.Tests.FollowUp;

public sealed class TimelineTests
{
    private static readonly Actor Handler = new() { Name = "值班长", Person = PersonId.New(), Permissions = new HashSet<Permission> { Permission.ViewDisputes } };

    public static TheoryData<bool, bool, bool, Audience> Readers => new()
    {
        // sees disputes, is a party here, mediates this matter
        { false, true, false, Audience.Parties },
        { true, false, false, Audience.Handlers },
        { true, false, true, Audience.Mediators },
        { true, true, true, Audience.Parties }, // a mediator in the own quarrel reads as a party
        { false, false, false, Audience.Parties },
    };

    [Theory, MemberData(nameof(Readers))]
    public void AReader_ReadsAsTheWidestAudienceOfWhichItIsOne(bool handles, bool party, bool mediates, Audience expected) =>
        Assert.Equal(expected, TimelineReader.Of(handles ? Handler : Handler with { Permissions = new HashSet<Permission>() }, party, mediates));

    [Theory, OnEachDatabase]
    public async Task Timeline_ShowsEachReaderWhatItMay(TestDb testDb)
    {
        var promise = await PromiseCase.MediatingAsync(testDb);
        RoutingTown.Granted(await promise.Do<SessionService, Outcome<SessionId>>(s => s.ScheduleAsync(
            new ScheduleSession
            {
                DisputeId = promise.Id,
                Mode = SessionMode.Caucus,
                StartsAt = Instant.InChina(testDb.Clock.Today.AddDays(1), new TimeOnly(9, 30)),
                Where = "调解室",
                Attendees =
                [
                    new AttendeeInput(AttendeeRole.Party) { PartyId = promise.Creditor },
                    new AttendeeInput(AttendeeRole.Mediator) { PersonId = promise.Mediator.Person, OrganisationId = promise.Mediator.Organisation, OrganisationName = "文昌社区人民调解委员会", Name = promise.Mediator.Name },
                ],
            },
            testDb.Act(promise.Mediator),
            default)));
        var colleague = promise.Mediator with { Person = PersonId.New() };
        await promise.Do<FieldworkService, Outcome<VisitId>>(s => s.VisitAsync(
            new RecordVisit { DisputeId = promise.Id, At = Instant.From(testDb.Clock.Now), Address = "文昌社区 1 栋", PeopleMet = "王强", Matter = "看漏水" }, testDb.Act(promise.Mediator), default));

        var mediator = await KindsAsync(promise.Mediator);
        var handler = await KindsAsync(colleague);
        var party = await KindsAsync(promise.DebtorSelf);
        var stranger = await KindsAsync(promise.DebtorSelf with { Account = AccountId.New() });

        Assert.Contains("dispute.caucus-noted", mediator);
        Assert.Contains("dispute.visit-recorded", mediator);
        Assert.DoesNotContain("dispute.caucus-noted", handler);
        Assert.Contains("dispute.visit-recorded", handler);
        Assert.DoesNotContain("dispute.caucus-noted", party);
        Assert.DoesNotContain("dispute.visit-recorded", party);
        Assert.Contains("dispute.registered", party);
        Assert.Empty(stranger);

        async Task<IReadOnlyList<string>> KindsAsync(Actor reader) =>
            [.. (await promise.Do<TimelineQueries, IReadOnlyList<TimelineEntry>>(q => q.GetAsync(promise.Id, reader, default))).Select(e => e.Kind)];
    }

    [Theory, OnEachDatabase]
    public async Task Timeline_KeepsReasonsFromTheParties(TestDb testDb)
    {
        var promise = await PromiseCase.OralAsync(testDb, (500_000, new(2026, 3, 31)));
        RoutingTown.Granted(await promise.PayAsync(1, 500_000));
        RoutingTown.Granted(await promise.Do<FollowUpService, Outcome<DisputeId>>(s => s.CloseAsync(promise.Id, testDb.Act(promise.Mediator, "收款方电话停机"), default)));

        var handler = await promise.Do<TimelineQueries, IReadOnlyList<TimelineEntry>>(q => q.GetAsync(promise.Id, promise.Mediator, default));
        var party = await promise.Do<TimelineQueries, IReadOnlyList<TimelineEntry>>(q => q.GetAsync(promise.Id, promise.DebtorSelf, default));

        Assert.Equal(("dispute.closed", "收款方电话停机"), (handler[0].Kind, handler[0].Reason));
        Assert.Equal(("dispute.closed", null), (party[0].Kind, party[0].Reason));
        Assert.Contains("已自动履行", party[0].Detail, StringComparison.Ordinal);
    }
}
