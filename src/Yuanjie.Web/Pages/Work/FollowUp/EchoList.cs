using Yuanjie.Disputes;
using Yuanjie.Disputes.FollowUp;

namespace Yuanjie.Web.Pages.Work.FollowUp;

/// <summary>What the parties say of the end, as the panel, the closing page and the volume show it.</summary>
/// <param name="At">The page of the dispute.</param>
/// <param name="MayAnswer">Whether the reader may answer those who do not agree.</param>
public sealed record EchoList(string At, IReadOnlyList<EchoRow> Rows, bool MayAnswer)
{
    public static EchoList Of(DisputeHeader dispute, IReadOnlyList<EchoRow> rows) =>
        new($"/work/disputes/{dispute.Number}", rows, dispute.Allows(DisputeAct.AnswerClosingEcho));
}
