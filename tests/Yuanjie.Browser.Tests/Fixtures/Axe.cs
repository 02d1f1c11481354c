using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Yuanjie.Tests.Architecture;

namespace Yuanjie.Browser.Tests.Fixtures;

/// <summary>Looks for what shuts people out, by the rules of WCAG 2.2 A and AA, once for every kind of page and width.</summary>
internal static partial class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }))
          .violations.map(v => `${v.id}: ${v.nodes.slice(0, 4).map(n => n.html.slice(0, 200) + ' ' + (n.any[0]?.message ?? n.none[0]?.message ?? n.all[0]?.message ?? '')).join(' | ')}`)
        """;

    private static readonly ConcurrentDictionary<string, bool> Seen = new();

    private static readonly Lazy<string?> Source = new(() =>
    {
        var file = Repository.PathTo("src/Yuanjie.Web/ui/node_modules/axe-core/axe.min.js");
        return File.Exists(file) ? File.ReadAllText(file) : null;
    });

    /// <summary>False where the npm package is not restored.</summary>
    public static bool IsThere => Source.Value is not null;

    /// <returns>What is wrong with the page.</returns>
    public static async Task<string[]> LookAsync(IPage page, bool onPhone)
    {
        var headings = await page.GetByRole(AriaRole.Heading).AllInnerTextsAsync();
        var kind = $"{Numbers.Replace(new Uri(page.Url).AbsolutePath, "#")} {string.Join(' ', headings)} {onPhone}";
        if (!IsThere || !Seen.TryAdd(kind, true))
        {
            return [];
        }

        // A toast lies over the page for some seconds, the head over what is scrolled beneath it; what they cover then is no fault of the page.
        await page.EvaluateAsync("document.querySelectorAll('.toast').forEach(toast => toast.remove()); window.scrollTo({ top: 0, behavior: 'instant' })");
        await page.EvaluateAsync(Source.Value!);
        return await page.EvaluateAsync<string[]>(Run);
    }

    [GeneratedRegex("YJ-?[0-9A-Z-]+|[0-9a-f-]{36}|[0-9]{6,}", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers { get; }
}
