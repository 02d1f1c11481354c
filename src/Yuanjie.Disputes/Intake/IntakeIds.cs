using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Intake;

public readonly record struct IntakeDraftId(Guid Value) : ITypedId<IntakeDraftId>
{
    public static IntakeDraftId New() => new(TimeOrderedGuid.New());

    public static IntakeDraftId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SupplementId(Guid Value) : ITypedId<SupplementId>
{
    public static SupplementId New() => new(TimeOrderedGuid.New());

    public static SupplementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ImportBatchId(Guid Value) : ITypedId<ImportBatchId>
{
    public static ImportBatchId New() => new(TimeOrderedGuid.New());

    public static ImportBatchId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ApiKeyId(Guid Value) : ITypedId<ApiKeyId>
{
    public static ApiKeyId New() => new(TimeOrderedGuid.New());

    public static ApiKeyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
