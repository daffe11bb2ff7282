using System.Collections.Frozen;

namespace WorkshopBot.Channels.Teams;

/// <summary>The registration of the bot and where its cloud is; what is said here holds for the public cloud unless configured otherwise.</summary>
public sealed record TeamsOptions
{
    /// <summary>The application (client) id of the bot's registration.</summary>
    public required string AppId { get; init; }

    /// <summary>The registration's home tenant, which gives the one token that serves every tenant.</summary>
    public required string TenantId { get; init; }

    public required TeamsCredential Credential { get; init; }

    /// <summary>The tenants whose people may use the bot; never empty, the home tenant when nothing else is said.</summary>
    public required FrozenSet<string> AllowedTenants { get; init; }

    public Uri OpenIdMetadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Who signs what arrives.</summary>
    public string Issuer { get; init; } = "https://api.botframework.com";

    public Uri LoginUrl { get; init; } = new("https://login.microsoftonline.com/");

    public string Scope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>Hosts that may be sent the bot's token; one that begins with a dot stands for all below it.</summary>
    public IReadOnlyList<string> ServiceHosts { get; init; } = UsualHosts;

    /// <summary>Hosts of people's drives, to which a file may be put when they agree.</summary>
    public IReadOnlyList<string> FileHosts { get; init; } = UsualFileHosts;

    /// <summary>Whether a private word in a conversation of several goes there as a targeted message, where the tenant has them.</summary>
    public bool TargetedMessages { get; init; }

    /// <summary>How long is waited for the connector; only tests are in a hurry.</summary>
    internal Connector.ConnectorPatience Patience { get; init; } = new();

    public static IReadOnlyList<string> UsualHosts { get; } =
    [
        "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us",
        ".botframework.com", ".botframework.us", ".botframework.azure.us", ".botframework.azure.cn",
    ];

    public static IReadOnlyList<string> UsualFileHosts { get; } = [".sharepoint.com", ".sharepoint.us", ".sharepoint.cn"];
}

/// <summary>How the bot proves who it is.</summary>
public abstract record TeamsCredential
{
    private TeamsCredential()
    {
    }

    public sealed record Secret(string Value) : TeamsCredential
    {
        /// <summary>Never the secret.</summary>
        public override string ToString() => nameof(Secret);
    }

    /// <param name="Path">A PEM or PFX file with its private key.</param>
    public sealed record Certificate(string Path) : TeamsCredential;

    /// <param name="ClientId">The user-assigned identity, which is the registration itself.</param>
    public sealed record ManagedIdentity(string ClientId) : TeamsCredential;

    /// <summary>The registration trusts a managed identity, which vouches for it.</summary>
    /// <param name="ClientId">The user-assigned identity; null for the machine's own.</param>
    public sealed record Federated(string? ClientId) : TeamsCredential;
}
