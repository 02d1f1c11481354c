using Microsoft.AspNetCore.Components;

namespace Yuanjie.Web.Ui;

internal static class AssetUrls
{
    /// <summary>The fingerprinted address of a file below <c>wwwroot</c>, such as <c>dist/chart.js</c>; the plain one where no fingerprint is known.</summary>
    public static string Asset(this HttpContext http, string path)
    {
        var assets = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{http.Request.PathBase}/{assets?[path] ?? path}";
    }
}
