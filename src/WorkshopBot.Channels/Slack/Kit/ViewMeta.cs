using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>What a view remembers of how it came to be; it comes back with everything that is done in it. No secrets, no people's words.</summary>
internal sealed record ViewMeta
{
    [JsonPropertyName("w")]
    public string? Workshop { get; init; }

    /// <summary>The line of the action that its one submit button stands for.</summary>
    [JsonPropertyName("s")]
    public string? Send { get; init; }

    /// <summary>The line of the action that made it.</summary>
    [JsonPropertyName("m")]
    public string? MadeBy { get; init; }

    [JsonPropertyName("n")]
    public string Nonce { get; init; } = "0";

    /// <summary>Where it was opened: a channel, or nothing for the Home tab and shortcuts.</summary>
    [JsonPropertyName("c")]
    public string? Channel { get; init; }

    [JsonPropertyName("t")]
    public string? Thread { get; init; }

    /// <summary>Which of a stack it is, from 1 to 3.</summary>
    [JsonPropertyName("d")]
    public int Depth { get; init; } = 1;

    /// <summary>Null for a view that was not made here.</summary>
    public static ViewMeta? Parse(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize(text, ViewMetaJson.Default.ViewMeta);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, ViewMetaJson.Default.ViewMeta);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ViewMeta))]
internal sealed partial class ViewMetaJson : JsonSerializerContext;
