using Yuanjie.Disputes.Truth;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Truth;

/// <summary>What each detector lists, and what it leaves alone.</summary>
public sealed class SecondLookTests
{
    [Theory, OnEachDatabase]
    public async Task OneTelephoneOnBothSides_IsListed(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.LookAsync();
        var apart = await truth.ListedAsync(Detector.SamePhone);

        await truth.SqlAsync("update party set phone_index = (select phone_index from party where side = 1)");
        await truth.LookAsync();

        Assert.Empty(apart);
        Assert.Equal(1, Assert.Single(await truth.ListedAsync(Detector.SamePhone)).Disputes);
    }

    [Theory, OnEachDatabase]
    public async Task OneHandForAll_IsListed_AndDifferentHandsAreNot(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb); // the case signs every place with the same line
        await truth.LookAsync();

        var listed = Assert.Single(await truth.ListedAsync(Detector.SameFile));
        Assert.Equal("一份协议上两个人的手写签名一笔不差", Assert.Single(listed.Reasons).ToString());

        var other = await TruthCase.AgreedAsync(await TestDb.LikeAsync(testDb));
        await other.SqlAsync("update agreement_signature set image_hash = null where place > 1");
        await other.LookAsync();
        Assert.Empty(await other.ListedAsync(Detector.SameFile));
        await other.TestDb.DisposeAsync();
    }

    [Theory, OnEachDatabase]
    public async Task TheSameWordsAmongStrangers_AreListed_ButNotOfOneLandlord(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.SqlAsync("update dispute set narrative = '楼上卫生间漏水，把我家吊顶泡坏了。我多次上门协商，对方一直推脱，既不修理也不赔偿，请社区帮忙调解。'");
        var (landlord, _) = await truth.Made.AnotherAsync("李明");
        await truth.LookAsync();
        var oneSide = await truth.ListedAsync(Detector.SameText);

        await truth.SqlAsync($"delete from party where dispute_id in (select id from dispute where agreed_on is null) and side = 1");
        await truth.LookAsync();

        Assert.NotEqual(default, landlord);
        Assert.Empty(oneSide); // the same applicant in both
        Assert.Equal(2, Assert.Single(await truth.ListedAsync(Detector.SameText)).Disputes);
    }

    [Theory, OnEachDatabase]
    public async Task ShortWords_AreNotCompared(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.CopyAsync('A', 3);

        await truth.LookAsync();

        Assert.Empty(await truth.ListedAsync(Detector.SameText)); // “楼上卫生间漏水，把我家吊顶泡坏了。” is what people say
    }

    [Theory, OnEachDatabase]
    public async Task MoreThanSixOnOneDay_AreListedForTheDay(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.CopyAsync('A', 5);
        await truth.LookAsync();
        var six = await truth.ListedAsync(Detector.TooFast);

        await truth.CopyAsync('B', 1);
        await truth.LookAsync();

        Assert.Empty(six);
        var listed = Assert.Single(await truth.ListedAsync(Detector.TooFast));
        Assert.Equal("同一位调解员在2026年1月19日一天达成协议 7 件", Assert.Single(listed.Reasons).ToString());
        Assert.Equal(7, listed.Disputes);
    }

    [Theory, OnEachDatabase]
    public async Task SignedAtOnce_IsListed_UnlessTheRequestWasEarlier(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.SqlAsync("update dispute set registered_at = (select max(signed_at) from agreement_signature where role = 1) - 19 * 60000, requested_on = '2026-01-19'");
        await truth.LookAsync();

        Assert.Equal("从登记到各方签完协议只用了 19 分钟", Assert.Single(Assert.Single(await truth.ListedAsync(Detector.TooFast)).Reasons).ToString());

        var other = await TruthCase.AgreedAsync(await TestDb.LikeAsync(testDb));
        await other.SqlAsync("update dispute set registered_at = (select max(signed_at) from agreement_signature where role = 1) - 19 * 60000"); // asked for on 5 January, entered later
        await other.LookAsync();
        Assert.Empty(await other.ListedAsync(Detector.TooFast));
        await other.TestDb.DisposeAsync();
    }

    [Theory, OnEachDatabase]
    public async Task ARushBeforeTheCountingDay_IsListedForTheBody(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.CopyAsync('A', 12);
        await truth.SqlAsync("update dispute set agreed_on = '2026-05-01' where number like '%A%'");
        await truth.CopyAsync('B', 8);
        await truth.SqlAsync("update dispute set agreed_on = '2026-06-18' where number like '%B%'");
        testDb.Clock.MoveTo(new DateOnly(2026, 6, 19));
        await truth.LookAsync();
        var before = await truth.ListedAsync(Detector.Rush);

        testDb.Clock.MoveTo(new DateOnly(2026, 6, 20));
        await truth.LookAsync();

        Assert.Empty(before); // the day has not come
        var listed = Assert.Single(await truth.ListedAsync(Detector.Rush));
        Assert.Equal("2026年6月20日是考核计数日，此前 5 天达成协议 8 件，占一个季度 20 件的 40%", Assert.Single(listed.Reasons).ToString());
        Assert.Equal(8, listed.Disputes);
    }

    [Theory, OnEachDatabase]
    public async Task OneVillageWithHalfOfTheTown_IsListedForTheQuarter(TestDb testDb)
    {
        var truth = await TruthCase.AgreedAsync(testDb);
        await truth.CopyAsync('A', 9);
        await truth.CopyAsync('B', 11);
        await truth.SqlAsync("update dispute set community_code = '990123001002' where number like '%B%'");
        await truth.SqlAsync("update dispute set mediator_id = null");
        await truth.LookAsync();

        var listed = Assert.Single(await truth.ListedAsync(Detector.OneVillage)); // 11 of 21 against 10 of 21
        Assert.Equal("2026年1月1日起的这个季度，全镇达成协议 21 件，其中一个村（社区）就有 11 件", Assert.Single(listed.Reasons).ToString());
    }

    [Theory]
    [InlineData("2026年1月2日，欠款 3,000 元。", "2025 年 11 月 30 日欠款5000元", true)]
    [InlineData("楼上漏水。", "楼上 漏水！", true)]
    [InlineData("楼上漏水。", "楼下漏水。", false)]
    public void Words_AreTheSameWhateverTheFigures(string one, string other, bool same) =>
        Assert.Equal(same, TextPrint.Of(one) == TextPrint.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-02 。")]
    public void FiguresAlone_ArePrintedAsNothing(string text) => Assert.Null(TextPrint.Of(text));
}
