using Azure;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>What a connection string names: a place and one of the two credentials that fit into a string.</summary>
internal sealed record TableConnection(Uri Endpoint, AzureNamedKeyCredential? Key, AzureSasCredential? Signature)
{
    // Azurite's account, the same on every machine and printed in its manual.
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">Says what is missing, never what is there.</exception>
    public static TableConnection Parse(string connectionString)
    {
        var parts = PartsOf(connectionString);
        if (parts.TryGetValue("UseDevelopmentStorage", out var development) && development.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return new(new Uri($"http://127.0.0.1:10002/{DevelopmentAccount}"), new AzureNamedKeyCredential(DevelopmentAccount, DevelopmentKey), null);
        }

        var endpoint = EndpointOf(parts);
        if (parts.TryGetValue("SharedAccessSignature", out var signature))
        {
            return new(endpoint, null, new AzureSasCredential(signature.TrimStart('?')));
        }

        return parts.TryGetValue("AccountName", out var name) && parts.TryGetValue("AccountKey", out var key)
            ? new(endpoint, new AzureNamedKeyCredential(name, key), null)
            : throw new FormatException("The connection string needs AccountName and AccountKey, or SharedAccessSignature.");
    }

    /// <summary>The place; what it is opened with is nobody's to read.</summary>
    public override string ToString() => $"{nameof(TableConnection)} to {Endpoint.Host}";

    private static Dictionary<string, string> PartsOf(string connectionString)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.IndexOf('=', StringComparison.Ordinal) is var at and > 0 && parts.TryAdd(part[..at].Trim(), part[(at + 1)..].Trim()))
            {
                continue;
            }

            throw new FormatException("The connection string is not a list of name=value, each name once, with semicolons between.");
        }

        return parts;
    }

    private static Uri EndpointOf(Dictionary<string, string> parts)
    {
        if (parts.TryGetValue("TableEndpoint", out var given))
        {
            return Uri.TryCreate(given, UriKind.Absolute, out var endpoint) ? endpoint : throw new FormatException("TableEndpoint is not an address.");
        }

        if (!parts.TryGetValue("AccountName", out var account))
        {
            throw new FormatException("The connection string needs TableEndpoint or AccountName.");
        }

        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", Uri.UriSchemeHttps);
        return Uri.TryCreate($"{protocol}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}", UriKind.Absolute, out var made)
            ? made
            : throw new FormatException("AccountName and EndpointSuffix do not make an address.");
    }
}
