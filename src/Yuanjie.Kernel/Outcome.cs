namespace Yuanjie.Kernel;

/// <summary>A value, or the refusal that stands in its place.</summary>
public readonly struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refused)
    {
        this.value = value;
        Refused = refused;
    }

    /// <summary>Null when the act succeeded.</summary>
    public Refusal? Refused { get; }

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal: look at <see cref="Refused"/> first.</exception>
    public T Value => Refused is null
        ? value!
        : throw new InvalidOperationException($"The act was refused ({Refused.Code}); there is no value.");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
