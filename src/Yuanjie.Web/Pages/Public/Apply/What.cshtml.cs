using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Pages.Work.Intake;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>Screen 2: what happened, in words, pictures or by voice.</summary>
[RequestSizeLimit(IntakeForm.LargestPost)]
[RequestFormLimits(MultipartBodyLengthLimit = IntakeForm.LargestPost)]
public sealed class WhatModel(DraftService drafts, DraftCookie cookie, CurrentActor current, IntakeDesk desk) : ApplyPageModel(drafts, cookie, current)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Title"] = "Title",
        ["Narrative"] = "Narrative",
        ["Spot"] = "Spot",
        ["IncidentOn"] = "IncidentOn",
        ["Files"] = "Photos",
    };

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Option> Types => TypeChips.With(Told.TypeHint);

    public void OnGet() => Input = new InputModel { TypeHint = Told.TypeHint ?? "", Title = Told.Title, Narrative = Told.Narrative, Spot = Told.Spot, IncidentOn = Told.IncidentOn };

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => KeepAsync("/apply/other", later: false, ct);

    public Task<IActionResult> OnPostLaterAsync(CancellationToken ct) => KeepAsync("/apply/saved", later: true, ct);

    /// <summary>Takes one file out again and keeps the rest of the screen.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string file, CancellationToken ct)
    {
        await Drafts.SaveAsync(Draft.Id, c => Change(c) with { Files = [.. c.Files.Where(f => f.Sha256 != file)] }, Now, ct);
        return Redirect("/apply/what");
    }

    private async Task<IActionResult> KeepAsync(string next, bool later, CancellationToken ct)
    {
        var wrong = new List<Refusal>();
        var photos = await desk.KeepAsync(Input.Photos, AttachmentKind.Photo, null, wrong, ct);
        var voice = await desk.KeepAsync(Input.Voice is { } note ? [note] : [], AttachmentKind.Voice, null, wrong, ct);
        return await KeepAsync(
            c => Change(c) with { Files = [.. c.Files.Concat(photos).Concat(voice).DistinctBy(f => f.Sha256)] },
            Fields,
            wrong,
            next,
            later,
            ct);
    }

    private DraftContent Change(DraftContent content) => content with
    {
        TypeHint = string.IsNullOrEmpty(Input.TypeHint) ? null : Input.TypeHint,
        Title = Input.Title,
        Narrative = Input.Narrative,
        Spot = Input.Spot,
        IncidentOn = Input.IncidentOn,
    };

    public sealed class InputModel
    {
        [Display(Name = "是哪一类事")]
        public string? TypeHint { get; set; }

        [Display(Name = "一句话说是什么事")]
        public string? Title { get; set; }

        [Display(Name = "发生了什么")]
        public string? Narrative { get; set; }

        [Display(Name = "具体在哪里")]
        public string? Spot { get; set; }

        [Display(Name = "什么时候发生的")]
        public string? IncidentOn { get; set; }

        [Display(Name = "照片")]
        public List<IFormFile> Photos { get; set; } = [];

        [Display(Name = "也可以说给我们听")]
        public IFormFile? Voice { get; set; }
    }
}
