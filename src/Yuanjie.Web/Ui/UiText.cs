namespace Yuanjie.Web;

/// <summary>Names the resource file of every text on the pages: the Chinese text is the key, <c>Resources/UiText.en.resx</c> holds the English.</summary>
/// <remarks>It stands in the root namespace because the localizer takes the file's place from it.</remarks>
public sealed class UiText;
