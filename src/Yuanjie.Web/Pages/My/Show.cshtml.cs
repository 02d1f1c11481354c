using Yuanjie.Disputes;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Pages.Work;

namespace Yuanjie.Web.Pages.My;

/// <summary>A party's own matter in plain words: where it stands, what comes next, by when.</summary>
public sealed class ShowModel(LimitationQueries limitation, CurrentActor current) : PartyPageModel
{
    public IReadOnlyList<NextStep> Next { get; private set; } = [];

    /// <summary>As far as the procedure tells it, without what the other side had put on record.</summary>
    public Limitation Limitation { get; private set; } = null!;

    public DateOnly Today => current.Today;

    public DisputeSteps Steps => DisputeSteps.Of(Dispute);

    public void OnGet() => Next =
    [
        .. Pages.Where(p => p.At.Contains(Dispute.Stage))
            .Select(p => new NextStep(p.Text, p.Icon, $"/my/{Dispute.Number}/{p.Page}", true)),
    ];

    /// <summary>Doubts under which one day would say too much: other terms run, or several.</summary>
    public static bool Misleads(LimitationDoubt doubt) => doubt is LimitationDoubt.Enforcement or LimitationDoubt.SeveralDays or LimitationDoubt.OlderLaw or LimitationDoubt.GoesOnElsewhere;

    protected override async Task LoadAsync(CancellationToken ct) => Limitation = (await limitation.FindAsync(Dispute.Id, Actor, ct))!;

    private static readonly (string Text, string Icon, string Page, Stage[] At)[] Pages =
    [
        ("看看为什么没受理、可以去哪里", "help-circle", "routing/answer", [Stage.NotAccepted]),
        ("说说我愿不愿意调解", "heart-handshake", "mediation/consent", [Stage.Accepted]),
        ("看协议，签名", "signature", "agreements/sign", [Stage.Signing]),
        ("一起申请司法确认", "certificate", "confirmation/apply", [Stage.Agreed, Stage.Performing]),
        ("登记或确认履行", "coin-yuan", "performance", [Stage.Agreed, Stage.Confirmed, Stage.Performing, Stage.Defaulted]),
        ("说说这件事办结了没有", "message-2", "followup/echo", [Stage.Performed, Stage.Failed, Stage.Filed, Stage.Closed]),
        ("评价这次调解", "star", "followup/satisfaction", [Stage.Performed, Stage.Failed, Stage.Filed, Stage.Closed]),
        ("补充材料", "paperclip", "intake/supplement", [Stage.Registered, Stage.Dispatched, Stage.Accepted, Stage.Mediating]),
        ("撤回申请", "arrow-back-up", "intake/withdraw", [Stage.Registered, Stage.Dispatched, Stage.Accepted, Stage.Mediating]),
    ];
}
