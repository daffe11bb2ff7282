using Azure;
using Azure.Core;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Storage.Tables.Client.Wire;

namespace WorkshopBot.Storage.Tables;

/// <summary>Which account to use and how to be let in: a connection string, or an address with a credential.</summary>
public sealed record TableStorageOptions
{
    public const string UsualPrefix = "WorkshopBot";

    public string? ConnectionString { get; init; }

    /// <summary>Such as <c>https://ACCOUNT.table.core.windows.net</c>.</summary>
    public Uri? Endpoint { get; init; }

    public TokenCredential? Credential { get; init; }

    /// <summary>What the names of the tables begin with, so that several installations can share an account.</summary>
    public string Prefix { get; init; } = UsualPrefix;

    /// <summary>How the wire behaves; for tests.</summary>
    public Func<TableClientOptions> Wire { get; init; } = () => new TableClientOptions();

    /// <summary>What gives workshops their place in the order of all.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What is wrong with a connection string, never what it says; null when it can be used.</summary>
    public static string? FaultOf(string connectionString)
    {
        try
        {
            return FaultOf(TableConnection.Parse(connectionString));
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>Which tables; neither where they are nor what opens them.</summary>
    public override string ToString() => $"tables {Prefix}…";

    private static string? FaultOf(TableConnection connection)
    {
        if (connection.Key is { } key && !IsKey(key))
        {
            return "AccountKey is not the base64 text that the portal shows.";
        }

        return TableAddress.IsSafe(connection.Endpoint)
            ? null
            : "Plain http is for this machine and its own network only; use https.";
    }

    private static bool IsKey(AzureNamedKeyCredential credential)
    {
        var (_, key) = credential;
        return Convert.TryFromBase64String(key, new byte[key.Length], out _);
    }
}
