using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace WorkshopBot.Channels.Slack.Wire;

/// <summary>The three ways in; over HTTP each has its address, in Socket Mode its type of envelope.</summary>
internal enum CallKind
{
    Event,
    Interaction,
    Command,
}

/// <summary>A genuine call of Slack's. The payload lives no longer than the call.</summary>
internal sealed record SlackCall(CallKind Kind, JsonElement Payload) : IDisposable
{
    private JsonDocument? _document;

    /// <summary>Reads a body as Slack sends it over HTTP; null when it is none.</summary>
    public static SlackCall? Read(CallKind kind, ReadOnlyMemory<byte> body)
    {
        try
        {
            var document = kind switch
            {
                CallKind.Event => JsonDocument.Parse(body),
                CallKind.Interaction => Field(body, "payload") is { } payload ? JsonDocument.Parse(payload) : null,
                CallKind.Command => JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(Form(body), SlackFormJson.Default.DictionaryStringString)),
                _ => null,
            };
            return document is { RootElement.ValueKind: JsonValueKind.Object } ? new SlackCall(kind, document.RootElement) { _document = document } : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public void Dispose() => _document?.Dispose();

    private static string? Field(ReadOnlyMemory<byte> body, string name) => Form(body).GetValueOrDefault(name);

    private static Dictionary<string, string> Form(ReadOnlyMemory<byte> body) => QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span))
        .ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class SlackFormJson : System.Text.Json.Serialization.JsonSerializerContext;
