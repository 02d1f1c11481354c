using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Data.Events;

/// <summary>How facts are written in the log and the outbox: names as in C#, ids and codes as text, nothing for null.</summary>
public static class EventJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new TypedIdJsonFactory(), new InstantJson(), new AreaCodeJson(), new SentenceJson(), new JsonStringEnumConverter() },
    };

    internal static string Write(IEvent fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    internal static IEvent Read(string payload, Type type) => (IEvent)JsonSerializer.Deserialize(payload, type, Options)!;

    private sealed class InstantJson : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteNumberValue(value.UnixMilliseconds);
    }

    private sealed class AreaCodeJson : JsonConverter<AreaCode>
    {
        public override AreaCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => AreaCode.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, AreaCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class SentenceJson : JsonConverter<Sentence>
    {
        public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class TypedIdJsonFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(TypedIdJson<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class TypedIdJson<T> : JsonConverter<T>
        where T : struct, ITypedId<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
