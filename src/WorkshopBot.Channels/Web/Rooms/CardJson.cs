using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Web.Rooms;

/// <summary>How the web room keeps what it shows: cards as JSON, each component with its name.</summary>
internal static class CardJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(NameTheParts);
        return new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = resolver,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Default,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new SequenceJson(), new ActionJson() },
        };
    }

    /// <summary>The closed hierarchy is nested in its base, so a new component is found by itself.</summary>
    private static void NameTheParts(JsonTypeInfo type)
    {
        if (type.Type != typeof(CardPart))
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "part" };
        foreach (var part in typeof(CardPart).GetNestedTypes().Where(nested => nested.IsSubclassOf(typeof(CardPart))))
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(part, JsonNamingPolicy.CamelCase.ConvertName(part.Name)));
        }
    }

    private sealed class ActionJson : JsonConverter<ActionId>
    {
        public override ActionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ActionId.Parse(reader.GetString()) ?? throw new JsonException("An action is one line of words.");

        public override void Write(Utf8JsonWriter writer, ActionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    /// <summary>A sequence is an array.</summary>
    private sealed class SequenceJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class Converter<T> : JsonConverter<Sequence<T>>
        {
            public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                JsonSerializer.Deserialize<T[]>(ref reader, options)?.ToSequence() ?? [];

            public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, value.ToArray(), options);
        }
    }
}
