using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;
using Yuanjie.Tests.Mediation;

namespace Yuanjie.Tests.FollowUp;

/// <summary>Whether a matter is settled is for the parties to say, past the one who mediated it.</summary>
public sealed class ClosingEchoTests
{
    [Theory, OnEachDatabase]
    public async Task Give_ByThePartyItself_CountsAndNeverForTheOther(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);

        var own = await GiveAsync(matter, matter.Applicant, ClosingWord.Settled, matter.ApplicantSelf);
        var others = await GiveAsync(matter, matter.Respondent, ClosingWord.Settled, matter.ApplicantSelf);
        var staff = await GiveAsync(matter, matter.Respondent, ClosingWord.Settled, Staff(matter.Mediator));

        Assert.Null(own.Refused);
        Assert.Equal("dispute.not-found", others.Refused?.Code);
        Assert.Equal("dispute.not-found", staff.Refused?.Code);
        var rows = await RowsAsync(matter);
        Assert.Equal((ClosingWord.Settled, ClosingEchoMeans.OwnPage), (rows[0].Echo!.Word, rows[0].Echo!.Means));
        Assert.Null(rows[1].Echo);
        Assert.True(rows[1].IsSilent);
    }

    [Theory, OnEachDatabase]
    public async Task Take_CalledByTheMediator_IsRefusedAndAColleagueMay(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);

        var mediator = await TakeAsync(matter, Settled(matter.Applicant), ClosingEchoMeans.CallBack, Staff(matter.Mediator));
        var silence = await TakeAsync(matter, Silent(matter.Applicant, tries: 5), ClosingEchoMeans.CallBack, Staff(matter.Mediator));
        var colleague = await TakeAsync(matter, Settled(matter.Applicant), ClosingEchoMeans.CallBack, Staff(matter.Colleague));

        await matter.PutAsync(("MediatorId", null));
        var body = await TakeAsync(matter, Settled(matter.Respondent), ClosingEchoMeans.CallBack, Staff(matter.Colleague));

        Assert.Equal("follow-up.mediator-cannot-call-back", mediator.Refused?.Code);
        Assert.Equal("follow-up.mediator-cannot-call-back", body.Refused?.Code); // where nobody was named, the whole body mediated
        Assert.Equal("follow-up.mediator-cannot-call-back", silence.Refused?.Code);
        Assert.Null(colleague.Refused);
        Assert.Equal("吴梅", (await RowsAsync(matter))[0].Echo!.NotedBy);
    }

    [Theory, OnEachDatabase]
    public async Task Take_WithTheCodeFromThePhone_IsNotedEvenByTheMediator(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);
        var mediator = Staff(matter.Mediator);

        var early = await TakeAsync(matter, Settled(matter.Applicant), ClosingEchoMeans.CodeToPhone, mediator, "000000");
        var sent = await matter.Do<EchoService, Outcome<CodeSent>>(s => s.SendCodeAsync(new SendClosingCode(matter.Id, matter.Applicant), "127.0.0.1", matter.Act(mediator), default));
        var taken = await TakeAsync(matter, Settled(matter.Applicant), ClosingEchoMeans.CodeToPhone, mediator, await LastCodeAsync(testDb));

        Assert.Equal("code.expired", early.Refused?.Code);
        Assert.Null(sent.Refused);
        Assert.Null(taken.Refused);
        Assert.Equal(["dispute.closing-code-sent", "dispute.closing-echoed"], (await matter.KindsAsync()).TakeLast(2));
    }

    [Theory, OnEachDatabase]
    public async Task NotSettled_StopsClosingUntilAPersonAnswers(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);
        await GiveAsync(matter, matter.Respondent, ClosingWord.Settled, matter.RespondentSelf);
        Assert.Null((await GiveAsync(matter, matter.Applicant, ClosingWord.NotSettled, matter.ApplicantSelf, "吊顶还在滴水")).Refused);

        var stopped = await CloseAsync(matter);
        var echo = (await RowsAsync(matter))[0].Echo!;
        var empty = await AnswerAsync(matter, echo.Id, " ");
        var answered = await AnswerAsync(matter, echo.Id, "已请物业上门，两天内补好防水");
        var again = await AnswerAsync(matter, echo.Id, "再答复一次");
        var closed = await CloseAsync(matter);

        Assert.Equal("还不能办结：1 方不认可办结，请先办理并答复。", stopped.Refused?.Message);
        Assert.Equal("follow-up.echo-answer-missing", empty.Refused?.Code);
        Assert.Null(answered.Refused);
        Assert.Equal("follow-up.nothing-to-answer", again.Refused?.Code);
        Assert.Null(closed.Refused);
        echo = (await RowsAsync(matter))[0].Echo!;
        Assert.Equal(("吊顶还在滴水", "已请物业上门，两天内补好防水", "周明"), (echo.Words, echo.Answer, echo.AnsweredBy));
        Assert.Contains("\"settled\":1,\"notSettled\":1,\"silent\":0", await matter.PayloadsAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("滴水", await matter.PayloadsAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Close_WithoutAnyEcho_CountsTheSilentAndListsThemInTheVolume(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);
        var colleague = Staff(matter.Colleague);

        var once = await TakeAsync(matter, Silent(matter.Respondent, tries: 1), ClosingEchoMeans.CallBack, colleague);
        var twice = await TakeAsync(matter, Silent(matter.Respondent, tries: 2), ClosingEchoMeans.CodeToPhone, colleague);
        var closed = await CloseAsync(matter);

        Assert.Equal("follow-up.tries-too-few", once.Refused?.Code);
        Assert.Null(twice.Refused);
        Assert.Null(closed.Refused);
        Assert.Contains("\"settled\":0,\"notSettled\":0,\"silent\":2", await matter.PayloadsAsync(), StringComparison.OrdinalIgnoreCase);
        var volume = (await matter.Do<DossierQueries, DossierView?>(q => q.GetAsync(matter.Id, matter.Mediator, default)))!;
        Assert.Equal([null, (ClosingWord?)ClosingWord.Unreachable], volume.Echoes!.Select(e => e.Echo?.Word));
        Assert.Equal((ClosingEchoMeans.CallBack, (int?)2), (volume.Echoes![1].Echo!.Means, volume.Echoes[1].Echo!.Tries));
    }

    [Theory, OnEachDatabase]
    public async Task WhatThePartySaid_IsNotTakenBackByACallNorBySilence(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);
        var colleague = Staff(matter.Colleague);
        await GiveAsync(matter, matter.Applicant, ClosingWord.NotSettled, matter.ApplicantSelf, "没有人来看过");
        await TakeAsync(matter, Settled(matter.Respondent), ClosingEchoMeans.CallBack, colleague);

        var overruled = await TakeAsync(matter, Settled(matter.Applicant), ClosingEchoMeans.CallBack, colleague);
        var silenced = await TakeAsync(matter, Silent(matter.Respondent, tries: 3), ClosingEchoMeans.CallBack, colleague);
        var calledAgain = await TakeAsync(matter, Settled(matter.Respondent) with { Word = ClosingWord.NotSettled, Words = "又想了想，还没有" }, ClosingEchoMeans.CallBack, colleague);
        var changed = await GiveAsync(matter, matter.Applicant, ClosingWord.Settled, matter.ApplicantSelf);

        Assert.Equal("follow-up.already-spoken", overruled.Refused?.Code);
        Assert.Equal("follow-up.already-spoken", silenced.Refused?.Code);
        Assert.Null(calledAgain.Refused);
        Assert.Null(changed.Refused);
        Assert.Equal([ClosingWord.Settled, ClosingWord.NotSettled], (await RowsAsync(matter)).Select(r => r.Echo!.Word));
    }

    [Theory, OnEachDatabase]
    public async Task Take_BrokenInput_IsRefusedAndNothingIsNoted(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);
        var colleague = Staff(matter.Colleague);
        var before = await matter.KindsAsync();
        var said = Settled(matter.Applicant);
        (ClosingEchoInput Input, ClosingEchoMeans Means, string Code)[] cases =
        [
            (said with { Party = PartyId.New() }, ClosingEchoMeans.CallBack, "follow-up.party-not-found"),
            (said, ClosingEchoMeans.OwnPage, "follow-up.own-page-by-self"),
            (said, ClosingEchoMeans.DoorCode, "follow-up.door-code-by-self"),
            (said with { On = testDb.Clock.Today.AddDays(1) }, ClosingEchoMeans.CallBack, "follow-up.echo-day-outside"),
            (said with { On = testDb.Clock.Today.AddDays(-1) }, ClosingEchoMeans.CallBack, "follow-up.echo-day-outside"),
            (said with { Word = ClosingWord.NotSettled, Words = " " }, ClosingEchoMeans.CallBack, "follow-up.not-settled-needs-words"),
            (said with { Word = ClosingWord.Reserved }, ClosingEchoMeans.CallBack, "follow-up.tries-too-few"),
        ];

        foreach (var (input, means, code) in cases)
        {
            Assert.Equal(code, (await TakeAsync(matter, input, means, colleague)).Refused?.Code);
        }

        Assert.Equal(before, await matter.KindsAsync());
        Assert.Equal(RefusalKind.Forbidden, (await TakeAsync(matter, said, ClosingEchoMeans.CallBack, matter.ApplicantSelf)).Refused?.Kind);
    }

    [Theory, OnEachDatabase]
    public async Task AnEchoOfAnEarlierEnd_SpeaksOfSomethingElse(TestDb testDb)
    {
        var matter = await FailedAsync(testDb);
        await GiveAsync(matter, matter.Applicant, ClosingWord.Settled, matter.ApplicantSelf);

        await matter.PutAsync(("EndedAt", Instant.InChina(testDb.Clock.Today.AddDays(1))));

        Assert.All(await RowsAsync(matter), row => Assert.Null(row.Echo));
    }

    [Theory, OnEachDatabase]
    public async Task WhatWasNeverMediated_AsksForNoEcho(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        await matter.PutAsync(("Stage", Stage.Filed), ("Open", false), ("EndedAt", Instant.InChina(testDb.Clock.Today)));

        var taken = await TakeAsync(matter, Settled(matter.Applicant), ClosingEchoMeans.CallBack, Staff(matter.Colleague));

        Assert.Equal("follow-up.no-echo-asked", taken.Refused?.Code);
        Assert.Null(await matter.Do<EchoQueries, IReadOnlyList<EchoRow>?>(q => q.GetAsync(matter.Id, matter.Mediator, default)));
    }

    /// <summary>One side did not want to go on; the other ways were told.</summary>
    private static async Task<MediationCase> FailedAsync(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        var ended = await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(matter.Respondent) with { Answer = ConsentAnswer.Withdrawn }] }, matter.Act(matter.Mediator), default));
        Assert.Equal(ConsentEffect.Stopped, ended.Value);
        return matter;
    }

    private static Actor Staff(Actor actor) => actor with { Permissions = RolePermissions.Of(Role.Mediator).Permissions };

    private static ClosingEchoInput Settled(PartyId party) => new() { Party = party, Word = ClosingWord.Settled };

    private static ClosingEchoInput Silent(PartyId party, int tries) => new() { Party = party, Word = ClosingWord.Unreachable, Tries = tries };

    private static Task<Outcome<DisputeId>> GiveAsync(MediationCase matter, PartyId party, ClosingWord word, Actor by, string? words = null) =>
        matter.Do<EchoService, Outcome<DisputeId>>(s => s.GiveAsync(new GiveClosingEcho(matter.Id, new ClosingEchoInput { Party = party, Word = word, Words = words }), matter.Act(by), default));

    private static Task<Outcome<DisputeId>> TakeAsync(MediationCase matter, ClosingEchoInput input, ClosingEchoMeans means, Actor by, string? code = null) =>
        matter.Do<EchoService, Outcome<DisputeId>>(s => s.TakeAsync(new TakeClosingEcho(matter.Id, input, means, code), matter.Act(by), default));

    private static Task<Outcome<DisputeId>> AnswerAsync(MediationCase matter, ClosingEchoId echo, string text) =>
        matter.Do<EchoService, Outcome<DisputeId>>(s => s.AnswerAsync(new AnswerClosingEcho(matter.Id, echo, text), matter.Act(Staff(matter.Mediator)), default));

    private static Task<Outcome<DisputeId>> CloseAsync(MediationCase matter) =>
        matter.Do<FollowUpService, Outcome<DisputeId>>(s => s.CloseAsync(matter.Id, matter.TestDb.Act(Staff(matter.Mediator), "已电话回访"), default));

    private static async Task<IReadOnlyList<EchoRow>> RowsAsync(MediationCase matter) =>
        (await matter.Do<EchoQueries, IReadOnlyList<EchoRow>?>(q => q.GetAsync(matter.Id, matter.Mediator, default)))!;

    private static async Task<string> LastCodeAsync(TestDb testDb)
    {
        await using var scope = testDb.Scope();
        var payload = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Outbox.Where(m => m.Kind == nameof(SmsMessage)).Select(m => m.Payload).SingleAsync();
        var message = JsonSerializer.Deserialize<SmsMessage>(payload, EventJson.Options)!;
        return string.Concat(message.Open(scope.ServiceProvider.GetRequiredService<FieldCipher>()).Text.Where(char.IsAsciiDigit).Take(6));
    }
}
