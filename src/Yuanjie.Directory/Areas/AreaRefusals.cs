using Yuanjie.Kernel;

namespace Yuanjie.Directory.Areas;

public static class AreaRefusals
{
    public static Refusal NotFound { get; } = new("area.not-found", "没有这个区域，请从区域树中重新选择。", RefusalKind.NotFound);

    public static Refusal NotAllowed { get; } = new("area.not-allowed", "只有系统管理员可以维护区域，请联系系统管理员。", RefusalKind.Forbidden);

    public static Refusal CodeTaken { get; } = new("area.code-taken", "这个区划代码已经有区域在用，请核对代码。", RefusalKind.Rule, Field: "Code");

    public static Refusal CodeUnreadable { get; } = new("area.code-unreadable", "区划代码应为 2、4、6、9、12、15 或 17 位数字，请核对。", RefusalKind.Invalid, "GB/T 2260", "Code");

    public static Refusal NoParent { get; } = new("area.no-parent", "上一级区域还没有建立或者已经停用，请先建立上一级。", RefusalKind.Rule, Field: "Code");

    public static Refusal NameMissing { get; } = new("area.name-missing", "请填写区域名称，不超过 60 个字。", RefusalKind.Invalid, Field: "Name");

    public static Refusal Closed { get; } = new("area.closed", "这个区域已经停用，不能再改动。", RefusalKind.WrongStage);

    public static Refusal HasOpenParts { get; } = new("area.has-open-parts", "下面还有在用的区域、机构或任职，请先停用它们。");
}
