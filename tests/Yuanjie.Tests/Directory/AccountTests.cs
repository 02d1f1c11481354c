using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Directory;

public sealed class AccountTests
{
    [Theory, OnEachDatabase]
    public async Task Open_ForAPerson_HandsOverAPasswordThatMustBeReplaced(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var person = await county.HireAsync("何静", county.Centre, Role.CentreClerk);

        var opened = await county.OnAsync<AccountService, Outcome<TemporaryPassword>>(s => s.OpenAsync(person, "Centre.Clerk", testDb.Act(), default));

        Assert.Equal("centre.clerk", opened.Value.UserName);
        Assert.Null(PasswordRules.Check(opened.Value.Password, opened.Value.UserName));
        var account = (await county.PageOfAsync(person))!.Account!;
        Assert.True(account.MustChangePassword);
        var self = testDb.Act(new Actor { Name = "何静", Account = account.Id, Person = person });
        Task<Refusal?> Change(string current, string next) => county.OnAsync<AccountService, Refusal?>(s => s.ChangePasswordAsync(current, next, self, default));
        Assert.Equal("account.password-wrong", (await Change("wrong-password-1", "new-password-1"))?.Code);
        Assert.Equal("account.password-unchanged", (await Change(opened.Value.Password, opened.Value.Password))?.Code);
        Assert.Equal("account.password-too-short", (await Change(opened.Value.Password, "short1"))?.Code);
        Assert.Null(await Change(opened.Value.Password, "new-password-1"));
        Assert.False((await county.PageOfAsync(person))!.Account!.MustChangePassword);
        await using var scope = testDb.Scope();
        Assert.Equal(
            ["account.opened", "account.password-changed"],
            await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Events.Where(e => e.StreamId == account.Id.Value).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Open_TakenNameTwiceOrForOthersPeople_IsRefused(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var person = await county.HireAsync("何静", county.Centre, Role.CentreClerk);
        var second = await county.HireAsync("罗永和", county.Centre, Role.Dispatcher);
        async Task<string?> Open(PersonId id, string name, Actor? actor = null) =>
            (await county.OnAsync<AccountService, Outcome<TemporaryPassword>>(s => s.OpenAsync(id, name, testDb.Act(actor), default))).Refused?.Code;

        Assert.Equal("account.user-name-unreadable", await Open(person, "何静"));
        Assert.Equal("person.not-found", await Open(person, "clerk", county.CommitteeAdmin));
        Assert.Null(await Open(person, "clerk"));
        Assert.Equal("account.already-opened", await Open(person, "clerk2"));
        Assert.Equal("account.user-name-taken", await Open(second, "CLERK"));
    }

    [Theory]
    [InlineData("Short1", "account.password-too-short")]
    [InlineData("onlyletters", "account.password-one-kind")]
    [InlineData("1234567890", "account.password-one-kind")]
    [InlineData("my-chief-2026", "account.password-holds-name")]
    [InlineData("yuanjie-2026", null)]
    [InlineData("有话好好说有事慢慢解-", null)]
    public void PasswordRules_AskForTenCharactersOfTwoKinds(string password, string? expected) =>
        Assert.Equal(expected, PasswordRules.Check(password, "chief")?.Code);

    [Theory, OnEachDatabase]
    public async Task Lockout_AfterFiveWrongPasswords_EndsByResetting(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var person = await county.HireAsync("高正清", county.Centre, Role.Chief);
        var opened = (await county.OnAsync<AccountService, Outcome<TemporaryPassword>>(s => s.OpenAsync(person, "chief", testDb.Act(), default))).Value;
        Task<bool> IsLocked() => county.OnAsync<UserManager<Account>, bool>(async users => await users.IsLockedOutAsync((await users.FindByNameAsync("chief"))!));

        for (var i = 0; i < 5; i++)
        {
            Assert.False(await IsLocked());
            await county.OnAsync<UserManager<Account>, IdentityResult>(async users => await users.AccessFailedAsync((await users.FindByNameAsync("chief"))!));
        }

        Assert.True(await IsLocked());
        var renewed = await county.OnAsync<AccountService, Outcome<TemporaryPassword>>(s => s.ResetPasswordAsync(opened.Account, testDb.Act(), default));
        Assert.NotEqual(opened.Password, renewed.Value.Password);
        Assert.False(await IsLocked());
        Assert.Equal(RefusalKind.NotFound, (await county.OnAsync<AccountService, Outcome<TemporaryPassword>>(s => s.ResetPasswordAsync(opened.Account, testDb.Act(county.CommitteeAdmin), default))).Refused?.Kind);
    }

    [Theory, OnEachDatabase]
    public async Task TwoFactor_SecretAndRecoveryCodes_AreSealedInTheTable(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var person = await county.HireAsync("高正清", county.Centre, Role.Chief);
        var opened = (await county.OnAsync<AccountService, Outcome<TemporaryPassword>>(s => s.OpenAsync(person, "chief", testDb.Act(), default))).Value;
        var self = testDb.Act(new Actor { Name = "高正清", Account = opened.Account, Person = person });
        var key = await county.OnAsync<UserManager<Account>, string>(async users =>
        {
            var account = (await users.FindByNameAsync("chief"))!;
            await users.ResetAuthenticatorKeyAsync(account);
            return (await users.GetAuthenticatorKeyAsync(account))!;
        });

        Assert.Equal("code.wrong", (await county.OnAsync<AccountService, Refusal?>(s => s.SetTwoFactorAsync(true, "000000", self, default)))?.Code);
        Assert.Null(await county.OnAsync<AccountService, Refusal?>(s => s.SetTwoFactorAsync(true, Totp.Now(key), self, default)));
        var codes = await county.OnAsync<AccountService, Outcome<IReadOnlyList<string>>>(s => s.MakeRecoveryCodesAsync(self, default));

        Assert.Equal(10, codes.Value.Count);
        Assert.True((await county.PageOfAsync(person))!.Account!.TwoFactor);
        await using var scope = testDb.Scope();
        var stored = await scope.ServiceProvider.GetRequiredService<YuanjieDb>().Set<IdentityUserToken<Guid>>().Select(t => t.Value!).ToListAsync();
        Assert.Equal(2, stored.Count);
        Assert.DoesNotContain(stored, value => value.Contains(key, StringComparison.Ordinal) || value.Contains(codes.Value[0], StringComparison.Ordinal));
        var redeemed = await county.OnAsync<UserManager<Account>, IdentityResult>(async users => await users.RedeemTwoFactorRecoveryCodeAsync((await users.FindByNameAsync("chief"))!, codes.Value[0]));
        Assert.True(redeemed.Succeeded);
    }

    [Theory, OnEachDatabase]
    public async Task Passkey_IsKeptFoundAndRemoved(TestDb testDb)
    {
        var county = await SmallCounty.MakeAsync(testDb);
        var person = await county.HireAsync("高正清", county.Centre, Role.Chief);
        var opened = (await county.OnAsync<AccountService, Outcome<TemporaryPassword>>(s => s.OpenAsync(person, "chief", testDb.Act(), default))).Value;
        var self = testDb.Act(new Actor { Name = "高正清", Account = opened.Account, Person = person });
        var passkey = new UserPasskeyInfo([1, 2, 3], [4, 5], testDb.Clock.Now, 0, ["internal"], true, true, true, [6], [7]);

        Assert.Null(await county.OnAsync<AccountService, Refusal?>(s => s.AddPasskeyAsync(passkey, "办公室电脑", self, default)));

        var found = await county.OnAsync<UserManager<Account>, IList<UserPasskeyInfo>>(async users => await users.GetPasskeysAsync((await users.FindByPasskeyIdAsync([1, 2, 3]))!));
        Assert.Equal("办公室电脑", Assert.Single(found).Name);
        var stranger = testDb.Act(new Actor { Name = "别人", Account = AccountId.New() });
        Assert.NotNull(await county.OnAsync<AccountService, Refusal?>(s => s.RemovePasskeyAsync([1, 2, 3], stranger, default)));
        Assert.Null(await county.OnAsync<AccountService, Refusal?>(s => s.RemovePasskeyAsync([1, 2, 3], self, default)));
        Assert.Null(await county.OnAsync<UserManager<Account>, Account?>(users => users.FindByPasskeyIdAsync([1, 2, 3])));
    }
}
