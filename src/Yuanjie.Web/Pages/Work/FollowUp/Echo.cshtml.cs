using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>Who says what of the end, and one more echo for the record: by a code, or called by another than the mediator.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class EchoModel(EchoService echoes, DoorCodeService doorCodes, EchoQueries queries) : DisputePageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Empty where no echo is asked for.</summary>
    public IReadOnlyList<EchoRow> Rows { get; private set; } = [];

    public string? CodeSentTo { get; private set; }

    /// <summary>The code to be scanned at the door; null until one is asked for.</summary>
    public ShownDoorCode? Shown { get; private set; }

    public string DoorAddress => $"{Request.Scheme}://{Request.Host}/door/{Shown!.Code}";

    public IEnumerable<Option> Parties => Rows.Select(r => new Option(r.PartyId.ToString(), r.Party));

    public static IReadOnlyList<Option> Ways { get; } =
    [
        new(nameof(ClosingEchoMeans.CodeToPhone), ClosingEchoMeans.CodeToPhone.Name(), "当面或者打电话，当事人念出收到的验证码"),
        new(nameof(ClosingEchoMeans.CallBack), ClosingEchoMeans.CallBack.Name(), "本案调解员不能自己回访"),
    ];

    public static IReadOnlyList<Option> Choices { get; } = Option.Of<ClosingWord>(w => w.Name());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var said = new ClosingEchoInput { Party = PartyId.From(Input.Party!.Value), Word = Input.Word!.Value, On = Input.On, Words = Input.Words, Tries = Input.Tries };
        var outcome = await echoes.TakeAsync(new TakeClosingEcho(Dispute.Id, said, Input.Means!.Value, Input.Code), Act(), ct);
        return outcome.Refused is { } no ? Again(no) : BackToDispute("已记录当事人的表态");
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken ct)
    {
        // What else was left out is asked for when the echo is saved.
        ModelState.Clear();
        if (Rows.FirstOrDefault(r => r.PartyId.Value == Input.Party) is not { } row)
        {
            return Again(FollowUpRefusals.PartyNotFound);
        }

        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var outcome = await echoes.SendCodeAsync(new SendClosingCode(Dispute.Id, row.PartyId), address, Act(), ct);
        if (outcome.Refused is { } no)
        {
            return Again(no);
        }

        // What was typed stays; the dispute has one event more.
        CodeSentTo = row.Party;
        await ReloadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDoorAsync(CancellationToken ct)
    {
        // What else was left out is asked for when the echo is saved.
        ModelState.Clear();
        if (Rows.FirstOrDefault(r => r.PartyId.Value == Input.Party) is not { } row)
        {
            return Again(FollowUpRefusals.PartyNotFound);
        }

        var outcome = await doorCodes.ShowAsync(new ShowDoorCode(Dispute.Id, row.PartyId), Act(), ct);
        if (outcome.Refused is { } no)
        {
            return Again(no);
        }

        // Only the screen knows the code; no copy of it stays behind.
        Response.Headers.CacheControl = "no-store";
        Shown = outcome.Value;
        await ReloadAsync(ct);
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken ct) => Rows = await queries.GetAsync(Dispute.Id, Actor, ct) ?? [];

    public sealed class InputModel
    {
        [Display(Name = "哪位当事人"), Required]
        public Guid? Party { get; set; }

        [Display(Name = "怎样表态的"), Required]
        public ClosingEchoMeans? Means { get; set; }

        [Display(Name = "当事人念出的验证码")]
        public string? Code { get; set; }

        [Display(Name = "当事人怎么说"), Required]
        public ClosingWord? Word { get; set; }

        [Display(Name = "当事人的原话"), StringLength(1000)]
        public string? Words { get; set; }

        [Display(Name = "联系了几次")]
        public int? Tries { get; set; }

        [Display(Name = "哪一天说的")]
        public DateOnly? On { get; set; }
    }
}
