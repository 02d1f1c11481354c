using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

public readonly record struct FollowUpVisitId(Guid Value) : ITypedId<FollowUpVisitId>
{
    public static FollowUpVisitId New() => new(TimeOrderedGuid.New());

    public static FollowUpVisitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ClosingEchoId(Guid Value) : ITypedId<ClosingEchoId>
{
    public static ClosingEchoId New() => new(TimeOrderedGuid.New());

    public static ClosingEchoId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
