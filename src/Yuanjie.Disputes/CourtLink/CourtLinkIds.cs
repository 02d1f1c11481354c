using Yuanjie.Kernel;

namespace Yuanjie.Disputes.CourtLink;

public readonly record struct CourtPacketId(Guid Value) : ITypedId<CourtPacketId>
{
    public static CourtPacketId New() => new(TimeOrderedGuid.New());

    public static CourtPacketId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct FilingId(Guid Value) : ITypedId<FilingId>
{
    public static FilingId New() => new(TimeOrderedGuid.New());

    public static FilingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
