using Yuanjie.Directory.Access;
using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Mediation;

namespace Yuanjie.Tests.FollowUp;

/// <summary>入户码: at the door the party scans a code from the phone of somebody who did not mediate, and speaks for itself.</summary>
public sealed class DoorCodeTests
{
    [Theory, OnEachDatabase]
    public async Task Scanned_TakesThePartysWordOnce(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);
        var shown = (await ShowAsync(matter, matter.Applicant, matter.Colleague)).Value;

        var face = await OpenAsync(matter, shown.Code.ToLowerInvariant());
        var wordless = await AnswerAsync(matter, shown.Code, ClosingWord.NotSettled, null);
        var spoken = await AnswerAsync(matter, shown.Code, ClosingWord.NotSettled, "吊顶还在滴水");
        var again = await AnswerAsync(matter, shown.Code, ClosingWord.Settled, null);

        Assert.Equal(("陈桂兰", "吴梅"), (face.Value.Party, face.Value.ShownBy));
        Assert.Equal("follow-up.not-settled-needs-words", wordless.Refused?.Code);
        Assert.Null(spoken.Refused);
        Assert.Equal("follow-up.door-code-expired", again.Refused?.Code);
        var echo = (await matter.Do<EchoQueries, IReadOnlyList<EchoRow>?>(q => q.GetAsync(matter.Id, matter.Mediator, default)))![0].Echo!;
        Assert.Equal((ClosingWord.NotSettled, ClosingEchoMeans.DoorCode, "吊顶还在滴水", "当事人（入户码，吴梅出示）"), (echo.Word, echo.Means, echo.Words, echo.NotedBy));
        Assert.Equal(["dispute.door-code-shown", "dispute.closing-echoed"], (await matter.KindsAsync()).TakeLast(2));
        Assert.DoesNotContain(shown.Code.Replace("-", "", StringComparison.Ordinal), await matter.PayloadsAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Shown_ByTheMediator_IsRefused(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);

        Assert.Equal("follow-up.mediator-cannot-call-back", (await ShowAsync(matter, matter.Applicant, matter.Mediator)).Refused?.Code);
        Assert.Equal("follow-up.party-not-found", (await ShowAsync(matter, PartyId.New(), matter.Colleague)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task WhatThePartySaidOnItsOwnPage_IsNotChangedAtTheDoor(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);
        await matter.Do<EchoService, Outcome<DisputeId>>(s => s.GiveAsync(
            new GiveClosingEcho(matter.Id, new ClosingEchoInput { Party = matter.Applicant, Word = ClosingWord.NotSettled, Words = "没有人来看过" }), matter.Act(matter.ApplicantSelf), default));
        var shown = (await ShowAsync(matter, matter.Applicant, matter.Colleague)).Value;

        Assert.Equal("follow-up.spoken-elsewhere", (await AnswerAsync(matter, shown.Code, ClosingWord.Settled, null)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task ANewerCodeOrTwoHours_MakeItVoid(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);
        var first = (await ShowAsync(matter, matter.Applicant, matter.Colleague)).Value;
        var second = (await ShowAsync(matter, matter.Applicant, matter.Colleague)).Value;
        var other = (await ShowAsync(matter, matter.Respondent, matter.Colleague)).Value;

        var older = await OpenAsync(matter, first.Code);
        var newer = await OpenAsync(matter, second.Code);
        testDb.Clock.MoveTo(testDb.Clock.Today, hour: 23);
        var late = await OpenAsync(matter, other.Code);

        Assert.Equal("follow-up.door-code-expired", older.Refused?.Code);
        Assert.Null(newer.Refused);
        Assert.Equal("follow-up.door-code-expired", late.Refused?.Code);
        Assert.Equal("follow-up.door-code-unknown", (await OpenAsync(matter, "2222-3333-4444")).Refused?.Code);
        Assert.Equal("follow-up.door-code-unknown", (await OpenAsync(matter, "x")).Refused?.Code);
    }

    private static async Task<MediationCase> FailedAsync(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(matter.Respondent) with { Answer = ConsentAnswer.Withdrawn }] }, matter.Act(matter.Mediator), default));
        return matter;
    }

    private static Task<Outcome<ShownDoorCode>> ShowAsync(MediationCase matter, PartyId party, Actor by) =>
        matter.Do<DoorCodeService, Outcome<ShownDoorCode>>(s => s.ShowAsync(new ShowDoorCode(matter.Id, party), matter.Act(by with { Permissions = RolePermissions.Of(Role.Mediator).Permissions }), default));

    private static Task<Outcome<DoorFace>> OpenAsync(MediationCase matter, string code) =>
        matter.Do<DoorCodeService, Outcome<DoorFace>>(s => s.OpenAsync(code, Instant.From(matter.TestDb.Clock.Now), default));

    private static Task<Outcome<DisputeId>> AnswerAsync(MediationCase matter, string code, ClosingWord word, string? words) =>
        matter.Do<DoorCodeService, Outcome<DisputeId>>(s => s.AnswerAsync(code, word, words, matter.Act(Actor.Visitor), default));
}
