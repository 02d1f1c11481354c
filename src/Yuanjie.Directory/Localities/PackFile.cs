using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Directory.Localities;

/// <summary>One file of a pack: reads it strictly, and names itself in every complaint.</summary>
internal sealed class PackFile(string folder, string name)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new AreaCodeJson(), new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public bool Exists => File.Exists(Path.Combine(folder, name));

    public T Read<T>()
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, name));
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw Defect("$", "内容为空", "the file is empty");
        }
        catch (JsonException defect)
        {
            var line = (defect.LineNumber ?? 0) + 1;
            throw Defect(KeyOf(defect), $"无法读取（第 {line} 行）：键缺失、多余、重复或者值不合要求", $"cannot be read (line {line}): {defect.Message.Split(" Path:", 2)[0]}", defect);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Defect("$", "不存在，请检查 Yuanjie:Locality 指向的文件夹", $"the file does not exist in {folder}; look at Yuanjie:Locality", missing);
        }
    }

    public void Require([DoesNotReturnIf(false)] bool holds, string key, string chinese, string english)
    {
        if (!holds)
        {
            throw Defect(key, chinese, english);
        }
    }

    public void RequireText(string value, string key) => Require(!string.IsNullOrWhiteSpace(value), key, "不能为空", "must not be blank");

    public void RequireRange(int value, int least, int most, string key) =>
        Require(value >= least && value <= most, key, $"应在 {least} 到 {most} 之间，现为 {value}", $"must be {least} to {most}, is {value}");

    public void RequireCategories(IReadOnlyList<string> categories, string key)
    {
        for (var i = 0; i < categories.Count; i++)
        {
            Require(Organisations.Category.IsReadable(categories[i]), $"{key}[{i}]", $"应为 K01 这样的类型代码，现为“{categories[i]}”", $"must be a type such as K01, is '{categories[i]}'");
        }
    }

    private LocalityPackException Defect(string key, string chinese, string english, Exception? inner = null) => new(name, key, chinese, english, inner);

    private static string KeyOf(JsonException defect) => defect.Path is null or "" or "$" ? "$" : defect.Path.StartsWith("$.", StringComparison.Ordinal) ? defect.Path[2..] : defect.Path;

    private sealed class AreaCodeJson : JsonConverter<AreaCode>
    {
        public override AreaCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && AreaCode.TryParse(reader.GetString(), out var area) ? area : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, AreaCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
