using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Outbox;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Mediation;

public sealed class SessionTests
{
    private const string Secret = "最低可以接受八百元";

    [Theory, OnEachDatabase]
    public async Task Schedule_JointSession_IsOnTheCalendarAndTellsBothParties(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);

        var planned = await Schedule(matter, matter.Meeting());

        Assert.Null(planned.Refused);
        Assert.Equal(2, (await matter.MessagesAsync()).Count(m => m == nameof(SessionNotice)));
        var week = await matter.Do<CalendarQueries, SessionCalendar>(q => q.WeekAsync(new CalendarFilter { Week = testDb.Clock.Today, Organisation = matter.Committee }, matter.Mediator, default));
        var row = Assert.Single(week.Rows);
        Assert.Equal(planned.Value, row.Id);
        Assert.Equal("河西村调解室", row.Where);
        Assert.Equal(new DateOnly(2026, 1, 5), week.Monday);
        Assert.Single(await matter.Do<CalendarQueries, IReadOnlyList<CalendarRow>>(q => q.MineAsync(testDb.Clock.Today.AddDays(1), matter.Mediator, default)));
    }

    [Theory, OnEachDatabase]
    public async Task Notice_WhenDelivered_BecomesOneShortMessage(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await Schedule(matter, matter.Meeting(parties: matter.Applicant));

        await using var scope = testDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        var notice = await db.Outbox.SingleAsync(m => m.Kind == nameof(SessionNotice));
        var receiver = scope.ServiceProvider.GetServices<IOutboxReceiver>().Single(r => r.Kind == nameof(SessionNotice));
        await receiver.DeliverAsync(notice, default);
        await receiver.DeliverAsync(notice, default);

        Assert.Equal(1, await db.Outbox.CountAsync(m => m.Kind == nameof(SmsMessage)));
    }

    [Theory, OnEachDatabase]
    public async Task Schedule_AgainstARule_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        var meeting = matter.Meeting();
        var guest = new AttendeeInput(AttendeeRole.ThirdPerson) { Name = "张大姐" };
        (ScheduleSession Request, string Code)[] cases =
        [
            (meeting with { StartsAt = Instant.From(testDb.Clock.Now).Plus(TimeSpan.FromHours(-1)) }, "mediation.session-in-past"),
            (meeting with { StartsAt = Instant.InChina(new DateOnly(2025, 12, 1)), Notify = false }, "mediation.session-before-request"),
            (meeting with { Minutes = 5 }, "mediation.session-length"),
            (meeting with { Attendees = [.. meeting.Attendees.Where(a => a.PartyId is null)] }, "mediation.no-party-invited"),
            (meeting with { Attendees = [.. meeting.Attendees.Where(a => a.PartyId is not null)] }, "mediation.no-mediator-invited"),
            (meeting with { Mode = SessionMode.Caucus }, "mediation.caucus-of-both-sides"),
            (meeting with { Mode = SessionMode.Video }, "mediation.online-not-agreed"),
            (meeting with { Attendees = [.. meeting.Attendees, guest] }, "mediation.third-persons-not-agreed"),
            (meeting with { Attendees = [.. meeting.Attendees, MediationCase.Staff(AttendeeRole.Mediator, matter.Judge, "城关人民法庭")] }, "mediation.judge-only-guides"),
        ];

        foreach (var (request, code) in cases)
        {
            Assert.Equal(code, (await Schedule(matter, request)).Refused?.Code);
        }

        Assert.DoesNotContain("dispute.session-scheduled", await matter.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Schedule_MediatorNotAccepted_IsRefusedUntilThereIsAnother(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.Do<ConsentService, Outcome<ConsentEffect>>(s => s.RecordAsync(
            new RecordConsents { DisputeId = matter.Id, Consents = [matter.Yes(matter.Respondent, ConsentKind.ToMediator) with { Answer = ConsentAnswer.Refused }] },
            matter.Act(matter.Mediator),
            default));
        var refused = await Schedule(matter, matter.Meeting());

        await matter.PutAsync(("MediatorId", matter.Colleague.Person), ("MediatorName", matter.Colleague.Name));
        var later = await Schedule(matter, matter.Meeting());

        Assert.Equal("mediation.mediator-refused", refused.Refused?.Code);
        Assert.Null(later.Refused);
    }

    [Theory, OnEachDatabase]
    public async Task Record_OfSeveralBodies_IsFinalWhenEveryoneHasSignedAndTheJudgeStandsAsGuide(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.InviteAsync(matter.Police);
        await matter.InviteAsync(matter.Tribunal);
        var meeting = matter.Meeting(SessionMode.OnTheSpot);
        meeting = meeting with
        {
            Attendees =
            [
                .. meeting.Attendees,
                MediationCase.Staff(AttendeeRole.Mediator, matter.Officer, "城关派出所"),
                MediationCase.Staff(AttendeeRole.Guide, matter.Judge, "城关人民法庭"),
            ],
        };
        var id = await matter.HoldAsync(meeting, "愿意修好并分担费用", SessionResult.Agreed);
        await matter.Do<FieldworkService, Outcome<DisputeId>>(s => s.GuideAsync(new GiveGuidance(matter.Id, "先查明渗漏原因", id), matter.Act(matter.Judge), default));

        var record = await Read(matter, id, matter.Mediator);
        foreach (var attendee in record!.Attendees)
        {
            var (actor, means) = attendee.PersonId == matter.Officer.Person ? (matter.Officer, SignatureMeans.OwnAccount) : (matter.Mediator, SignatureMeans.OnScreen);
            Assert.Null((await Sign(matter, id, attendee.Id, actor, means)).Refused);
        }

        var final = (await Read(matter, id, matter.Officer))!;
        Assert.NotNull(final.FinalAt);
        Assert.NotNull(final.Hash);
        Assert.True(final.Intact);
        Assert.Equal("指导", final.Attendees.Single(a => a.PersonId == matter.Judge.Person).Role.Name());
        Assert.Equal(3, final.Attendees.Where(a => a.Signature is not null).Select(a => a.Body).OfType<string>().Distinct().Count());
        Assert.Equal("先查明渗漏原因", Assert.Single(final.Guidance).Text);
        Assert.Equal("dispute.record-completed", (await matter.KindsAsync())[^1]);
        Assert.Equal("mediation.record-final", (await Sign(matter, id, record.Attendees[0].Id, matter.Mediator)).Refused?.Code);
        Assert.Equal("mediation.record-signed", (await matter.RecordAsync(id, "改口")).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Sign_BeforeReadBackOrForAnother_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.InviteAsync(matter.Police);
        var id = await matter.HoldAsync(matter.Meeting(), "各说各的");
        var record = (await Read(matter, id, matter.Mediator))!;
        var party = record.Attendees.Single(a => a.PartyId == matter.Applicant).Id;

        var byAnotherBody = await Sign(matter, id, party, matter.Officer);
        var withoutDrawing = await Sign(matter, id, party, matter.Mediator, image: null);
        var declined = await Sign(matter, id, party, matter.Mediator, SignatureMeans.Declined);

        Assert.Equal("dispute.other-body", byAnotherBody.Refused?.Code);
        Assert.Equal("mediation.signature-missing", withoutDrawing.Refused?.Code);
        Assert.Equal("mediation.decline-needs-note", declined.Refused?.Code);
        Assert.DoesNotContain("dispute.record-signed", await matter.KindsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Caucus_IsReadByTheMediatorAndByNobodyElse(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.InviteAsync(matter.Police);
        await matter.InviteAsync(matter.Tribunal);
        await matter.PutAsync(("CourtId", matter.Tribunal));
        var id = await matter.HoldAsync(matter.Meeting(SessionMode.Caucus, matter.Applicant), Secret);

        Assert.Contains(Secret, (await Read(matter, id, matter.Mediator))!.Lines.Select(l => l.Text));
        foreach (var other in new[] { matter.Colleague, matter.Officer, matter.Judge, matter.Supervisor, matter.ApplicantSelf, matter.RespondentSelf, Actor.System })
        {
            Assert.Null(await Read(matter, id, other));
            Assert.DoesNotContain((await matter.ViewAsync(other))!.Sessions, s => s.Mode is SessionMode.Caucus);
        }

        var notes = (await matter.KindsAsync()).Where(k => k.Contains("session", StringComparison.Ordinal));
        Assert.Empty(notes);
        Assert.Equal(Audience.Mediators, Yuanjie.Data.Events.EventCatalogue.KindOf(typeof(CaucusNoted)).Audience);
        Assert.DoesNotContain(Secret, await matter.PayloadsAsync(), StringComparison.Ordinal);
        Assert.Equal("mediation.session-not-found", (await matter.Do<FieldworkService, Outcome<DisputeId>>(s => s.GuideAsync(new GiveGuidance(matter.Id, "看看", id), matter.Act(matter.Judge), default))).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Caucus_DoesNotOpenWithTheOrdinaryKeys(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.HoldAsync(matter.Meeting(SessionMode.Caucus, matter.Applicant), Secret);

        await using var scope = testDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        var line = await LineAsync(db);
        var cipher = scope.ServiceProvider.GetRequiredService<Yuanjie.Data.Fields.FieldCipher>();

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => cipher.Open("record_line.text", line.Id, line.Text));
    }

    [Theory, OnEachDatabase]
    public async Task JointRecord_IsReadByThoseWhoHandleItAndThePartiesAlone(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        await matter.InviteAsync(matter.Police);
        await matter.PutAsync(("CourtId", matter.Tribunal));
        var id = await matter.HoldAsync(matter.Meeting(), "都想尽快修好");

        foreach (var reader in new[] { matter.Mediator, matter.Colleague, matter.Officer, matter.ApplicantSelf, matter.RespondentSelf })
        {
            Assert.NotNull(await Read(matter, id, reader));
        }

        Assert.Null(await Read(matter, id, matter.Judge)); // the court of the dispute, but not asked to the table
        Assert.Null(await Read(matter, id, matter.Supervisor)); // sees the county, reads no records
    }

    [Theory, OnEachDatabase]
    public async Task Cancel_APlannedSession_TellsTheParties_AndARecordIsRefused(TestDb testDb)
    {
        var matter = await MediationCase.BegunAsync(testDb);
        var id = (await Schedule(matter, matter.Meeting())).Value;
        var moved = await matter.Do<SessionService, Outcome<SessionId>>(s => s.RescheduleAsync(
            new RescheduleSession(matter.Id, id, Instant.InChina(testDb.Clock.Today.AddDays(2), new TimeOnly(15, 0)), 90, "镇调解室"), matter.Act(matter.Mediator), default));

        var cancelled = await matter.Do<SessionService, Outcome<SessionId>>(s => s.CancelAsync(new CancelSession(matter.Id, id), testDb.Act(matter.Mediator, "对方住院"), default));
        testDb.Clock.Move(TimeSpan.FromDays(3));
        var recorded = await matter.RecordAsync(id, "没有开");

        Assert.Null(moved.Refused);
        Assert.Null(cancelled.Refused);
        Assert.Equal(6, (await matter.MessagesAsync()).Count(m => m == nameof(SessionNotice)));
        Assert.Equal("mediation.session-cancelled", recorded.Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Record_AtTheWrongStage_IsRefused(TestDb testDb)
    {
        var matter = await MediationCase.AcceptedAsync(testDb);
        var id = (await Schedule(matter, matter.Meeting())).Value;
        testDb.Clock.Move(TimeSpan.FromDays(2));

        Assert.Equal(RefusalKind.WrongStage, (await matter.RecordAsync(id, "还没有同意")).Refused?.Kind);
    }

    private static Task<Outcome<SessionId>> Schedule(MediationCase matter, ScheduleSession request) =>
        matter.Do<SessionService, Outcome<SessionId>>(s => s.ScheduleAsync(request, matter.Act(matter.Mediator), default));

    private static Task<RecordView?> Read(MediationCase matter, SessionId id, Actor actor) =>
        matter.Do<MediationQueries, RecordView?>(q => q.RecordAsync(id, actor, default));

    private static Task<Outcome<bool>> Sign(MediationCase matter, SessionId id, AttendeeId attendee, Actor actor, SignatureMeans means = SignatureMeans.OnScreen, string? image = "data:image/png;base64,AAAA") =>
        matter.Do<SessionService, Outcome<bool>>(s => s.SignAsync(
            new SignRecord { DisputeId = matter.Id, SessionId = id, AttendeeId = attendee, Means = means, Image = means is SignatureMeans.OnScreen ? image : null }, matter.Act(actor), default));

    private static async Task<(Guid Id, Yuanjie.Data.Fields.SealedText Text)> LineAsync(YuanjieDb db)
    {
        var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == "RecordLine").ClrType;
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(db, null)!;
        var entry = db.Entry((await set.SingleAsync())!);
        return ((Guid)entry.Property("Id").CurrentValue!, (Yuanjie.Data.Fields.SealedText)entry.Property("Text").CurrentValue!);
    }
}
