using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Directory;

public sealed class ResidentSignInTests
{
    private static readonly PhoneNumber Phone = SmallCounty.Phone("139 0000 1234");

    [Theory, OnEachDatabase]
    public async Task SignIn_WithTheCode_OpensOneAccountAndKnowsItAgain(TestDb testDb)
    {
        var first = await SignInAsync(testDb, await SendAsync(testDb));
        testDb.Clock.Move(TimeSpan.FromMinutes(2));
        var again = await SignInAsync(testDb, await SendAsync(testDb));

        Assert.Null(first.Refused);
        Assert.Equal(first.Value.Id, again.Value.Id);
        var acting = await testDb.InScopeAsync<ActorSource, ActingAs?>(s => s.ForAsync(first.Value.AccountId, null, testDb.Clock.Today, default));
        Assert.Equal((Role.Resident, "群众1234"), (acting?.Role, acting?.Actor.Name));
        Assert.Equal([Permission.ActForParty], acting!.Actor.Permissions);
        Assert.Equal(Phone, await testDb.InScopeAsync<ResidentSignIn, PhoneNumber?>(s => s.PhoneOfAsync(first.Value.AccountId, default)));
        await using var scope = testDb.Scope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.CountAsync(e => e.Kind == "account.opened"));
    }

    [Theory, OnEachDatabase]
    public async Task Code_IsSealedInTheOutboxAndHashedInItsTable(TestDb testDb)
    {
        var digits = await SendAsync(testDb);

        await using var scope = testDb.Scope();
        var db = scope.ServiceProvider.GetRequiredService<YuanjieDb>();
        var payload = await db.Outbox.Select(m => m.Payload).SingleAsync();
        Assert.DoesNotContain(digits, payload, StringComparison.Ordinal);
        Assert.DoesNotContain("13900001234", payload, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Code_UsedTwiceOrAfterFiveMinutes_OpensNothing(TestDb testDb)
    {
        var digits = await SendAsync(testDb);
        Assert.Null((await SignInAsync(testDb, digits)).Refused);
        Assert.Equal("code.expired", (await SignInAsync(testDb, digits)).Refused?.Code);

        testDb.Clock.Move(TimeSpan.FromMinutes(2));
        var late = await SendAsync(testDb);
        testDb.Clock.Move(TimeSpan.FromMinutes(5));
        Assert.Equal("code.expired", (await SignInAsync(testDb, late)).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Code_GuessedFiveTimes_IsVoidEvenWhenRightAtLast(TestDb testDb)
    {
        var digits = await SendAsync(testDb);
        var wrong = digits == "000000" ? "000001" : "000000";

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("code.wrong", (await SignInAsync(testDb, wrong)).Refused?.Code);
        }

        Assert.Equal("code.too-many-tries", (await SignInAsync(testDb, wrong)).Refused?.Code);
        Assert.Equal("code.too-many-tries", (await SignInAsync(testDb, digits)).Refused?.Code);
        await using var scope = testDb.Scope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.AnyAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Send_TooOftenForAPhoneOrAnAddress_IsRefused(TestDb testDb)
    {
        Task<Outcome<CodeSent>> Ask(PhoneNumber phone, string address) =>
            testDb.InScopeAsync<ResidentSignIn, Outcome<CodeSent>>(s => s.SendCodeAsync(phone, address, testDb.Act(Actor.Visitor), default));

        Assert.Null((await Ask(Phone, "10.0.0.1")).Refused);
        Assert.Equal("code.too-soon", (await Ask(Phone, "10.0.0.2")).Refused?.Code);
        for (var i = 1; i < OneTimeCodes.PerPhoneAndDay; i++)
        {
            testDb.Clock.Move(TimeSpan.FromMinutes(61));
            Assert.Null((await Ask(Phone, "10.0.0.1")).Refused);
        }

        testDb.Clock.Move(TimeSpan.FromMinutes(61));
        Assert.Equal("code.too-many", (await Ask(Phone, "10.0.0.1")).Refused?.Code);
        for (var i = 0; i < OneTimeCodes.PerAddressAndHour; i++)
        {
            Assert.Null((await Ask(SmallCounty.Phone($"138000010{i:00}"), "10.0.0.9")).Refused);
        }

        Assert.Equal("code.address-busy", (await Ask(SmallCounty.Phone("13800002000"), "10.0.0.9")).Refused?.Code);
        Assert.Equal("code.not-a-mobile", (await Ask(SmallCounty.Phone("0559-5550100"), "10.0.0.8")).Refused?.Code);
    }

    [Theory, OnEachDatabase]
    public async Task Forget_AfterADay_DeletesCodesAndKeepsYounger(TestDb testDb)
    {
        await SendAsync(testDb);
        testDb.Clock.Move(TimeSpan.FromHours(23));
        var digits = await SendAsync(testDb);
        testDb.Clock.Move(TimeSpan.FromMinutes(2));
        var kept = await testDb.InScopeAsync<OneTimeCodes, int>(c => c.ForgetAsync(testDb.Act().At, default));
        testDb.Clock.Move(TimeSpan.FromHours(1));

        var forgotten = await testDb.InScopeAsync<OneTimeCodes, int>(c => c.ForgetAsync(testDb.Act().At, default));

        Assert.Equal((0, 1), (kept, forgotten));
        Assert.Equal("code.expired", (await SignInAsync(testDb, digits)).Refused?.Code);
    }

    private static Task<Outcome<Account>> SignInAsync(TestDb testDb, string code) =>
        testDb.InScopeAsync<ResidentSignIn, Outcome<Account>>(s => s.SignInAsync(Phone, code, testDb.Act(Actor.Visitor), default));

    // Reads the digits where the gateway would: in the message on its way out.
    private static async Task<string> SendAsync(TestDb testDb)
    {
        var sent = await testDb.InScopeAsync<ResidentSignIn, Outcome<CodeSent>>(s => s.SendCodeAsync(Phone, "10.0.0.1", testDb.Act(Actor.Visitor), default));
        Assert.Null(sent.Refused);
        await using var scope = testDb.Scope();
        var payload = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Outbox.OrderByDescending(m => m.Due).Select(m => m.Payload).FirstAsync();
        var (phone, text) = JsonSerializer.Deserialize<SmsMessage>(payload, EventJson.Options)!.Open(scope.ServiceProvider.GetRequiredService<FieldCipher>());
        Assert.Equal(Phone, phone);
        return new string([.. text.SkipWhile(c => !char.IsDigit(c)).TakeWhile(char.IsDigit)]);
    }
}
