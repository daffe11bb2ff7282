using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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
            ServiceHosts = Hosts(teams, "ServiceHosts", faults) ?? usual.ServiceHosts,
            FileHosts = Hosts(teams, "FileHosts", faults) ?? usual.FileHosts,
            TargetedMessages = YesOrNo(teams, "TargetedMessages", faults),
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

        var fault = said[0] switch
        {
            TeamsCredential.Certificate file => CertificateFault(file.Path),
            TeamsCredential.ManagedIdentity { ClientId: var id } when !Guid.TryParse(id, out _) => NotAnId("ManagedIdentity", id),
            TeamsCredential.Federated { ClientId: { } id } when !Guid.TryParse(id, out _) => $"{NotAnId("FederatedIdentity", id)[..^1]}, and not 'system'.",
            _ => null,
        };
        faults.AddRange(fault is null ? [] : [fault]);
        return said[0];
    }

    /// <summary>A credential that cannot be used is named at the start, not with the first message.</summary>
    private static string? CertificateFault(string path)
    {
        if (!File.Exists(path))
        {
            return $"Teams:CertificatePath: there is no file '{path}'.";
        }

        try
        {
            using var certificate = Load(path);
            return certificate is null ? $"Teams:CertificatePath: '{path}' is neither a .pem nor a .pfx file."
                : certificate.HasPrivateKey ? null
                : $"Teams:CertificatePath: '{path}' holds no private key.";
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"Teams:CertificatePath: '{path}' holds no certificate with its private key that can be read without a password.";
        }
    }

    /// <summary>Null for a file that is of neither kind.</summary>
    public static X509Certificate2? Load(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pem" => X509Certificate2.CreateFromPemFile(path),
        ".pfx" => X509CertificateLoader.LoadPkcs12FromFile(path, null),
        _ => null,
    };

    private static string Id(IConfigurationSection teams, string key, List<string> faults)
    {
        var said = Said(teams, key) ?? "";
        if (!Guid.TryParse(said, out _))
        {
            faults.Add(NotAnId(key, said));
        }

        return said;
    }

    private static string NotAnId(string key, string said) => $"Teams:{key}: '{said}' is not an id such as 11111111-2222-3333-4444-555555555555.";

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

    /// <returns>Null when nothing is said.</returns>
    private static List<string>? Hosts(IConfigurationSection teams, string key, List<string> faults)
    {
        var said = List(teams, key);
        faults.AddRange(said.Where(host => Uri.CheckHostName(host.TrimStart('.')) == UriHostNameType.Unknown)
            .Select(host => $"Teams:{key}: '{host}' is not the name of a host, such as smba.trafficmanager.net or .sharepoint.com."));
        return said.Count > 0 ? said : null;
    }

    private static bool YesOrNo(IConfigurationSection teams, string key, List<string> faults)
    {
        var said = Said(teams, key) ?? "false";
        if (!bool.TryParse(said, out var yes))
        {
            faults.Add($"Teams:{key}: '{said}' is neither true nor false.");
        }

        return yes;
    }

    /// <summary>A list in the file, or one line with commas in the environment.</summary>
    private static List<string> List(IConfigurationSection teams, string key) =>
        [.. teams.GetSection(key).GetChildren().Select(child => child.Value).Append(Said(teams, key))
            .OfType<string>().SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static string? Said(IConfigurationSection teams, string key) => teams[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
