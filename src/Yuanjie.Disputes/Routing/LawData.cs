using System.Text.Json;
using System.Text.Json.Serialization;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Routing;

/// <summary>How sure a mapping or rule is: read in the source, from good secondary sources, or varying from place to place.</summary>
public enum Certainty : short
{
    Sure = 1,
    Likely = 2,
    Check = 3,
}

/// <summary>Reads the versioned files of law that are built into the module.</summary>
internal static class LawData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <param name="folder">The step of the way whose law it is, such as Routing.</param>
    /// <param name="file">A file of its folder Data.</param>
    public static T Read<T>(string folder, string file)
    {
        var name = $"Yuanjie.Disputes.{folder}.Data.{file}";
        using var stream = typeof(LawData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The law file {file} is not built into the module.");
        return JsonSerializer.Deserialize<T>(stream, Options)
            ?? throw new InvalidOperationException($"The law file {file} is empty.");
    }

    /// <summary>The text as terms are looked for in it: folded, without blanks, since people put spaces and line breaks anywhere.</summary>
    public static string Readable(string? text) => ChineseText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
