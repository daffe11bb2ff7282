using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkshopBot.Channels.Teams;

/// <summary>How JSON goes to Teams: words as they are, because every escape counts against the size of a message.</summary>
internal static class TeamsJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
