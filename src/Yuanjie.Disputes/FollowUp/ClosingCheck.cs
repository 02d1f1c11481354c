using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>What is known of a matter that is to be closed.</summary>
public sealed record ClosingFacts
{
    public required Stage Stage { get; init; }

    /// <summary>Payments and acts on record.</summary>
    public required int Entries { get; init; }

    /// <summary>Those of them the creditor has confirmed.</summary>
    public required int Echoed { get; init; }

    /// <summary>True when the court that sent it out waits for a report.</summary>
    public required bool ReportOwed { get; init; }

    /// <summary>True when the complaint has its case number.</summary>
    public required bool Docketed { get; init; }

    public required int Visits { get; init; }

    public required int Parties { get; init; }

    /// <summary>Parties who have said how satisfied they are.</summary>
    public required int Answers { get; init; }

    /// <summary>What the parties say of the end; null where they are not asked.</summary>
    public ClosingVoices? Voices { get; init; }
}

/// <summary>The parties by what they say of the end.</summary>
/// <param name="Settled">认可</param>
/// <param name="NotSettled">不认可</param>
/// <param name="Silent">没有回声: nobody asked, nobody was reached, or the party would not say.</param>
/// <param name="Unanswered">Of those who do not agree, the ones nobody has answered.</param>
public sealed record ClosingVoices(int Settled, int NotSettled, int Silent, int Unanswered);

public enum ClosingState
{
    Fine,

    /// <summary>May stay so, if the reason is given.</summary>
    NeedsReason,

    /// <summary>Has to be done first.</summary>
    Blocks,

    /// <summary>Good to know.</summary>
    Note,
}

public sealed record ClosingItem(Sentence Text, ClosingState State);

/// <summary>What closing asks for: nothing open, the echo of the creditor shown, a reason for what is missing.</summary>
public static class ClosingCheck
{
    public static IReadOnlyList<ClosingItem> Of(ClosingFacts facts)
    {
        List<ClosingItem> items = [];
        switch (facts.Stage)
        {
            case Stage.Performed:
                items.Add(new("协议约定的事项已经全部履行", ClosingState.Fine));
                items.Add(facts.Echoed == facts.Entries
                    ? new($"{facts.Entries} 笔履行都有对方确认", ClosingState.Fine)
                    : new($"{facts.Entries} 笔履行中有 {facts.Entries - facts.Echoed} 笔对方还没有确认，请先核实；联系不上的写明情况", ClosingState.NeedsReason));
                break;
            case Stage.Filed:
                items.Add(facts.Docketed
                    ? new("法院已经立案，两个编号已关联", ClosingState.Fine)
                    : new("法院还没有登记案号，请等法院立案；改走其他途径的写明情况", ClosingState.NeedsReason));
                break;
            case Stage.Failed:
                items.Add(new("调解不成已告知仲裁、行政、司法途径", ClosingState.Fine));
                break;
            case Stage.NotAccepted:
                items.Add(new("不予受理的理由和去处已告知", ClosingState.Fine));
                break;
            case Stage.Withdrawn:
                items.Add(new("申请人已撤回申请", ClosingState.Fine));
                break;
            default:
                items.Add(new($"纠纷还是“{facts.Stage.Name()}”，办完这一步才能办结", ClosingState.Blocks));
                break;
        }

        if (facts.ReportOwed)
        {
            items.Add(new("法院委派、委托的纠纷，请先向法院报告调解情况", ClosingState.Blocks));
        }

        if (facts.Stage is Stage.Performed or Stage.Failed)
        {
            items.Add(facts.Visits > 0
                ? new($"已回访 {facts.Visits} 次", ClosingState.Fine)
                : new("还没有回访记录，请先回访；不需要回访的写明情况", ClosingState.NeedsReason));
        }

        if (facts.Voices is { } voices)
        {
            items.Add(new(
                $"当事人 {voices.Settled} 方认可办结、{voices.NotSettled} 方不认可、{voices.Silent} 方没有回声",
                voices.NotSettled + voices.Silent == 0 ? ClosingState.Fine : ClosingState.Note));
            if (voices.Unanswered > 0)
            {
                items.Add(new($"{voices.Unanswered} 方不认可办结，请先办理并答复", ClosingState.Blocks));
            }
        }

        items.Add(new($"{facts.Parties} 方当事人中有 {facts.Answers} 方已评价；办结时会请没有评价的当事人评价", ClosingState.Note));
        return items;
    }
}
