using Yuanjie.Kernel;

namespace Yuanjie.Directory;

/// <summary>A person's post in an organisation, in one role.</summary>
public readonly record struct AppointmentId(Guid Value) : ITypedId<AppointmentId>
{
    public static AppointmentId New() => new(TimeOrderedGuid.New());

    public static AppointmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A tie that keeps a mediator out of a matter.</summary>
public readonly record struct RecusalId(Guid Value) : ITypedId<RecusalId>
{
    public static RecusalId New() => new(TimeOrderedGuid.New());

    public static RecusalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
