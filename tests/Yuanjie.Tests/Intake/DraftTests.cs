using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Intake;

public sealed class DraftTests
{
    [Theory, OnEachDatabase]
    public async Task Submit_ThreeScreensFilledIn_RegistersOnceAndForgetsTheDraft(TestDb testDb)
    {
        var draft = await StartAsync(testDb);
        var resident = Told.Resident(AccountId.New());
        await SaveAsync(testDb, draft.Id, Filled);

        var first = await SubmitAsync(testDb, draft.Id, resident);
        var second = await SubmitAsync(testDb, draft.Id, resident);

        Assert.Null(first.Refused);
        Assert.Equal(first.Value, second.Value);
        var view = await testDb.InScopeAsync<IntakeQueries, IntakeView?>(q => q.FindAsync(first.Value, resident, default));
        Assert.Equal((Channel.Online, 320_000L, new DateOnly(2026, 1, 3)), (view!.Channel, view.AmountFen, view.IncidentOn));
        Assert.EndsWith("对方：楼上 402 住户", view.Narrative, StringComparison.Ordinal);
        Assert.Equal("draft.submitted", (await ResumeAsync(testDb, draft.Content.Code, "13900001234")).Refused?.Code);
        await using var scope = testDb.Scope();
        Assert.Equal(["dispute.registered", "dispute.data-use-consented"], await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Submit_HalfFilled_IsRefusedAndTheDraftStays(TestDb testDb)
    {
        var draft = await StartAsync(testDb);
        await SaveAsync(testDb, draft.Id, c => Filled(c) with { Narrative = "", DataNotice = null });

        var outcome = await SubmitAsync(testDb, draft.Id, Actor.Visitor);

        Assert.Equal("draft.consent-missing", outcome.Refused?.Code);
        var kept = await ResumeAsync(testDb, draft.Content.Code, "139 0000 1234");
        Assert.Equal("陈桂兰", kept.Value.Content.Name);
        Assert.Equal(["draft.consent-missing", "intake.narrative-missing"], DraftService.WrongIn(kept.Value.Content, testDb.Clock.Today).Select(w => w.Code));
    }

    [Theory, OnEachDatabase]
    public async Task Resume_ByCodeAsPeopleWriteIt_FindsTheDraft(TestDb testDb)
    {
        var draft = await StartAsync(testDb);
        var code = draft.Content.Code;

        var outcome = await ResumeAsync(testDb, $" {code[..4].ToLowerInvariant()} - {code[4..]}", null);

        Assert.Equal(8, code.Length);
        Assert.Equal(draft.Id, outcome.Value.Id);
    }

    [Theory, OnEachDatabase]
    public async Task Resume_WithAWrongCode_SaysSo(TestDb testDb)
    {
        await StartAsync(testDb);

        Assert.Equal("draft.not-found", (await ResumeAsync(testDb, "AAAAAAAA", null)).Refused?.Code);
        Assert.Equal("draft.not-found", (await ResumeAsync(testDb, null, null)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Resume_OnTheLastDayAndAfter_OpensAndExpires(TestDb testDb)
    {
        var draft = await StartAsync(testDb);
        Assert.Equal(new DateOnly(2026, 1, 12), draft.LastDay); // 5 January and seven days

        testDb.Clock.MoveTo(draft.LastDay, 23);
        Assert.Null((await ResumeAsync(testDb, draft.Content.Code, null)).Refused);

        testDb.Clock.MoveTo(draft.LastDay.AddDays(1), 0);
        Assert.Equal("draft.expired", (await ResumeAsync(testDb, draft.Content.Code, null)).Refused?.Code);
        Assert.Equal(1, await testDb.InScopeAsync<DraftService, int>(s => s.WipeExpiredAsync(Instant.From(testDb.Clock.Now), default)));
        Assert.Equal("draft.expired", (await ResumeAsync(testDb, draft.Content.Code, null)).Refused?.Code);

        testDb.Clock.MoveTo(draft.LastDay.AddDays(40));
        Assert.Equal(0, await testDb.InScopeAsync<DraftService, int>(s => s.WipeExpiredAsync(Instant.From(testDb.Clock.Now), default)));
        Assert.Equal("draft.not-found", (await ResumeAsync(testDb, draft.Content.Code, null)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Resume_WithTheWrongTelephone_LocksAfterFiveTries(TestDb testDb)
    {
        var draft = await StartAsync(testDb);
        await SaveAsync(testDb, draft.Id, Filled);

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("draft.phone-wrong", (await ResumeAsync(testDb, draft.Content.Code, "13900009999")).Refused?.Code);
        }

        Assert.Equal("draft.locked", (await ResumeAsync(testDb, draft.Content.Code, "13900009999")).Refused?.Code);
        Assert.Equal("draft.locked", (await ResumeAsync(testDb, draft.Content.Code, "13900001234")).Refused?.Code);
    }

    private static DraftContent Filled(DraftContent content) => content with
    {
        Name = "陈桂兰",
        Phone = "13900001234",
        DataNotice = "2026-01",
        TypeHint = "K05",
        Title = "楼上漏水泡坏吊顶",
        Narrative = "楼上卫生间漏水，把我家吊顶泡坏了。",
        IncidentOn = "2026-01-03",
        OtherWhere = "楼上 402 住户",
        Wants = "修好并赔偿",
        Amount = "3200元",
    };

    private static Task<DraftView> StartAsync(TestDb testDb) =>
        testDb.InScopeAsync<DraftService, DraftView>(s => s.StartAsync(Told.Wenchang, Instant.From(testDb.Clock.Now), default));

    private static Task<Outcome<DraftView>> SaveAsync(TestDb testDb, IntakeDraftId id, Func<DraftContent, DraftContent> change) =>
        testDb.InScopeAsync<DraftService, Outcome<DraftView>>(s => s.SaveAsync(id, change, Instant.From(testDb.Clock.Now), default));

    private static Task<Outcome<DraftView>> ResumeAsync(TestDb testDb, string? code, string? phone) =>
        testDb.InScopeAsync<DraftService, Outcome<DraftView>>(s => s.ResumeAsync(code, phone, Instant.From(testDb.Clock.Now), default));

    private static Task<Outcome<DisputeId>> SubmitAsync(TestDb testDb, IntakeDraftId id, Actor actor) =>
        testDb.InScopeAsync<DraftService, Outcome<DisputeId>>(s => s.SubmitAsync(id, testDb.Act(actor), default));
}
