using Yuanjie.Kernel;

namespace Yuanjie.Directory.Accounts;

public static class AccountRefusals
{
    public static Refusal NotFound { get; } = new("account.not-found", "没有这个账号，或者不归您管理。", RefusalKind.NotFound);

    public static Refusal NotAllowed { get; } = new("account.not-allowed", "您没有维护账号的权限，请联系本机构管理员。", RefusalKind.Forbidden);

    public static Refusal UserNameUnreadable { get; } = new("account.user-name-unreadable", "用户名用 3 到 40 个小写字母、数字、点或者短横线，请修改。", RefusalKind.Invalid, Field: "UserName");

    public static Refusal UserNameTaken { get; } = new("account.user-name-taken", "这个用户名已经有人在用，请换一个。", Field: "UserName");

    public static Refusal AlreadyOpened { get; } = new("account.already-opened", "这个人员已经有账号，不需要重复开通。");

    public static Refusal PasswordTooShort { get; } = new("account.password-too-short", "密码至少 10 位，请加长。", RefusalKind.Invalid, "GB/T 22239-2019 8.1.4.1", "NewPassword");

    public static Refusal PasswordOneKind { get; } = new("account.password-one-kind", "密码至少要有字母、数字、符号中的两类，请修改。", RefusalKind.Invalid, "GB/T 22239-2019 8.1.4.1", "NewPassword");

    public static Refusal PasswordHoldsName { get; } = new("account.password-holds-name", "密码不能包含用户名，请换一个。", RefusalKind.Invalid, Field: "NewPassword");

    public static Refusal PasswordUnchanged { get; } = new("account.password-unchanged", "新密码不能和现在的密码一样，请换一个。", RefusalKind.Invalid, Field: "NewPassword");

    public static Refusal PasswordWrong { get; } = new("account.password-wrong", "现在的密码不对，请重新输入。", RefusalKind.Invalid, Field: "Password");

    public static Refusal CodeWrong { get; } = new("code.wrong", "验证码不对，请核对短信后重新输入。", RefusalKind.Invalid, Field: "Code");

    public static Refusal CodeExpired { get; } = new("code.expired", "验证码已经失效，请重新获取。", Field: "Code");

    public static Refusal CodeTooManyTries { get; } = new("code.too-many-tries", "输错次数太多，这个验证码已经作废，请重新获取。", Field: "Code");

    public static Refusal CodeTooSoon { get; } = new("code.too-soon", "刚刚已经发过验证码，请一分钟后再获取。", Field: "Phone");

    public static Refusal CodeTooMany { get; } = new("code.too-many", "这个号码今天获取验证码的次数太多，请改天再试，或者到窗口办理。", Field: "Phone");

    public static Refusal CodeAddressBusy { get; } = new("code.address-busy", "您所在的网络获取验证码太频繁，请一小时后再试，或者到窗口办理。", Field: "Phone");

    public static Refusal NotAMobile { get; } = new("code.not-a-mobile", "请填写能收短信的 11 位手机号。", RefusalKind.Invalid, Field: "Phone");

    public static Refusal Closed { get; } = new("account.closed", "这个账号已经停用，请联系管理员。", RefusalKind.Forbidden);

    public static Refusal PostNotYours { get; } = new("account.post-not-yours", "这个岗位已经结束或者不是您的，请重新选择。", RefusalKind.NotFound);
}
