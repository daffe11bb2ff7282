using Azure.Core;
using Azure.Identity;
using WorkshopBot.Storage.Tables;

namespace WorkshopBot.Host.Configuration;

/// <summary>Reads <c>Storage:Tables:*</c>; what is wrong is named by its setting, and a secret is never repeated.</summary>
internal static class TableSettings
{
    private const string Section = "Storage:Tables";
    private const string ConnectionString = $"{Section}:ConnectionString";
    private const string Endpoint = $"{Section}:Endpoint";
    private const string Identity = $"{Section}:ManagedIdentity";
    private const string Prefix = $"{Section}:Prefix";

    /// <summary>The identity that belongs to the machine itself, where it has no id of its own.</summary>
    private const string OfTheMachine = "system";

    /// <summary>A table's name has 63 characters; the longest of ours adds nine.</summary>
    private const int LongestPrefix = 54;

    /// <summary>Null when tables are not set up, or when something is wrong, which is then among the faults.</summary>
    /// <param name="needed">Whether workshops are kept there; otherwise they may only be moved from or to there.</param>
    public static TableStorageOptions? Read(IConfiguration configuration, bool needed, List<string> faults)
    {
        var before = faults.Count;
        var connection = Said(configuration, ConnectionString);
        var endpoint = AddressOf(Said(configuration, Endpoint), faults);
        var isAddressed = Said(configuration, Endpoint) is not null;
        if (connection is null && !isAddressed)
        {
            if (needed)
            {
                faults.Add($"Storage:Provider: Tables needs {ConnectionString} or {Endpoint}.");
            }

            return null;
        }

        if (connection is not null && isAddressed)
        {
            faults.Add($"{Section}: set either {ConnectionString} or {Endpoint}, not both.");
        }

        if (connection is not null && TableStorageOptions.FaultOf(connection) is { } fault)
        {
            faults.Add($"{ConnectionString}: {fault}");
        }

        var options = new TableStorageOptions
        {
            ConnectionString = connection,
            Endpoint = endpoint,
            Credential = isAddressed ? CredentialOf(configuration, faults) : null,
            Prefix = PrefixOf(Said(configuration, Prefix), faults),
        };
        return faults.Count == before ? options : null;
    }

    private static string? Said(IConfiguration configuration, string key) => configuration[key] is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;

    /// <summary>A token is sent there: never in the open.</summary>
    private static Uri? AddressOf(string? said, List<string> faults)
    {
        if (said is null)
        {
            return null;
        }

        if (Uri.TryCreate(said, UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" } && address.Scheme == Uri.UriSchemeHttps)
        {
            return address;
        }

        // It may be an address that ends in a signature, so it is not repeated.
        faults.Add($"{Endpoint}: is not an address such as https://ACCOUNT.table.core.windows.net; a shared access signature belongs into {ConnectionString}.");
        return null;
    }

    /// <summary>Without a named identity: whichever Azure.Identity finds first, in the environment, on the machine, or with whoever is logged in.</summary>
    private static TokenCredential CredentialOf(IConfiguration configuration, List<string> faults)
    {
        var said = Said(configuration, Identity);
        if (said is not null && said != OfTheMachine && !Guid.TryParse(said, out _))
        {
            faults.Add($"{Identity}: '{said}' is neither the client id of a managed identity nor '{OfTheMachine}'.");
        }

        return said switch
        {
            null => new DefaultAzureCredential(),
            OfTheMachine => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            _ => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(said)),
        };
    }

    private static string PrefixOf(string? said, List<string> faults)
    {
        if (said is null)
        {
            return TableStorageOptions.UsualPrefix;
        }

        if (said.Length > LongestPrefix || !char.IsAsciiLetter(said[0]) || !said.All(char.IsAsciiLetterOrDigit))
        {
            faults.Add($"{Prefix}: '{said}' cannot begin the name of a table: a letter, then letters and digits, at most {LongestPrefix}.");
        }

        return said;
    }
}
