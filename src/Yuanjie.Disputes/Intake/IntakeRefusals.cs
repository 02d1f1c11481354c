using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Intake;

/// <summary>Every "no" of intake.</summary>
public static class IntakeRefusals
{
    public static Refusal NoApplicant { get; } = new("intake.no-applicant", "请至少填写一位申请人的姓名。", RefusalKind.Invalid, Field: "Applicant");

    public static Refusal RequestInFuture { get; } = new("intake.request-in-future", "提出请求的日期不能晚于今天，请改成实际日期。", RefusalKind.Invalid, Field: "RequestedOn");

    public static Refusal IncidentInFuture { get; } = new("intake.incident-in-future", "发生日期不能晚于今天，请改成实际日期；还不确定可以不填。", RefusalKind.Invalid, Field: "IncidentOn");

    public static Refusal IncidentUnreadable { get; } = new("intake.incident-unreadable", "发生日期看不懂，请按“2026-01-05”的样子填写；还不确定可以不填。", RefusalKind.Invalid, Field: "IncidentOn");

    public static Refusal TitleMissing { get; } = new("intake.title-missing", "请用一句话写出是什么事，例如“楼上漏水泡坏吊顶”。", RefusalKind.Invalid, Field: "Title");

    public static Refusal TitleTooLong(int length) =>
        new("intake.title-too-long", $"标题最多 {IntakeShape.TitleLength} 字，现在 {length} 字，请写短一些，细节写在经过里。", RefusalKind.Invalid, Field: "Title");

    public static Refusal TitleNamesAParty { get; } =
        new("intake.title-names-a-party", "标题会出现在列表里，请不要写当事人的姓名，可以写成“邻居”“公司”。", RefusalKind.Invalid, "个人信息保护法 第六条", "Title");

    public static Refusal NarrativeMissing { get; } = new("intake.narrative-missing", "请写一写发生了什么：什么时候、在哪里、和谁、怎么回事。", RefusalKind.Invalid, Field: "Narrative");

    public static Refusal NarrativeTooLong(int length) =>
        new("intake.narrative-too-long", $"经过最多 {IntakeShape.NarrativeLength} 字，现在 {length} 字，请删减，或把材料作为附件上传。", RefusalKind.Invalid, Field: "Narrative");

    public static Refusal WantsTooLong(int length) =>
        new("intake.wants-too-long", $"诉求最多 {IntakeShape.WantsLength} 字，现在 {length} 字，请写短一些。", RefusalKind.Invalid, Field: "Wants");

    public static Refusal AmountOutOfRange { get; } = new("intake.amount-out-of-range", "涉及金额要大于零，请按元填写；不涉及金额请留空。", RefusalKind.Invalid, Field: "AmountFen");

    public static Refusal TextTooLong(string field, string label, int limit) =>
        new("intake.text-too-long", $"{label}最多 {limit} 字，请写短一些。", RefusalKind.Invalid, Field: field);

    public static Refusal NameUnreadable(string field, PartyKind kind) => kind is PartyKind.NaturalPerson
        ? new("intake.name-unreadable", "姓名要写 2 至 50 个字，不能有数字、括号和其他符号，请按身份证填写。", RefusalKind.Invalid, Field: field)
        : new("intake.name-unreadable", "单位名称要写 2 至 100 个字，不能有尖括号等符号，请按营业执照或登记证书填写。", RefusalKind.Invalid, Field: field);

    public static Refusal IdNumberUnreadable(string field, PartyKind kind) => kind is PartyKind.NaturalPerson
        ? new("intake.id-number-unreadable", "身份证号不对，请核对这 18 位号码；手边没有可以先不填。", RefusalKind.Invalid, "GB 11643-1999", field)
        : new("intake.id-number-unreadable", "统一社会信用代码不对，请按营业执照核对这 18 位代码；不知道可以先不填。", RefusalKind.Invalid, "GB 32100-2015", field);

    public static Refusal PhoneUnreadable(string field) =>
        new("intake.phone-unreadable", "电话号码不对，请填写 11 位手机号，或带区号的座机号。", RefusalKind.Invalid, Field: field);

    public static Refusal TooManyParties(string field) =>
        new("intake.too-many-parties", $"一方最多登记 {IntakeShape.PartiesPerSide} 人，人数更多请推选代表人，名单作为附件上传。", RefusalKind.Invalid, Field: field);

    public static Refusal PartyTwice(string field) =>
        new("intake.party-twice", "这个证件号码已经填在另一位当事人那里，请核对是不是重复填写。", RefusalKind.Invalid, Field: field);

    public static Refusal ReasonMissing { get; } = new("intake.reason-missing", "请写明原因（至少 4 个字），它会和这次操作一起留存。", RefusalKind.Invalid, Field: "Reason");

    public static Refusal PartyNotFound { get; } = new("intake.party-not-found", "这件纠纷里没有这位当事人，请刷新页面再选。", RefusalKind.NotFound);

    public static Refusal SupplementEmpty { get; } = new("intake.supplement-empty", "请写下要补充的情况，或选择要补充的材料。", RefusalKind.Invalid, Field: "Text");

    public static Refusal NotAllApplicants { get; } =
        new("intake.not-all-applicants", "还有其他申请人没有撤回，需要全体申请人都同意才能撤回；请和他们一起办理，或到窗口说明。", RefusalKind.Rule, "人民调解法 第二十三条", "By");

