namespace Yuanjie.Kernel;

/// <summary>An identifier that cannot be mistaken for another kind. Stored as <c>uuid</c> on PostgreSQL, 16 bytes on SQLite.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>A dispute, from first contact to archive. People see its <c>DisputeNumber</c>.</summary>
public readonly record struct DisputeId(Guid Value) : ITypedId<DisputeId>
{
    public static DisputeId New() => new(TimeOrderedGuid.New());

    public static DisputeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>An organisation that takes part in resolving disputes: centre, committee, court, station, association.</summary>
public readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    public static OrganisationId New() => new(TimeOrderedGuid.New());

    public static OrganisationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A person who works for an organisation or helps as mediator. Parties to a dispute are not persons in this sense.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId New() => new(TimeOrderedGuid.New());

    public static PersonId From(Guid value) => new(value);

    // For lists that are paged by key: the databases compare the bytes in network order.
    public static bool operator <(PersonId left, PersonId right) => right > left;

    public static bool operator >(PersonId left, PersonId right) =>
        left.Value.ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(right.Value.ToByteArray(bigEndian: true)) > 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A way to sign in, of a member of staff or of a resident.</summary>
public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    public static AccountId New() => new(TimeOrderedGuid.New());

    public static AccountId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
