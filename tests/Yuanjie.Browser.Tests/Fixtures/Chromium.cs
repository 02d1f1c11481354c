using Microsoft.Playwright;
using Yuanjie.Browser.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Yuanjie.Browser.Tests.Fixtures;

/// <summary>The one browser of a test run; every person in a journey has a context of their own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The system's Chromium (<c>YUANJIE_CHROMIUM</c>, else from PATH); null where there is none.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("YUANJIE_CHROMIUM") is { Length: > 0 } told ? told : OnPath("chromium");

    public IBrowser Browser => browser ?? throw new InvalidOperationException("There is no Chromium on this machine.");

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        // The package brings its driver with a Node for common platforms; any Node does.
        if (Environment.GetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH") is null && OnPath("node") is { } node)
        {
            Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", node);
        }

        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=zh-CN"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
