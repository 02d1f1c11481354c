using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>What both sides said when asked, and who was told the rights: one form for all. A refusal is shown once more before it stops mediation.</summary>
[Needs(Permission.Mediate)]
public sealed class ConsentModel(ConsentService consents, MediationQueries queries, CurrentActor current) : MediationPageModel(queries, current)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ConsentLine> Ledger { get; private set; } = [];

    public RightsNotice Notice => RightsNotice.On(Today);

    /// <summary>True when the form says that somebody refuses and has not been confirmed.</summary>
    public bool AsksToStop { get; private set; }

    public string? CodeSentTo { get; private set; }

    public static IReadOnlyList<Option> Answers(ConsentAnswer? standing) => standing is ConsentAnswer.Given
        ? [new(nameof(ConsentAnswer.Given), "同意"), new(nameof(ConsentAnswer.Withdrawn), "撤回同意")]
        : [new(nameof(ConsentAnswer.Given), "同意"), new(nameof(ConsentAnswer.Refused), "不同意")];

    /// <summary>What stands in the ledger; null when the party was not asked.</summary>
    public static string? Standing(PartyConsents party, ConsentKind kind) =>
        party.Answers.FirstOrDefault(a => a.Kind == kind) is { } a ? $"已记：{a.Answer.Name()}，{a.Means.Name()}，{Words.Day(a.On)}" : null;

    public IReadOnlyList<Option> Means(PartyConsents party) =>
    [
        .. Enum.GetValues<ConsentMeans>().Where(m => m is not ConsentMeans.Online && (party.HasPhone || m is not ConsentMeans.CodeToPhone)).Select(m => new Option(m.ToString(), m.Name())),
    ];

    public string NameOf(PartyId id) => View.Parties.First(p => p.PartyId == id).Name;

    public void OnGet()
    {
        // The rows are made when the parties are loaded.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (!Input.StopConfirmed && Input.Rows.Exists(r => r.Mediate is ConsentAnswer.Refused or ConsentAnswer.Withdrawn))
        {
            AsksToStop = true;
            return Again();
        }

        var request = new RecordConsents
        {
            DisputeId = Dispute.Id,
            Consents = [.. Input.Rows.SelectMany(r => r.Consents())],
            Notices = [.. Input.Rows.Where(r => r.Told).Select(r => new NoticeInput(new PartyId(r.PartyId), r.NoticeMeans, r.On))],
        };
        var outcome = await consents.RecordAsync(request, Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        return BackToDispute(outcome.Value switch
        {
            ConsentEffect.Begun => "各方都已同意，调解开始",
            ConsentEffect.Stopped => "一方不愿意，调解已终止，并告知了其他途径",
            _ => "已记下",
        });
    }

    public async Task<IActionResult> OnPostCodeAsync([FromForm(Name = "CodeFor")] Guid party, CancellationToken ct)
    {
        var id = new PartyId(party);
        if (View.Parties.All(p => p.PartyId != id))
        {
            return Again(MediationRefusals.NoSuchParty);
        }

        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var outcome = await consents.SendCodeAsync(new SendConsentCode(Dispute.Id, id), address, Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        // What was typed stays; the dispute has one event more.
        CodeSentTo = NameOf(id);
        await ReloadAsync(ct);
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Ledger = await Queries.LedgerAsync(Dispute.Id, Actor, ct);
        if (Input.Rows.Count != View.Parties.Count)
        {
            Input.Rows = [.. View.Parties.Select(p => new RowModel { PartyId = p.PartyId.Value })];
        }
    }

    public sealed class InputModel
    {
        public List<RowModel> Rows { get; set; } = [];

        public bool StopConfirmed { get; set; }
    }

    public sealed class RowModel
    {
        public Guid PartyId { get; set; }

        public bool Told { get; set; }

        public ConsentAnswer? Mediate { get; set; }

        public ConsentAnswer? Mediator { get; set; }

        public ConsentAnswer? Extend { get; set; }

        public ConsentAnswer? Online { get; set; }

        public ConsentAnswer? Recording { get; set; }

        public ConsentAnswer? ThirdPersons { get; set; }

        public ConsentAnswer? DataUse { get; set; }

        public ConsentMeans Means { get; set; } = ConsentMeans.InPerson;

        public string? Witness { get; set; }

        public string? Code { get; set; }

        public DateOnly? On { get; set; }

        public NoticeMeans NoticeMeans => Means switch
        {
            ConsentMeans.Phone or ConsentMeans.CodeToPhone => NoticeMeans.ReadByPhone,
            ConsentMeans.Paper => NoticeMeans.Paper,
            _ => NoticeMeans.InPerson,
        };

        public IEnumerable<ConsentInput> Consents()
        {
            (ConsentKind Kind, ConsentAnswer? Answer)[] asked =
            [
                (ConsentKind.ToMediate, Mediate), (ConsentKind.ToMediator, Mediator), (ConsentKind.ToExtend, Extend),
                (ConsentKind.ToOnline, Online), (ConsentKind.ToRecording, Recording), (ConsentKind.ToThirdPersons, ThirdPersons),
                (ConsentKind.ToSharing, DataUse),
            ];
            return asked.Where(a => a.Answer is not null).Select(a => new ConsentInput
            {
                PartyId = new PartyId(PartyId),
                Kind = a.Kind,
                Answer = a.Answer!.Value,
                Means = Means,
                On = On,
                Witness = Witness?.Trim(),
                Code = Code,
            });
        }
    }
}
