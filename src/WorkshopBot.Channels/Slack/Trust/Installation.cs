using System.Text.Json.Serialization;

namespace WorkshopBot.Channels.Slack.Trust;

/// <summary>The app in one workspace, or in an organisation as a whole.</summary>
/// <param name="Id">The workspace's id, or the organisation's.</param>
/// <param name="Token">Whoever has it can speak as the bot.</param>
internal sealed record Installation(string Id, string Token, string BotUserId)
{
    public string? BotId { get; init; }

    public string? AppId { get; init; }

    public string? Scopes { get; init; }

    public string? InstalledBy { get; init; }

    public DateTimeOffset InstalledAt { get; init; }

    /// <summary>When the token ends; null for one that does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Why it has ended; null while it works.</summary>
    public string? Ended { get; init; }

    /// <summary>Never the tokens.</summary>
    public override string ToString() => $"{nameof(Installation)} {Id}";
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Installation))]
internal sealed partial class InstallationJson : JsonSerializerContext;
