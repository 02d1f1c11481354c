using Yuanjie.Kernel;

namespace Yuanjie.Directory.Import;

public static class ImportRefusals
{
    public static Refusal EncodingUnknown { get; } = new("import.encoding-unknown", "文件编码无法识别，请另存为 UTF-8 或者 GB18030 编码的 CSV 文件。", RefusalKind.Invalid, Field: "File");

    public static Refusal Empty { get; } = new("import.empty", "文件里没有表头，请使用页面上的模板。", RefusalKind.Invalid, Field: "File");

    public static Refusal KindUnknown { get; } = new("import.kind-unknown", "看不出是哪一种表：区域表要有“区划代码”列，机构表要有“机构全称”列，人员表要有“姓名”列。", RefusalKind.Invalid, Field: "File");

    public static Refusal NotAllowed { get; } = new("import.not-allowed", "您没有导入的权限，请联系系统管理员。", RefusalKind.Forbidden);

    public static Refusal TooManyRows(int max) =>
        new("import.too-many-rows", $"一次最多导入 {max} 行，请拆成几个文件。", RefusalKind.Invalid, Field: "File");

    internal static Refusal Missing(string heading) => new("import.cell-missing", $"“{heading}”没有填写。", RefusalKind.Invalid);

    internal static Refusal Unreadable(string heading, string cell) => new("import.cell-unreadable", $"“{heading}”里的“{cell}”无法识别。", RefusalKind.Invalid);

    internal static Refusal OrganisationUnknown(string name) => new("import.organisation-unknown", $"没有机构“{name}”，或者不归您管理，请先建立机构。", RefusalKind.NotFound);

    internal static Refusal OrganisationAmbiguous(string name) => new("import.organisation-ambiguous", $"有几个机构都叫“{name}”，请在“区划代码”列写明是哪一个。", RefusalKind.Invalid);

    internal static Refusal PersonAmbiguous(string name) => new("import.person-ambiguous", $"有几个人都叫“{name}”，请填写电话以便区分。", RefusalKind.Invalid);
}
