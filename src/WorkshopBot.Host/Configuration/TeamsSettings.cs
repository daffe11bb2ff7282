using System.Collections.Frozen;
using WorkshopBot.Channels.Teams;

namespace WorkshopBot.Host.Configuration;

/// <summary>Reads <c>Teams:*</c>: off without an app id, and with one every other setting is checked.</summary>
internal static class TeamsSettings
{
    /// <summary>Null when Teams is off, or when something is wrong, which is then among the faults.</summary>
    public static TeamsOptions? Read(IConfiguration configuration, List<string> faults)
    {
        var teams = configuration.GetSection("Teams");
        if (Said(teams, "AppId") is not { } app)
        {
            return null;
        }

        var (before, usual) = (faults.Count, new TeamsOptions { AppId = app, TenantId = "", Credential = new TeamsCredential.Secret(""), AllowedTenants = [] });
        var tenant = Id(teams, "TenantId", faults);
        var credential = CredentialOf(teams, faults);
        _ = Id(teams, "AppId", faults);
        var options = usual with
        {
            TenantId = tenant,
            Credential = credential ?? usual.Credential,
            AllowedTenants = Tenants(teams, tenant),
            OpenIdMetadata = Address(teams, "OpenIdMetadata", faults) ?? usual.OpenIdMetadata,
            Issuer = Said(teams, "Issuer") ?? usual.Issuer,
            LoginUrl = Address(teams, "LoginUrl", faults) ?? usual.LoginUrl,
            Scope = Said(teams, "Scope") ?? usual.Scope,
            ServiceHosts = List(teams, "ServiceHosts") is { Count: > 0 } hosts ? hosts : usual.ServiceHosts,
            TargetedMessages = bool.TryParse(Said(teams, "TargetedMessages"), out var targeted) && targeted,
        };
        return faults.Count == before ? options : null;
    }

    private static TeamsCredential? CredentialOf(IConfigurationSection teams, List<string> faults)
    {
        List<TeamsCredential> said =
        [
            .. Said(teams, "ClientSecret") is { } secret ? [new TeamsCredential.Secret(secret)] : Array.Empty<TeamsCredential>(),
            .. Said(teams, "CertificatePath") is { } path ? [new TeamsCredential.Certificate(path)] : Array.Empty<TeamsCredential>(),
            .. Said(teams, "ManagedIdentity") is { } identity ? [new TeamsCredential.ManagedIdentity(identity)] : Array.Empty<TeamsCredential>(),
            .. Said(teams, "FederatedIdentity") is { } federated ? [new TeamsCredential.Federated(federated == "system" ? null : federated)] : Array.Empty<TeamsCredential>(),
        ];
        if (said.Count != 1)
        {
            faults.Add("Teams: set exactly one of Teams:ClientSecret, Teams:CertificatePath, Teams:ManagedIdentity, Teams:FederatedIdentity.");
            return null;
        }

        if (said[0] is TeamsCredential.Certificate file && !File.Exists(file.Path))
        {
            faults.Add($"Teams:CertificatePath: there is no file '{file.Path}'.");
        }

        return said[0];
    }

    private static string Id(IConfigurationSection teams, string key, List<string> faults)
    {
        var said = Said(teams, key) ?? "";
        if (!Guid.TryParse(said, out _))
        {
            faults.Add($"Teams:{key}: '{said}' is not an id such as 11111111-2222-3333-4444-555555555555.");
        }

        return said;
    }

    /// <summary>Overridable for other clouds and for tests; plain http only within this machine.</summary>
    private static Uri? Address(IConfigurationSection teams, string key, List<string> faults)
    {
        if (Said(teams, key) is not { } said)
        {
            return null;
        }

        if (Uri.TryCreate(said.EndsWith('/') || key == "OpenIdMetadata" ? said : said + "/", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return address;
        }

        faults.Add($"Teams:{key}: '{said}' is not an https address (http only for this machine).");
        return null;
    }

    private static FrozenSet<string> Tenants(IConfigurationSection teams, string home) =>
        (List(teams, "AllowedTenants") is { Count: > 0 } said ? said : [home]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A list in the file, or one line with commas in the environment.</summary>
    private static List<string> List(IConfigurationSection teams, string key) =>
        [.. teams.GetSection(key).GetChildren().Select(child => child.Value).Append(Said(teams, key))
            .OfType<string>().SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static string? Said(IConfigurationSection teams, string key) => teams[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
