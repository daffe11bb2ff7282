using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Storage.Json;

/// <summary>Ids and lists as people would write them in JSON: <c>"A7"</c>, <c>3</c>, <c>["A7","A8"]</c>.</summary>
internal static class ValueConverters
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        new TextIdConverter<WorkshopId>(text => new(text), id => id.Value),
        new TextIdConverter<ParticipantId>(text => new(text), id => id.Value),
        new TextIdConverter<ActivityId>(text => new(text), id => id.Value),
        new TextIdConverter<FailPointId>(text => new(text), id => id.Value),
        new TextIdConverter<ItemId>(ReadItem, id => id.ToString()),
        new PhaseIdConverter(),
        new SequenceConverter<string>(),
        new SequenceConverter<ItemId>(),
        new SequenceConverter<StageKey>(),
    ];

    private static ItemId ReadItem(string text) =>
        ItemId.TryParse(text, out var id) ? id : throw new JsonException($"'{text}' is no item id.");
}

internal sealed class TextIdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? throw new JsonException($"{typeof(T).Name} is null."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}

internal sealed class PhaseIdConverter : JsonConverter<PhaseId>
{
    public override PhaseId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, PhaseId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
}

internal sealed class SequenceConverter<T> : JsonConverter<Sequence<T>>
{
    public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T[]>)options.GetTypeInfo(typeof(T[])))?.ToSequence() ?? [];

    public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], (JsonTypeInfo<T[]>)options.GetTypeInfo(typeof(T[])));
}
