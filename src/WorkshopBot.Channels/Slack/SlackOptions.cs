namespace WorkshopBot.Channels.Slack;

/// <summary>The app's registration in Slack and the addresses of Slack's services.</summary>
public sealed record SlackOptions
{
    /// <summary>What requests over HTTP are signed with; null where only Socket Mode is used.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The token of the one workspace; null where workspaces install the app themselves.</summary>
    public string? BotToken { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>The app-level token: with it everything comes over Socket Mode, and no public address is needed.</summary>
    public string? AppToken { get; init; }

    /// <summary>Connections in Socket Mode at the same time, at most 10.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>Whether people of other organisations in shared channels may take part.</summary>
    public bool Strangers { get; init; }

    public Uri ApiUrl { get; init; } = new("https://slack.com/api/");

    public Uri AuthorizeUrl { get; init; } = new("https://slack.com/oauth/v2/authorize");

    /// <summary>Hosts that a response_url may name.</summary>
    public IReadOnlyList<string> HookHosts { get; init; } = ["hooks.slack.com", "hooks.slack-gov.com"];

    /// <summary>Hosts that files may be uploaded to, and sockets opened to; one that begins with a dot stands for all below it.</summary>
    public IReadOnlyList<string> FileHosts { get; init; } = ["files.slack.com", ".slack.com", ".slack-files.com", ".slack-gov.com"];

    /// <summary>How long is waited for Slack; only tests are in a hurry.</summary>
    internal Api.SlackPatience Patience { get; init; } = new();

    /// <summary>Whether other workspaces can install the app.</summary>
    public bool IsShared => ClientId is not null;

    /// <summary>The least that the app can work with; the manifest asks for the same.</summary>
    public static IReadOnlyList<string> Scopes { get; } =
    [
        "app_mentions:read", "channels:read", "chat:write", "commands", "files:read", "files:write", "groups:read", "im:history", "im:write", "users:read",
    ];

    /// <summary>Never the secrets.</summary>
    public override string ToString() => nameof(SlackOptions);
}
