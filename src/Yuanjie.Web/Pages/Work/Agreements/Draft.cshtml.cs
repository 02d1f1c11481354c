using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Agreements;

/// <summary>The agreement as obligations; the text follows from them.</summary>
public sealed class DraftModel(AgreementService agreements, AgreementQueries queries, CurrentActor current) : DisputePageModel
{
    private const int BlankRows = 3;

    public AgreementView? Agreement { get; private set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<Option> Parties => Dispute.Parties.Select(p => new Option(p.Id.ToString(), p.Name));

    public IReadOnlyList<Option> Kinds { get; } = Option.Of<ObligationKind>(k => k.Name());

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Agreement is { CanBeRevised: true, Paper.Terms: var terms })
        {
            Input = new InputModel { Facts = terms.Facts, Responsibility = terms.Responsibility, OtherTerms = terms.OtherTerms, Obligations = [.. terms.Obligations.Select(ObligationInput.From)] };
        }
        else if (await queries.StartAsync(Dispute.Id, Actor, ct) is { } start)
        {
            Input = new InputModel { Facts = start.Facts };
        }

        AddBlankRows();
    }

    /// <summary>More lines for obligations; nothing typed is lost.</summary>
    public IActionResult OnPostMore()
    {
        ModelState.Clear();
        AddBlankRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var obligations = new List<ObligationTerms>();
        for (var i = 0; i < Input.Obligations.Count; i++)
        {
            if (!Input.Obligations[i].IsBlank && Input.Obligations[i].Read(ModelState, $"Input.Obligations[{i}].Amount") is { } read)
            {
                obligations.Add(read);
            }
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var terms = new AgreementTerms { Facts = Input.Facts ?? "", Responsibility = Input.Responsibility, OtherTerms = Input.OtherTerms, Obligations = obligations };
        var outcome = Agreement is { CanBeRevised: true }
            ? await agreements.ReviseAsync(new ReviseAgreement { DisputeId = Dispute.Id, Terms = terms }, Act(), ct)
            : await agreements.DraftAsync(new DraftAgreement { DisputeId = Dispute.Id, Terms = terms }, Act(), ct);
        if (outcome.Refused is { } no)
        {
            return Again(no);
        }

        this.Toast("协议已保存，请核对后签署", Number);
        return Redirect($"/work/disputes/{Number}/agreements/sign");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Agreement = await queries.FindAsync(Dispute.Id, Actor, current.Today, ct);

    private void AddBlankRows() => Input.Obligations.AddRange(Enumerable.Range(0, BlankRows).Select(_ => new ObligationInput()));

    public sealed class InputModel
    {
        [Display(Name = "主要事实和争议"), Required, StringLength(4000)]
        public string? Facts { get; set; }

        [Display(Name = "各方责任"), StringLength(2000)]
        public string? Responsibility { get; set; }

        public List<ObligationInput> Obligations { get; set; } = [];

        [Display(Name = "其他约定"), StringLength(2000)]
        public string? OtherTerms { get; set; }
    }

    public sealed class ObligationInput
    {
        [Display(Name = "做什么")]
        public ObligationKind Kind { get; set; } = ObligationKind.Pay;

        [Display(Name = "谁来做")]
        public Guid? Debtor { get; set; }

        [Display(Name = "为谁做")]
        public Guid? Creditor { get; set; }

        [Display(Name = "金额（元）")]
        public string? Amount { get; set; }

        [Display(Name = "内容和标准"), StringLength(500)]
        public string? What { get; set; }

        [Display(Name = "方式"), StringLength(100)]
        public string? Way { get; set; }

        [Display(Name = "收款账户"), StringLength(200)]
        public string? Account { get; set; }

        [Display(Name = "最晚日期")]
        public DateOnly? DueOn { get; set; }

        [Display(Name = "不履行怎么办"), StringLength(300)]
        public string? DefaultClause { get; set; }

        public bool IsBlank => Debtor is null && Creditor is null && string.IsNullOrWhiteSpace(Amount) && string.IsNullOrWhiteSpace(What) && DueOn is null;

        public static ObligationInput From(ObligationTerms o) => new()
        {
            Kind = o.Kind,
            Debtor = o.Debtor?.Value,
            Creditor = o.Creditor?.Value,
            Amount = o.AmountFen is { } fen ? Money.FromFen(fen).ToString() : null,
            What = o.What,
            Way = o.Way,
            Account = o.Account,
            DueOn = o.DueOn,
            DefaultClause = o.DefaultClause,
        };

        public ObligationTerms? Read(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, string amountKey)
        {
            Money amount = default;
            if (Kind is ObligationKind.Pay && !string.IsNullOrWhiteSpace(Amount) && !Money.TryParse(Amount, out amount))
            {
                state.AddModelError(amountKey, "金额请写成数字，例如 9600 或 9,600.50。");
                return null;
            }

            return new ObligationTerms
            {
                Kind = Kind,
                Debtor = Debtor is { } debtor ? Yuanjie.Disputes.PartyId.From(debtor) : null,
                Creditor = Creditor is { } creditor ? Yuanjie.Disputes.PartyId.From(creditor) : null,
                AmountFen = Kind is ObligationKind.Pay && !string.IsNullOrWhiteSpace(Amount) ? amount.Fen : null,
                What = What,
                Way = Way,
                Account = Account,
                DueOn = DueOn,
                DefaultClause = DefaultClause,
            };
        }
    }
}
