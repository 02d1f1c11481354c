using Yuanjie.Browser.Tests.Fixtures;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Browser.Tests;

/// <summary>Says aloud when the journeys go without a look at accessibility.</summary>
public sealed class AxeTests
{
    [Fact]
    public void Axe_IsRestored()
    {
        Assert.SkipUnless(Axe.IsThere || TestDatabases.Strict, "axe-core is not in src/Yuanjie.Web/ui/node_modules: run npm ci there");
        Assert.True(Axe.IsThere, "axe-core is not in src/Yuanjie.Web/ui/node_modules, and skips are failures here.");
    }
}
