using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Yuanjie.Web;

/// <summary>The texts of the pages: <c>IStringLocalizer&lt;UiText&gt;</c> takes the Chinese text as the key and answers in the reader's language.</summary>
public sealed class UiText;

/// <summary>
/// English from every <c>Resources/*.en.resx</c>, one file per folder of pages, so that people who write pages do not meet in one file.
/// Chinese is the key itself and is looked up nowhere.
/// </summary>
internal sealed class UiTexts : IStringLocalizer<UiText>
{
    private static readonly FrozenDictionary<string, string> English = Load(CultureInfo.GetCultureInfo("en"));

    public LocalizedString this[string name] =>
        Find(name) is { } found ? new LocalizedString(name, found) : new LocalizedString(name, name, resourceNotFound: IsEnglish);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.CurrentCulture, Find(name) ?? name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        English.Select(pair => new LocalizedString(pair.Key, IsEnglish ? pair.Value : pair.Key));

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private static string? Find(string name) => IsEnglish ? English.GetValueOrDefault(name) : null;

    private static FrozenDictionary<string, string> Load(CultureInfo language)
    {
        var texts = new Dictionary<string, string>();
        var satellite = typeof(UiText).Assembly.GetSatelliteAssembly(language);
        foreach (var file in satellite.GetManifestResourceNames())
        {
            using var reader = new ResourceReader(satellite.GetManifestResourceStream(file)!);
            foreach (DictionaryEntry entry in reader)
            {
                var (key, value) = ((string)entry.Key, (string)entry.Value!);
                if (!texts.TryAdd(key, value) && texts[key] != value)
                {
                    throw new InvalidOperationException($"'{key}' has two English texts: '{texts[key]}' and '{value}' ({file}).");
                }
            }
        }

        return texts.ToFrozenDictionary();
    }
}
