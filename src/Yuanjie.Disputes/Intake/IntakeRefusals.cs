using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Intake;

/// <summary>Every "no" of intake.</summary>
public static class IntakeRefusals
{
    public static Refusal NoApplicant { get; } = new("intake.no-applicant", "请至少填写一位申请人的姓名。", RefusalKind.Invalid, Field: "Applicant");

    public static Refusal RequestInFuture { get; } = new("intake.request-in-future", "提出请求的日期不能晚于今天，请改成实际日期。", RefusalKind.Invalid, Field: "RequestedOn");
}
