using System.Security.Cryptography;
using System.Text;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Intake;

public sealed class AttachFilesTests
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.ASCII.GetBytes("JFIF a small picture")];

    [Theory, OnEachDatabase]
    public async Task Attach_APhoto_CanBeReadAgainByThoseWhoSeeTheDispute(TestDb testDb)
    {
        var id = (await testDb.RegisterAsync(Told.Leak, Told.Clerk)).Value;
        var number = await NumberAsync(testDb, id);
        var kept = (await KeepAsync(testDb, AttachmentKind.Photo, @"C:\照片\..\王𬭎家<漏水>.exe", Photo)).Value;

        var attached = await testDb.InScopeAsync<AttachmentService, Outcome<IReadOnlyList<AttachmentId>>>(s => s.AttachAsync(new AttachFiles(id, null, [kept]), testDb.Act(Told.Clerk), default));

        Assert.Equal(("王𬭎家漏水.jpg", "image/jpeg", Convert.ToHexStringLower(SHA256.HashData(Photo))), (kept.Name, kept.ContentType, kept.Sha256));
        var opened = await testDb.InScopeAsync<AttachmentService, OpenedFile?>(s => s.OpenAsync(number, attached.Value[0], Told.Clerk, default));
        await using (opened!.Content)
        {
            using var bytes = new MemoryStream();
            await opened.Content.CopyToAsync(bytes);
            Assert.Equal(Photo, bytes.ToArray());
        }

        Assert.Null(await testDb.InScopeAsync<AttachmentService, OpenedFile?>(s => s.OpenAsync(number, attached.Value[0], Told.Resident(AccountId.New()), default)));
    }

    [Theory]
    [InlineData(AttachmentKind.Photo, "MZ this is a program", "attachment.other-kind")]
    [InlineData(AttachmentKind.Evidence, "<html><script>alert(1)</script>", "attachment.other-kind")]
    [InlineData(AttachmentKind.Photo, "%PDF-1.7 not a photo", "attachment.other-kind")]
    [InlineData(AttachmentKind.Voice, "", "attachment.empty")]
    public async Task Keep_WhatDoesNotBelongThere_IsRefused(AttachmentKind kind, string content, string code)
    {
        await using var testDb = await TestDb.OnSqliteAsync();

        var outcome = await KeepAsync(testDb, kind, "照片.jpg", Encoding.UTF8.GetBytes(content));

        Assert.Equal(code, outcome.Refused?.Code);
        Assert.Empty(StoredFiles(testDb));
    }

    [Fact]
    public async Task Keep_FiftyMegabytes_IsRefusedAndLeavesNothingBehind()
    {
        await using var testDb = await TestDb.OnSqliteAsync();
        var large = new byte[50 * 1_048_576];
        Photo.CopyTo(large, 0);

        var outcome = await KeepAsync(testDb, AttachmentKind.Photo, "照片.jpg", large);

        Assert.Equal("attachment.too-large", outcome.Refused?.Code);
        Assert.Empty(StoredFiles(testDb));
    }

    [Fact]
    public async Task Keep_TheSameContentTwice_IsStoredOnce()
    {
        await using var testDb = await TestDb.OnSqliteAsync();

        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => KeepAsync(testDb, AttachmentKind.Photo, $"{i}.jpg", Photo)));

        Assert.Single(kept.Select(k => k.Value.Sha256).Distinct());
        Assert.Single(StoredFiles(testDb));
    }

    [Theory, OnEachDatabase]
    public async Task Attach_TheTwentyFirstFile_IsRefused(TestDb testDb)
    {
        var id = (await testDb.RegisterAsync(Told.Leak, Told.Clerk)).Value;
        var kept = (await KeepAsync(testDb, AttachmentKind.Photo, "照片", Photo)).Value;
        var twenty = Enumerable.Repeat(kept, AttachmentService.MaxFiles).ToList();

        var all = await testDb.InScopeAsync<AttachmentService, Outcome<IReadOnlyList<AttachmentId>>>(s => s.AttachAsync(new AttachFiles(id, null, twenty), testDb.Act(Told.Clerk), default));
        var more = await testDb.InScopeAsync<AttachmentService, Outcome<IReadOnlyList<AttachmentId>>>(s => s.AttachAsync(new AttachFiles(id, null, [kept]), testDb.Act(Told.Clerk), default));

        Assert.Equal(20, all.Value.Count);
        Assert.Equal("attachment.too-many", more.Refused?.Code);
    }

    private static Task<Outcome<KeptFile>> KeepAsync(TestDb testDb, AttachmentKind kind, string name, byte[] content) =>
        testDb.InScopeAsync<AttachmentService, Outcome<KeptFile>>(s => s.KeepAsync(kind, name, new MemoryStream(content), default));

    private static string[] StoredFiles(TestDb testDb)
    {
        var folder = Path.Combine(testDb.Folder, "files");
        return System.IO.Directory.Exists(folder) ? System.IO.Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private static async Task<string> NumberAsync(TestDb testDb, DisputeId id) =>
        (await testDb.InScopeAsync<DisputeQueries, string?>(q => q.NumberOfAsync(id, Actor.System, default)))!;
}
