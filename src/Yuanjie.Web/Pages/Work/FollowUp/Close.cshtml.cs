using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>Shows what closing asks for, and closes.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class CloseModel(FollowUpService followUp, EchoQueries echoes) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ClosingItem> Items { get; private set; } = [];

    /// <summary>Each party with what it says of the end; null where none is asked for.</summary>
    public IReadOnlyList<EchoRow>? Echoes { get; private set; }

    public bool Blocked => Items.Any(i => i.State is ClosingState.Blocks);

    public bool NeedsReason => Items.Any(i => i.State is ClosingState.NeedsReason);

    public static (Tone Tone, string Word) Face(ClosingState state) => state switch
    {
        ClosingState.Fine => (Tone.Song, "齐全"),
        ClosingState.NeedsReason => (Tone.Zhe, "请写明情况"),
        ClosingState.Blocks => (Tone.Zhu, "先办完"),
        ClosingState.Note => (Tone.Ink, "说明"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await followUp.CloseAsync(Dispute.Id, Act(reason: Input.Reason), ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute("已办结，已邀请当事人评价");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Items = await followUp.CheckAsync(Dispute.Id, Actor, ct) ?? [];
        Echoes = await echoes.GetAsync(Dispute.Id, Actor, ct);
    }

    public sealed class InputModel
    {
        [Display(Name = "情况说明"), StringLength(1000)]
        public string? Reason { get; set; }
    }
}
