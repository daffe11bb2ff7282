using Azure.Core;
using WorkshopBot.Storage.Tables.Client;

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
}
