using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel;

/// <summary>What an expected "no" means to the one who asked; the edge of the host maps it to an answer.</summary>
public enum RefusalKind
{
    /// <summary>A rule of law or of the place forbids the act.</summary>
    Rule,

    /// <summary>What was entered cannot be read or is out of bounds.</summary>
    Invalid,

    /// <summary>Not there, or not there for this actor: both answer alike.</summary>
    NotFound,

    /// <summary>The actor lacks the permission.</summary>
    Forbidden,

    /// <summary>The matter is not at a stage where this act is possible.</summary>
    WrongStage,

    /// <summary>Somebody else was faster: the page was made from an older version.</summary>
    Stale,
}

/// <summary>An expected "no".</summary>
/// <param name="Code">Stable and never reused, such as <c>confirmation.window-closed</c>.</param>
/// <param name="Message">One Chinese sentence that tells the reader what to do.</param>
/// <param name="Kind">How the edge answers.</param>
/// <param name="Source">Statute and article; null where no norm stands behind the rule.</param>
/// <param name="Field">The input the sentence belongs beside; null when it concerns the whole form.</param>
public sealed record Refusal(string Code, Sentence Message, RefusalKind Kind = RefusalKind.Rule, string? Source = null, string? Field = null);
