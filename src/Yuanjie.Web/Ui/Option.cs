namespace Yuanjie.Web.Ui;

/// <summary>One choice of a select, of radios or of check boxes.</summary>
/// <param name="Value">What the form posts.</param>
/// <param name="Text">What the person reads: a Chinese key, or a proper name that no resource translates.</param>
/// <param name="Hint">A second line under the choice; not drawn in a select.</param>
/// <param name="Group">The heading the choice stands under in a select.</param>
public sealed record Option(string Value, string Text, string? Hint = null, string? Group = null)
{
    public static implicit operator Option((string Value, string Text) pair) => new(pair.Value, pair.Text);

    /// <summary>The choices of an enum, in the order of its numbers, worded by the caller.</summary>
    public static IReadOnlyList<Option> Of<T>(Func<T, string> word) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Option(value.ToString(), word(value)))];
}