    public static Refusal OnlyApplicantsWithdraw { get; } =
        new("intake.only-applicants-withdraw", "只有申请人能撤回申请。不愿意调解，请直接告诉调解员，调解会终止。", RefusalKind.Rule, "人民调解法 第二十三条第二项", "By");

    public static Refusal NotYourParty { get; } = new("intake.not-your-party", "只能替自己撤回；替别人办理请带委托材料到窗口。", RefusalKind.Forbidden);

    public static Refusal NotASign { get; } = new("intake.not-a-sign", "这是要调解的纠纷，不是苗头；当事人不要调解的，请办撤回。");

    public static Refusal DuplicateIsItself { get; } = new("intake.duplicate-is-itself", "不能和自己关联，请填写另一件纠纷的编号。", RefusalKind.Invalid, Field: "OtherNumber");

    public static Refusal OtherNotFound { get; } = new("intake.other-not-found", "没有找到这个编号的纠纷，请核对编号。", RefusalKind.NotFound, Field: "OtherNumber");

    public static Refusal AlreadyLinked { get; } = new("intake.already-linked", "这两件已经关联过了。", RefusalKind.Stale, Field: "OtherNumber");

    // Attachments
    public static Refusal FileEmpty { get; } = new("attachment.empty", "这个文件是空的，请重新选择。", RefusalKind.Invalid, Field: "Files");

    public static Refusal FileTooLarge { get; } =
        new("attachment.too-large", $"单个文件不能超过 {AttachmentService.MaxMegabytes} MB，请压缩后再传；其他内容已为您保留。", RefusalKind.Invalid, Field: "Files");

    public static Refusal FileOfOtherKind(AttachmentKind kind) =>
        new("attachment.other-kind", $"这里只收{kind.FilesInWords()}，这个文件不是，请换一个。", RefusalKind.Invalid, Field: "Files");

    public static Refusal TooManyFiles { get; } =
        new("attachment.too-many", $"一件纠纷最多 {AttachmentService.MaxFiles} 个文件，请去掉一些，或合并成一个 PDF。", RefusalKind.Invalid, Field: "Files");

    // Drafts
    public static Refusal DraftNotFound { get; } =
        new("draft.not-found", "没有找到这个编号的草稿，请核对 8 位编号；找不到就重新填写，或打电话请工作人员代办。", RefusalKind.NotFound, Field: "Code");

    public static Refusal DraftExpired { get; } =
        new("draft.expired", $"这份草稿已超过 {IntakeDraft.Days} 天，内容已按规定删除，请重新填写。", RefusalKind.Rule, "个人信息保护法 第十九条", "Code");

    public static Refusal DraftSubmitted { get; } =
        new("draft.submitted", "这份申请已经提交过了，没有重复登记。请用登记编号查进度。", RefusalKind.Stale, Field: "Code");

    public static Refusal DraftPhoneWrong { get; } =
        new("draft.phone-wrong", "填写时留过手机号，请填同一个手机号再试。", RefusalKind.Invalid, Field: "Phone");

    public static Refusal DraftLocked { get; } =
        new("draft.locked", "手机号试错太多次，这份草稿已锁住。请重新填写，或打电话请工作人员代办。", RefusalKind.Rule, Field: "Code");

    public static Refusal ConsentMissing { get; } =
        new("draft.consent-missing", "请勾选同意，我们才能用这些信息帮您调解；不同意可以到窗口当面说。", RefusalKind.Invalid, "个人信息保护法 第十三条、第十四条", "Consent");

    public static Refusal PhoneMissing { get; } = new("draft.phone-missing", "请填写电话，调解员要用它联系您。", RefusalKind.Invalid, Field: "Applicants[0].Phone");

    public static Refusal WantsMissing { get; } = new("draft.wants-missing", "请写一写希望怎么解决。", RefusalKind.Invalid, Field: "Wants");

    // Imports
    public static Refusal ImportUnreadable { get; } =
        new("import.unreadable", "这个文件读不出来。请在表格软件里另存为 CSV（UTF-8 或 GB18030 编码），或提供 JSON 数组。", RefusalKind.Invalid, Field: "File");

    public static Refusal ImportEmpty { get; } = new("import.empty", "文件里没有数据行，请核对后再导入。", RefusalKind.Invalid, Field: "File");

    public static Refusal ImportColumnsMissing(string columns) =>
        new("import.columns-missing", $"缺少这些列：{columns}。请下载模板，按模板的列名补齐。", RefusalKind.Invalid, Field: "File");

    public static Refusal ImportTooManyRows(int rows) =>
        new("import.too-many-rows", $"一次最多导入 {Import.ImportService.MaxRows} 行，这个文件有 {rows} 行，请拆成几个文件。", RefusalKind.Invalid, Field: "File");

    public static Refusal ImportNotFound { get; } = new("import.not-found", "没有找到这次导入，请从导入列表里打开。", RefusalKind.NotFound);

    public static Refusal CourtMissing { get; } = new("import.court-missing", "请选择是哪个法院委派或委托的。", RefusalKind.Invalid, Field: "CourtId");

    // Keys of the interface
    public static Refusal ApiKeyNameMissing { get; } = new("api-key.name-missing", "请写明这把密钥给哪个系统用，最多 60 字。", RefusalKind.Invalid, Field: "Name");

    public static Refusal ApiKeyNotFound { get; } = new("api-key.not-found", "没有找到这把密钥，请刷新列表。", RefusalKind.NotFound);

    public static Refusal ApiKeyRevoked { get; } = new("api-key.revoked", "这把密钥已经停用。", RefusalKind.WrongStage);
}
