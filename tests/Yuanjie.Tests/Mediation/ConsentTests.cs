using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Mediation;

public sealed class ConsentTests
{
    [Theory, OnEachDatabase]
    public async Task Record_TheLastPartyAgrees_BeginsMediation(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);

        var first = await Record(matter, matter.Yes(matter.Applicant));
        var second = await Record(matter, matter.Yes(matter.Respondent));

        Assert.Equal(ConsentEffect.Noted, first.Value);
        Assert.Equal(ConsentEffect.Begun, second.Value);
        Assert.Equal(Stage.Mediating, (await matter.HeaderAsync()).Stage);
        Assert.Equal(["dispute.registered", "dispute.consent-recorded", "dispute.consent-recorded", "dispute.mediation-begun"], await matter.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Record_APartyRefuses_StopsAtOnceAndTellsBothTheOtherWays(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);

        var outcome = await Record(matter, matter.Yes(matter.Respondent) with { Answer = ConsentAnswer.Withdrawn });

        Assert.Equal(ConsentEffect.Stopped, outcome.Value);
        var header = await matter.HeaderAsync();
        Assert.Equal(Stage.Failed, header.Stage);
        Assert.Null(header.DueOn);
        Assert.Equal(2, (await matter.MessagesAsync()).Count(m => m == nameof(RoutesNotice)));
        var ending = await matter.Do<MediationQueries, EndingView?>(q => q.EndingAsync(matter.Id, matter.ApplicantSelf, default));
        Assert.Equal("PARTY_UNWILLING", ending!.Ending.ReasonCode);
        Assert.Equal(Routes.All, ending.Told);
        Assert.NotEmpty(ending.Tells);
    }

