using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.My.FollowUp;

/// <summary>A party says whether its matter is settled as the record says, and reads what was answered.</summary>
public sealed class EchoModel(EchoService echoes, EchoQueries queries) : PartyPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null where no echo is asked for.</summary>
    public EchoRow? Row { get; private set; }

    public static IReadOnlyList<Option> Choices { get; } =
    [
        new(nameof(ClosingWord.Settled), "办结了", "和记录上写的一样，我没有别的意见"),
        new(nameof(ClosingWord.NotSettled), "没有办结", "请写明哪里没有办好，承办单位要答复您"),
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var said = new ClosingEchoInput { Party = PartyId, Word = Input.Word!.Value, Words = Input.Words };
        var outcome = await echoes.GiveAsync(new GiveClosingEcho(Dispute.Id, said), Act(), ct);
        return outcome.Refused is { } no ? Again(no) : BackToMatter(Input.Word is ClosingWord.Settled ? "谢谢，已记下您认可办结" : "已记下，承办单位会办理并答复您");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Row = Dispute.Allows(DisputeAct.GiveClosingEcho) ? (await queries.GetAsync(Dispute.Id, Actor, ct))?.FirstOrDefault(r => r.PartyId == PartyId) : null;

    public sealed class InputModel
    {
        [Display(Name = "您说这件事办结了吗"), Required]
        public ClosingWord? Word { get; set; }

        [Display(Name = "哪里没有办好"), StringLength(1000)]
        public string? Words { get; set; }
    }
}
