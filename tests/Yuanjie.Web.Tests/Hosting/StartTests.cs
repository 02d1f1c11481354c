using System.Diagnostics;

namespace Yuanjie.Web.Tests.Hosting;

/// <summary>What an operator meets who set something wrong: one sentence that names the key, and exit code 2.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Yuanjie:Database", "nonsense")]
    [InlineData("Yuanjie:Database", "sqlite:")]
    [InlineData("Yuanjie:Database", "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=3")]
    [InlineData("Yuanjie:Locality", "atlantis")]
    [InlineData("Yuanjie:Demo:Disputes", "many")]
    [InlineData("Yuanjie:Jobs:On", "perhaps")]
    [InlineData("Yuanjie:Proxies", "balancer")]
    [InlineData("Yuanjie:MaxRequestMegabytes", "0")]
    public async Task Start_WithASettingThatCannotBeUsed_NamesTheKeyAndStops(string key, string value)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("yuanjie-start-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Yuanjie.Web.dll"), $"--Yuanjie:Data={folder.FullName}", $"--{key}={value}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        folder.Delete(recursive: true);

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith($"{key}: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }
}
