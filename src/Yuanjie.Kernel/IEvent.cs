using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel;

/// <summary>Who may read an event on a timeline, beside those who may read everything of the matter.</summary>
public enum Audience : short
{
    /// <summary>The parties and everyone who handles the matter.</summary>
    Parties = 1,

    /// <summary>Those who handle the matter, never the parties.</summary>
    Handlers = 2,

    /// <summary>The mediators of the matter alone: caucus notes, home-talk notes. Never exported to a court (IMR 22).</summary>
    Mediators = 3,
}

/// <summary>A fact that happened, named in the past tense. Events are appended in the save of the act and never changed.</summary>
/// <remarks>Payloads carry ids, codes, days and 分; no names, numbers or addresses of parties.</remarks>
public interface IEvent
{
    /// <summary>What a timeline adds to the title, in Chinese and without personal data; null when the title says it all.</summary>
    Sentence? Detail => null;
}

/// <summary>Names an event in the log.</summary>
/// <param name="kind">Stable and never reused, such as <c>dispute.registered</c>.</param>
/// <param name="title">What a timeline calls it, in Chinese.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventKindAttribute(string kind, string title, Audience audience = Audience.Parties) : Attribute
{
    public string Kind => kind;

    public string Title => title;

    public Audience Audience => audience;
}
