namespace Yuanjie.Disputes.Intake.Import;

/// <summary>What a column of an import file can hold.</summary>
internal enum ImportColumn
{
    SourceRef,
    Regime,
    Area,
    Title,
    Narrative,
    Wants,
    Amount,
    RequestedOn,
    IncidentOn,
    Spot,
    Type,
    Applicant,
    ApplicantId,
    ApplicantPhone,
    ApplicantAddress,
    Respondent,
    RespondentId,
    RespondentPhone,
    RespondentAddress,
}

/// <summary>The names under which ledgers, courts and interfaces send their columns.</summary>
internal static class ImportColumns
{
    private static readonly Dictionary<ImportColumn, string[]> Names = new()
    {
        [ImportColumn.SourceRef] = ["来源编号", "案号", "法院案号", "外部编号", "原编号", "sourceRef", "caseNumber"],
        [ImportColumn.Regime] = ["委派方式", "委派或委托", "委派委托", "调解方式", "regime"],
        [ImportColumn.Area] = ["区划代码", "地区代码", "网格代码", "社区代码", "area"],
        [ImportColumn.Title] = ["标题", "案由", "纠纷名称", "title", "cause"],
        [ImportColumn.Narrative] = ["事实经过", "纠纷经过", "事实与理由", "简要案情", "纠纷简要情况", "narrative", "facts"],
        [ImportColumn.Wants] = ["诉求", "诉讼请求", "请求事项", "wants", "claims"],
        [ImportColumn.Amount] = ["涉及金额", "金额", "标的额", "金额(元)", "标的额(元)", "涉及金额(元)", "amount"],
        [ImportColumn.RequestedOn] = ["申请日期", "提出日期", "委派日期", "登记日期", "收案日期", "requestedOn"],
        [ImportColumn.IncidentOn] = ["发生日期", "incidentOn"],
        [ImportColumn.Spot] = ["地点", "发生地点", "spot", "place"],
        [ImportColumn.Type] = ["类型代码", "纠纷类型代码", "type"],
        [ImportColumn.Applicant] = ["申请人", "原告", "申请人姓名", "applicant", "plaintiff"],
        [ImportColumn.ApplicantId] = ["申请人证件号", "申请人身份证号", "原告证件号", "applicantId"],
        [ImportColumn.ApplicantPhone] = ["申请人电话", "申请人联系电话", "原告电话", "applicantPhone"],
        [ImportColumn.ApplicantAddress] = ["申请人地址", "申请人住址", "原告地址", "applicantAddress"],
        [ImportColumn.Respondent] = ["被申请人", "被告", "被申请人姓名", "respondent", "defendant"],
        [ImportColumn.RespondentId] = ["被申请人证件号", "被申请人身份证号", "被告证件号", "respondentId"],
        [ImportColumn.RespondentPhone] = ["被申请人电话", "被申请人联系电话", "被告电话", "respondentPhone"],
        [ImportColumn.RespondentAddress] = ["被申请人地址", "被申请人住址", "被告地址", "respondentAddress"],
    };

    private static readonly Dictionary<string, ImportColumn> ByName =
        Names.SelectMany(n => n.Value.Select(name => (Folded: Fold(name), n.Key))).ToDictionary(n => n.Folded, n => n.Key);

    /// <summary>The column a header means; null for one that the import does not read.</summary>
    public static ImportColumn? Find(string header) => ByName.TryGetValue(Fold(header), out var column) ? column : null;

    /// <summary>The name a template uses.</summary>
    public static string Name(this ImportColumn column) => Names[column][0];

    /// <summary>Without these a file cannot be read at all.</summary>
    public static IReadOnlyList<ImportColumn> Required(ImportKind kind) => kind is ImportKind.CourtDiversion
        ? [ImportColumn.SourceRef, ImportColumn.Regime, ImportColumn.Title, ImportColumn.Applicant, ImportColumn.Respondent]
        : [ImportColumn.Title, ImportColumn.Narrative, ImportColumn.Applicant];

    /// <summary>The header line of a template, in the words of its senders.</summary>
    public static IReadOnlyList<string> Template(ImportKind kind) => kind is ImportKind.CourtDiversion
        ? ["案号", "委派方式", "委派日期", "区划代码", "案由", "事实与理由", "诉讼请求", "标的额", "原告", "原告证件号", "原告电话", "原告地址", "被告", "被告证件号", "被告电话", "被告地址"]
        : ["来源编号", "区划代码", "标题", "事实经过", "诉求", "涉及金额", "申请日期", "发生日期", "地点", "类型代码", "申请人", "申请人证件号", "申请人电话", "申请人地址", "被申请人", "被申请人证件号", "被申请人电话", "被申请人地址"];

    private static string Fold(string name) => string.Concat(Kernel.Text.ChineseText.Fold(name).Where(c => c is not (' ' or '_' or '-')));
}
