using System.Text;
using Azure;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>Pages of a query. It ends where the service names no next page, not where a page is empty.</summary>
internal sealed class TableQuery(TableQueryRequest request, Func<string, CancellationToken, Task<Response>> send, CancellationToken ct) : AsyncPageable<TableEntity>(ct)
{
    private const string Next = "x-ms-continuation-";

    public override async IAsyncEnumerable<Page<TableEntity>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        TableLimits.CheckQuery(request.Filter, pageSizeHint ?? request.MaxPerPage);
        do
        {
            var response = await send(Address(continuationToken, pageSizeHint ?? request.MaxPerPage), CancellationToken);
            continuationToken = TokenOf(response);
            yield return Page<TableEntity>.FromValues(EntityReader.Many(response.Content.ToMemory()), continuationToken, response);
        }
        while (continuationToken is not null);
    }

    // A token is the two headers, each as it has to stand in the next address.
    private static string? TokenOf(Response response)
    {
        var token = new StringBuilder();
        foreach (var name in (string[])["NextPartitionKey", "NextRowKey"])
        {
            if (response.Headers.TryGetValue(Next + name, out var value))
            {
                token.Append(token.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return token.Length == 0 ? null : token.ToString();
    }

    private string Address(string? token, int? top)
    {
        string?[] parts =
        [
            request.Filter is { Length: > 0 } filter ? $"$filter={Uri.EscapeDataString(filter)}" : null,
            request.Select is null ? null : $"$select={TableAddress.Select(request.Select.Union([nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)]))}",
            top is null ? null : $"$top={top}",
            token,
        ];
        return string.Join('&', parts.OfType<string>()) is { Length: > 0 } query ? $"?{query}" : "";
    }
}

/// <summary>What is asked for.</summary>
internal sealed record TableQueryRequest(string? Filter, int? MaxPerPage, IReadOnlyList<string>? Select);
