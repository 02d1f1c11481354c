using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Ledger;

/// <summary>Every "no" of taking the ledger out.</summary>
public static class LedgerExportRefusals
{
    public static Refusal Forbidden { get; } = new("export.forbidden", "您的岗位不能导出台账，请联系负责人或者督办员。", RefusalKind.Forbidden);

    public static Refusal ReasonMissing { get; } =
        new("export.reason-missing", "请写明导出的用途，例如“向县委政法委报送第一季度台账”，至少五个字。", RefusalKind.Invalid, "个人信息保护法 第六条", "Reason");

    public static Refusal Nothing { get; } = new("export.nothing", "按现在的条件没有纠纷可以导出，请回到台账放宽条件。");

    public static Refusal TooMany(int rows) => new(
        "export.too-many",
        $"一次最多导出 {LedgerExportService.MostRows:N0} 件，现在有 {rows:N0} 件，请按时间或者乡镇分几次导出。");

    public static Refusal NotFound { get; } = new("export.not-found", "没有找到这次导出，只有申请人本人可以查看和下载。", RefusalKind.NotFound);

    public static Refusal NotReady { get; } = new("export.not-ready", "文件还在生成，请稍后再下载。", RefusalKind.WrongStage);

    public static Refusal Expired { get; } = new("export.expired", "文件已超过七天不再提供下载，请重新导出。", RefusalKind.WrongStage);
}
