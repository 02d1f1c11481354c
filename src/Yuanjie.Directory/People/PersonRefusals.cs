using Yuanjie.Kernel;

namespace Yuanjie.Directory.People;

public static class PersonRefusals
{
    public static Refusal NotFound { get; } = new("person.not-found", "没有这个人员，或者不归您管理。", RefusalKind.NotFound);

    public static Refusal NotAllowed { get; } = new("person.not-allowed", "您没有维护人员和任职的权限，请联系本机构管理员。", RefusalKind.Forbidden);

    public static Refusal NameUnreadable { get; } = new("person.name-unreadable", "请填写真实姓名，2 到 50 个字，不含数字和括号。", RefusalKind.Invalid, Field: "Name");

    public static Refusal PhoneUnreadable { get; } = new("person.phone-unreadable", "电话号码不对，请填写 11 位手机号或者带区号的座机。", RefusalKind.Invalid, Field: "Phone");

    public static Refusal RoleNotHeldHere { get; } = new("appointment.role-not-held-here", "这类机构不设这个岗位，请换一个岗位或者机构。", Field: "Role");

    public static Refusal RoleAboveYours { get; } = new("appointment.role-above-yours", "系统管理员只能由系统管理员任命。", RefusalKind.Forbidden, Field: "Role");

    public static Refusal ScopeMissing { get; } = new("appointment.scope-missing", "请选择网格员负责的网格。", RefusalKind.Invalid, Field: "Scope");

    public static Refusal ScopeOutside { get; } = new("appointment.scope-outside", "所选网格不在这个机构的服务范围内，请重新选择。", Field: "Scope");

    public static Refusal ScopeNotUsed { get; } = new("appointment.scope-not-used", "只有网格员需要指定网格，请清空这一项。", RefusalKind.Invalid, Field: "Scope");

    public static Refusal EndsBeforeStart { get; } = new("appointment.ends-before-start", "结束日期早于开始日期，请核对。", RefusalKind.Invalid, Field: "To");

    public static Refusal AlreadyAppointed { get; } = new("appointment.already", "这段时间里已经担任同一岗位，不需要重复任命。");

    public static Refusal AppointmentNotFound { get; } = new("appointment.not-found", "没有这条任职记录，或者不归您管理。", RefusalKind.NotFound);

    public static Refusal AppointmentEnded { get; } = new("appointment.ended", "这条任职在那之前已经结束。", RefusalKind.WrongStage);

    public static Refusal NotAMember { get; } = new("duty.not-a-member", "值班人员应当是本机构在任人员，请先办理任职。", Field: "Person");

    public static Refusal LoadUnreadable { get; } = new("mediator.load-unreadable", "同时在办上限应在 0 到 500 件之间。", RefusalKind.Invalid, Field: "MaxOpen");

    public static Refusal LanguageUnreadable { get; } = new("mediator.language-unreadable", "语言或者方言名称不能为空，也不超过 20 个字。", RefusalKind.Invalid, Field: "Languages");

    public static Refusal RecusalNameless { get; } = new("recusal.nameless", "请填写对方姓名或者公民身份号码，至少填一项。", RefusalKind.Invalid, "人民调解法 第十五条", "OtherName");

    public static Refusal RecusalKnown { get; } = new("recusal.known", "这项回避声明已经登记过。");

    public static Refusal RecusalNotFound { get; } = new("recusal.not-found", "没有这项回避声明。", RefusalKind.NotFound);

    public static Refusal CitizenIdUnreadable { get; } = new("person.citizen-id-unreadable", "公民身份号码不对，请核对 18 位号码。", RefusalKind.Invalid, "GB 11643-1999", "OtherId");
}
