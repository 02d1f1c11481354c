using Yuanjie.Kernel;

namespace Yuanjie.Directory.Organisations;

public static class OrganisationRefusals
{
    public static Refusal NotFound { get; } = new("organisation.not-found", "没有这个机构，或者它不归您管理。", RefusalKind.NotFound);

    public static Refusal NotAllowed { get; } = new("organisation.not-allowed", "只有系统管理员可以新增或者撤销机构，请联系系统管理员。", RefusalKind.Forbidden);

    public static Refusal FixedByCentre { get; } = new("organisation.fixed-by-centre", "机构类型、所在区域、层级和服务范围由系统管理员维护，请联系系统管理员。", RefusalKind.Forbidden);

    public static Refusal NameMissing { get; } = new("organisation.name-missing", "请填写机构全称，不超过 80 个字。", RefusalKind.Invalid, Field: "Name");

    public static Refusal ShortNameMissing { get; } = new("organisation.short-name-missing", "请填写文号中使用的简称，不超过 16 个字。", RefusalKind.Invalid, Field: "ShortName");

    public static Refusal KindUnknown { get; } = new("organisation.kind-unknown", "请选择机构类型和所在层级。", RefusalKind.Invalid, Field: "Kind");

    public static Refusal CourtCodeMissing { get; } = new("organisation.court-code-missing", "人民法院应当填写法院代字，案号中要用。", RefusalKind.Invalid, Field: "CourtCode");

    public static Refusal AreaUnknown { get; } = new("organisation.area-unknown", "没有这个区域或者它已经停用，请重新选择。", RefusalKind.Invalid, Field: "Area");

    public static Refusal NameTaken { get; } = new("organisation.name-taken", "同一区域已经有同名机构，请核对后再提交。", Field: "Name");

    public static Refusal Closed { get; } = new("organisation.closed", "这个机构已经撤销，不能再改动。", RefusalKind.WrongStage);

    public static Refusal EndsBeforeStart { get; } = new("organisation.ends-before-start", "撤销日期早于成立日期，请核对。", RefusalKind.Invalid, Field: "LastDay");

    public static Refusal HasAppointments { get; } = new("organisation.has-appointments", "机构里还有在任人员，请先办理离任。");

    public static Refusal DutyHoursUnreadable { get; } = new("organisation.duty-hours-unreadable", "值班结束时间应当晚于开始时间，请核对。", RefusalKind.Invalid, Field: "To");

    public static Refusal CategoryUnknown(string id) =>
        new("organisation.category-unknown", $"没有纠纷类别“{id}”，类别代码形如 K05，请核对。", RefusalKind.Invalid, Field: "Categories");
}
