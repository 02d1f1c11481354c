using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

[Needs(Permission.ViewDisputes)]
public sealed class ClassifyModel(TriageService triage, RoutingQueries queries, CurrentActor current) : DisputePageModel
{
    // Two earlier calls to the police, two failed mediations, ten people: from there the lexicon counts them.
    private const int Enough = 2;
    private const int Crowd = 10;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RoutingAdvice Advice { get; private set; } = null!;

    public bool MayClassify => Dispute.Allows(DisputeAct.Classify);

    public IReadOnlyList<Option> Types => SendForm.TypeOptions(Advice.Types);

    public static IReadOnlyList<Option> Levels { get; } = Option.Of<RiskLevel>(l => l.Name());

    public static IReadOnlyList<Option> AllFlags { get; } = [.. RiskNames.All.Select(f => new Option(f.Flag.ToString(), f.Name))];

    public static IReadOnlyList<Option> Circumstances { get; } =
    [
        ("PriorPoliceCalls", "此前报警两次以上"),
        ("Weapon", "出现或者扬言使用凶器"),
        ("Alcohol", "酒后发生"),
        ("UnwellMind", "当事人精神状态不稳定"),
        ("LossAboveYearlyIncome", "损失超过家庭一年收入"),
        ("FailedMediations", "已调解两次以上未成"),
        ("LivingTogether", "双方共同居住，随时照面"),
        ("Anniversary", "临近忌日、节日等敏感日子"),
        ("Crowd", "涉及十人以上"),
    ];

    public void OnGet() => Prefill();

    /// <summary>Asks the lexicon again with what was ticked; nothing is recorded.</summary>
    public IActionResult OnPostAdvise()
    {
        ModelState.Clear();
        Prefill();
        return this.Again();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var tags = (Input.Tags ?? "").Split(['、', '，', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var outcome = await triage.ClassifyAsync(new ClassifyDispute(Dispute.Id, Input.Type ?? "", tags), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已确认类型");
    }

    public async Task<IActionResult> OnPostRiskAsync(CancellationToken ct)
    {
        var flags = Input.Flags.Aggregate(RiskFlags.None, (all, flag) => all | flag);
        var outcome = await triage.AssessRiskAsync(new AssessRiskOfDispute(Dispute.Id, Input.Level, flags, Known(), Input.Note), Act(), ct);
        return outcome.Refused is { } refusal ? Again(refusal) : BackToDispute("已确认风险");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Advice = (await queries.AdviceAsync(Dispute.Id, Known(), Actor, current.Today, ct))!;

    private void Prefill()
    {
        Input.Type = Dispute.TypeCode ?? Advice.Type?.Code;
        Input.Tags = string.Join('、', Advice.TradeTags);
        Input.Level = Advice.Risk.Level > Dispute.Risk ? Advice.Risk.Level : Dispute.Risk;
        Input.Flags = [.. RiskNames.All.Where(f => Advice.Risk.Flags.HasFlag(f.Flag)).Select(f => f.Flag)];
    }

    private RiskContext Known() => new()
    {
        PriorPoliceCalls = Ticked("PriorPoliceCalls") ? Enough : 0,
        Weapon = Ticked("Weapon"),
        Alcohol = Ticked("Alcohol"),
        UnwellMind = Ticked("UnwellMind"),
        LossAboveYearlyIncome = Ticked("LossAboveYearlyIncome"),
        FailedMediations = Ticked("FailedMediations") ? Enough : 0,
        LivingTogether = Ticked("LivingTogether"),
        Anniversary = Ticked("Anniversary"),
        Persons = Ticked("Crowd") ? Crowd : 0,
    };

    private bool Ticked(string code) => Input.Known.Contains(code);

    public sealed class InputModel
    {
        public string? Type { get; set; }

        public string? Tags { get; set; }

        public string[] Known { get; set; } = [];

        public RiskLevel Level { get; set; }

        public RiskFlags[] Flags { get; set; } = [];

        public string? Note { get; set; }
    }
}
