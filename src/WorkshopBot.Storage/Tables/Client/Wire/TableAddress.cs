using System.Text.RegularExpressions;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>Where a table is, and the addresses of what is in it. They are sent, and signed, exactly as they are made here.</summary>
internal sealed partial class TableAddress
{
    private readonly string _base;

    public TableAddress(Uri endpoint, string table)
    {
        if (!endpoint.IsAbsoluteUri || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0 || endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException("The address of a table service is absolute and has nothing behind its path; give a signature as a credential.", nameof(endpoint));
        }

        if (!IsSafe(endpoint))
        {
            throw new ArgumentException($"The table service at {endpoint.Host} has to be spoken to over https; http is for this machine and its own network only.", nameof(endpoint));
        }

        if (!TableName().IsMatch(table) || table.Equals("tables", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"'{table}' cannot be the name of a table: 3 to 63 letters and digits, a letter first.", nameof(table));
        }

        (Endpoint, Table, _base) = (endpoint, table, endpoint.AbsoluteUri.TrimEnd('/'));
    }

    public Uri Endpoint { get; }

    public string Table { get; }

    /// <summary>The first label of the host, or of the path where the host is this machine (Azurite).</summary>
    public string AccountName => Endpoint.AbsolutePath.Trim('/') is { Length: > 0 } path ? path.Split('/')[0] : Endpoint.Host.Split('.')[0];

    /// <summary>Cosmos DB for Table, which knows MERGE only as a header of POST.</summary>
    public bool IsCosmos => Endpoint.Host.Contains(".table.cosmos", StringComparison.OrdinalIgnoreCase);

    public Uri Tables => new($"{_base}/Tables");

    public Uri TableItself => new($"{_base}/Tables('{Table}')");

    public Uri Batch => new($"{_base}/$batch");

    public Uri Entities => new($"{_base}/{Table}");

    public Uri Entity(string partitionKey, string rowKey, string? query = null) =>
        new($"{_base}/{Table}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}'){query}");

    public Uri Query(string query) => new($"{_base}/{Table}(){query}");

    /// <summary>Plain http serves within a machine, or a network of containers, whose names have no dot: nobody else listens there.</summary>
    public static bool IsSafe(Uri endpoint) =>
        endpoint.Scheme == Uri.UriSchemeHttps
        || (endpoint.Scheme == Uri.UriSchemeHttp
            && (endpoint.IsLoopback || (endpoint.HostNameType == UriHostNameType.Dns && !endpoint.Host.Contains('.', StringComparison.Ordinal))));

    public static string Select(IEnumerable<string>? names) => names is null ? "" : Uri.EscapeDataString(string.Join(',', names));

    private static string Key(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$(?!\n)")]
    private static partial Regex TableName();
}
