using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkshopBot.Channels.Slack;

/// <summary>How JSON goes to Slack: words as they are, because every escape counts against the size of a message.</summary>
internal static class SlackJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
