using Yuanjie.Kernel;

namespace Yuanjie.Disputes;

/// <summary>The refusals that any act on a dispute can meet.</summary>
public static class DisputeRefusals
{
    /// <summary>Not there, or not there for this actor.</summary>
    public static Refusal NotFound { get; } = new("dispute.not-found", "没有找到这件纠纷，请核对编号，或请有权限的同事办理。", RefusalKind.NotFound);

    public static Refusal Forbidden { get; } = new("dispute.forbidden", "您的岗位不能办理这一步，请交给有权限的同事。", RefusalKind.Forbidden);

    /// <summary>The permission is there, but another body has the dispute.</summary>
    public static Refusal OtherBody { get; } = new("dispute.other-body", "这一步由承办单位或者本案调解员办理，请联系他们。", RefusalKind.Forbidden);

    public static Refusal OtherCourt { get; } = new("dispute.other-court", "这件事由另一家法院办理，请联系那家法院。", RefusalKind.Forbidden);

    public static Refusal Stale { get; } = new("dispute.stale", "这件纠纷刚刚被别人更新过，请看过最新情况再决定。", RefusalKind.Stale);

    /// <summary>The same form was sent twice: what it asked for is done, and was done once.</summary>
    public static Refusal AlreadyDone { get; } = new("request.already-done", "这一步已经办好了，没有重复办理。", RefusalKind.Stale);

    public static Refusal WrongStage(Stage stage) =>
        new("dispute.wrong-stage", $"纠纷现在是“{stage.Name()}”，不能办理这一步。请刷新页面，看看下一步可以做什么。", RefusalKind.WrongStage);
}
