namespace Yuanjie.Kernel;

/// <summary>Who does it, when, on whose behalf, why and from where: nothing changes without one.</summary>
public sealed record Act
{
    /// <summary>What the system does by itself, in a job.</summary>
    public static Act ByJob(Instant at) => new() { Actor = Actor.System, At = at, Device = "job" };

    public required Actor Actor { get; init; }

    public required Instant At { get; init; }

    /// <summary>The legal day of <see cref="At"/> in Asia/Shanghai.</summary>
    public DateOnly Today => At.LegalDay();

    /// <summary>Whom the actor acts for, such as a party who stands at the counter; null when for themselves.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The reason given; null where the act needs none.</summary>
    public string? Reason { get; init; }

    /// <summary>Device or channel it came from, such as <c>web</c>, <c>api</c>, <c>job</c>.</summary>
    public string Device { get; init; } = "web";

    /// <summary>The version of the matter the actor was looking at; null when the act does not depend on it.</summary>
    public int? SeenVersion { get; init; }

    /// <summary>Made once per form or API call: the same key again is the same act; null where a repeat is harmless.</summary>
    public string? RequestKey { get; init; }
}