    [Theory, OnEachDatabase]
    public async Task Answer_ByThePartyItself_CountsAndNeverForTheOther(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var yes = new Dictionary<ConsentKind, ConsentAnswer> { [ConsentKind.ToMediate] = ConsentAnswer.Given };

        var own = await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.AnswerAsync(new AnswerConsent(matter.Id, matter.Applicant, "2011-01", yes), matter.Act(matter.ApplicantSelf), default));
        var others = await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.AnswerAsync(new AnswerConsent(matter.Id, matter.Respondent, null, yes), matter.Act(matter.ApplicantSelf), default));

        Assert.Null(own.Refused);
        Assert.Equal("dispute.not-found", others.Refused?.Code);
        var view = (await matter.ViewAsync(matter.Mediator))!;
        var mine = view.Parties.Single(p => p.PartyId == matter.Applicant);
        Assert.Equal(ConsentMeans.Online, Assert.Single(mine.Answers).Means);
        Assert.NotNull(mine.NoticeOn);
        Assert.Empty(view.Parties.Single(p => p.PartyId == matter.Respondent).Answers);
    }

    [Theory, OnEachDatabase]
    public async Task Record_BrokenInput_IsRefusedAndNothingIsNoted(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var yes = matter.Yes(matter.Applicant);
        (ConsentInput Input, string Code)[] cases =
        [
            (yes with { On = testDb.Clock.Today.AddDays(1) }, "mediation.consent-in-future"),
            (yes with { Means = ConsentMeans.Phone }, "mediation.witness-missing"),
            (yes with { Means = ConsentMeans.Online }, "mediation.online-by-self"),
            (yes with { Answer = ConsentAnswer.Withdrawn }, "mediation.nothing-to-withdraw"),
            (yes with { PartyId = PartyId.New() }, "mediation.no-such-party"),
            (yes with { Kind = ConsentKind.ToExtend }, "mediation.no-proposal"),
            (yes with { Means = ConsentMeans.CodeToPhone, Code = "000000" }, "code.expired"),
        ];

        foreach (var (input, code) in cases)
        {
            Assert.Equal(code, (await Record(matter, input)).Refused?.Code);
        }

        Assert.Equal(["dispute.registered"], await matter.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Record_WithTheCodeFromThePhone_IsNoted(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var sent = await matter.Do<ConsentService, Outcome<CodeSent>>(s => s.SendCodeAsync(new SendConsentCode(matter.Id, matter.Applicant), "127.0.0.1", matter.Act(matter.Mediator), default));
        Assert.Null(sent.Refused);
        var code = await LastTextAsync(testDb);

        var outcome = await Record(matter, matter.Yes(matter.Applicant) with { Means = ConsentMeans.CodeToPhone, Code = code });

        Assert.Equal(ConsentEffect.Noted, outcome.Value);
    }

    [Theory, OnEachDatabase]
    public async Task Record_BySomebodyElsesMediator_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.InviteAsync(matter.Police);

        var invited = await Record(matter, matter.Officer, matter.Yes(matter.Applicant));
        var party = await Record(matter, matter.ApplicantSelf, matter.Yes(matter.Applicant));

        Assert.Equal("dispute.other-body", invited.Refused?.Code);
        Assert.Equal(RefusalKind.Forbidden, party.Refused?.Kind);
    }

    [Theory, OnEachDatabase]
    public async Task Record_TheSameFormTwice_IsDoneOnce(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var request = new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(matter.Applicant)] };

        var first = await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(request, matter.Act(matter.Mediator, "form-7"), default));
        var second = await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(request, matter.Act(matter.Mediator, "form-7"), default));

        Assert.Null(first.Refused);
        Assert.Equal("request.already-done", second.Refused?.Code);
        Assert.Equal(2, (await matter.KindsAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task MayAgree_AsksForNoticeAndConsentOfEach(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        await Record(matter, matter.Yes(matter.Applicant));
        var half = (await matter.ViewAsync(matter.Mediator))!.Lacks;
        await Record(matter, matter.Yes(matter.Respondent));
        var untold = (await matter.ViewAsync(matter.Mediator))!.Lacks;

        await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Notices = [new NoticeInput(matter.Applicant, NoticeMeans.Paper), new NoticeInput(matter.Respondent, NoticeMeans.Paper)] },
            matter.Act(matter.Mediator),
            default));

        Assert.Equal("mediation.consent-missing", half?.Code);
        Assert.Equal("mediation.notice-missing", untold?.Code);
        Assert.Null((await matter.ViewAsync(matter.Mediator))!.Lacks);
    }

    [Theory, OnEachDatabase]
    public async Task Ledger_KeepsEveryAnswerAndOpensToHandlersAlone(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await Record(matter, matter.Yes(matter.Applicant, ConsentKind.ToRecording) with { Means = ConsentMeans.Phone, Witness = "李秋" });

        var ledger = await Ledger(matter, matter.Mediator);

        Assert.Equal(3, ledger.Count);
        Assert.Equal("李秋", ledger[2].Witness);
        Assert.Empty(await Ledger(matter, matter.ApplicantSelf));
        Assert.Empty(await Ledger(matter, matter.Supervisor));
        Assert.DoesNotContain("李秋", await matter.PayloadsAsync(), StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<ConsentLine>> Ledger(MediationCase matter, Actor actor) =>
        matter.Do<MediationQueries, IReadOnlyList<ConsentLine>>(q => q.LedgerAsync(matter.Id, actor, default));

    private static Task<Outcome<ConsentEffect>> Record(MediationCase matter, ConsentInput input) => Record(matter, matter.Mediator, input);

    private static Task<Outcome<ConsentEffect>> Record(MediationCase matter, Actor actor, ConsentInput input) =>
        matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(new RecordConsents { DisputeId = matter.Id, Consents = [input] }, matter.Act(actor), default));

    private static async Task<string> LastTextAsync(TestDb testDb)
    {
        await using var scope = testDb.Scope();
        var payload = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Outbox.Where(m => m.Kind == nameof(SmsMessage)).Select(m => m.Payload).SingleAsync();
        var message = System.Text.Json.JsonSerializer.Deserialize<SmsMessage>(payload, Yuanjie.Data.Events.EventJson.Options)!;
        var text = message.Open(scope.ServiceProvider.GetRequiredService<FieldCipher>()).Text;
        return new string([.. text.Where(char.IsAsciiDigit).Take(6)]);
    }
}
