using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>The keeper tells a party that does not agree what was done about it.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class EchoAnswerModel(EchoService echoes, EchoQueries queries) : DisputePageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null when there is nothing to answer.</summary>
    public EchoRow? Row { get; private set; }

    public IActionResult OnGet() => Row is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Row is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var outcome = await echoes.AnswerAsync(new AnswerClosingEcho(Dispute.Id, Row.Echo!.Id, Input.Text!), Act(), ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute("已答复当事人");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Row = (await queries.GetAsync(Dispute.Id, Actor, ct))?.FirstOrDefault(r => r.Echo is { IsOpen: true } echo && echo.Id.Value == Id);

    public sealed class InputModel
    {
        [Display(Name = "做了什么、怎么答复"), Required, StringLength(1000)]
        public string? Text { get; set; }
    }
}
