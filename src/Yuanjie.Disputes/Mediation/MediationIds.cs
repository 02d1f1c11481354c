using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

public readonly record struct ExtensionId(Guid Value) : ITypedId<ExtensionId>
{
    public static ExtensionId New() => new(TimeOrderedGuid.New());

    public static ExtensionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct AttendeeId(Guid Value) : ITypedId<AttendeeId>
{
    public static AttendeeId New() => new(TimeOrderedGuid.New());

    public static AttendeeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct VisitId(Guid Value) : ITypedId<VisitId>
{
    public static VisitId New() => new(TimeOrderedGuid.New());

    public static VisitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct JointTaskId(Guid Value) : ITypedId<JointTaskId>
{
    public static JointTaskId New() => new(TimeOrderedGuid.New());

    public static JointTaskId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
