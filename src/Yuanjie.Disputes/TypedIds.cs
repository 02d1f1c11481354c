using Yuanjie.Kernel;

namespace Yuanjie.Disputes;

public readonly record struct PartyId(Guid Value) : ITypedId<PartyId>
{
    public static PartyId New() => new(TimeOrderedGuid.New());

    public static PartyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct AttachmentId(Guid Value) : ITypedId<AttachmentId>
{
    public static AttachmentId New() => new(TimeOrderedGuid.New());

    public static AttachmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId New() => new(TimeOrderedGuid.New());

    public static SessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct AgreementId(Guid Value) : ITypedId<AgreementId>
{
    public static AgreementId New() => new(TimeOrderedGuid.New());

    public static AgreementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ObligationId(Guid Value) : ITypedId<ObligationId>
{
    public static ObligationId New() => new(TimeOrderedGuid.New());

    public static ObligationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SignatureId(Guid Value) : ITypedId<SignatureId>
{
    public static SignatureId New() => new(TimeOrderedGuid.New());

    public static SignatureId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ConfirmationId(Guid Value) : ITypedId<ConfirmationId>
{
    public static ConfirmationId New() => new(TimeOrderedGuid.New());

    public static ConfirmationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ClockId(Guid Value) : ITypedId<ClockId>
{
    public static ClockId New() => new(TimeOrderedGuid.New());

    public static ClockId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
