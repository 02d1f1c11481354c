using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

public readonly record struct PerformanceEntryId(Guid Value) : ITypedId<PerformanceEntryId>
{
    public static PerformanceEntryId New() => new(TimeOrderedGuid.New());

    public static PerformanceEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct UrgingNoticeId(Guid Value) : ITypedId<UrgingNoticeId>
{
    public static UrgingNoticeId New() => new(TimeOrderedGuid.New());

    public static UrgingNoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct EnforcementId(Guid Value) : ITypedId<EnforcementId>
{
    public static EnforcementId New() => new(TimeOrderedGuid.New());

    public static EnforcementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
