using System.Text.Json;

namespace WorkshopBot.Channels;

/// <summary>Reading of JSON that may hold anything.</summary>
internal static class LooseJson
{
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
