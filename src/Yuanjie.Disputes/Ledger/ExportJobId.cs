using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Ledger;

public readonly record struct ExportJobId(Guid Value) : ITypedId<ExportJobId>
{
    public static ExportJobId New() => new(TimeOrderedGuid.New());

    public static ExportJobId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
