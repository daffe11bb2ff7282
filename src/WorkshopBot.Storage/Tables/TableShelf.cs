using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>What channels keep for themselves: a shelf is a partition, a document a row.</summary>
public sealed class TableShelf : IShelf
{
    private readonly TableSet _tables;

    internal TableShelf(TableSet tables) => _tables = tables;

    public async Task<string?> ReadAsync(string shelf, string key, CancellationToken ct) =>
        (await _tables.Shelves.FindAsync(TableKeys.Of(shelf), TableKeys.Of(key), ct))?.Text("Text");

    public Task PutAsync(string shelf, string key, string text, CancellationToken ct) => _tables.Shelves.PutAsync(Row(shelf, key, text), ct);

    public Task<bool> AddAsync(string shelf, string key, string text, CancellationToken ct) => _tables.Shelves.TryAddAsync(Row(shelf, key, text), ct);

    public Task<bool> RemoveAsync(string shelf, string key, CancellationToken ct) => _tables.Shelves.TryDeleteAsync(TableKeys.Of(shelf), TableKeys.Of(key), ct);

    public IAsyncEnumerable<ShelfItem> AllAsync(string shelf, string after, CancellationToken ct) =>
        _tables.Shelves.QueryAsync($"PartitionKey eq '{TableKeys.Of(shelf)}' and RowKey gt '{TableKeys.Of(after)}'", null, ct)
            .Select(row => new ShelfItem(row.GetString("Key")!, row.Text("Text")!));

    public async Task EmptyAsync(string shelf, CancellationToken ct)
    {
        List<TableEntity> rows;
        do
        {
            rows = await _tables.Shelves.QueryAsync($"PartitionKey eq '{TableKeys.Of(shelf)}'", ["PartitionKey", "RowKey"], ct).ToListAsync(ct);
            foreach (var some in rows.Chunk(AppendLimits.MaxRows))
            {
                // One that is taken off by somebody else meanwhile stops the transaction; then the shelf is looked at again.
                await _tables.Shelves.SubmitAsync([.. some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row))], ct);
            }
        }
        while (rows.Count > 0);
    }

    /// <summary>The names of all shelves; reads every key there is.</summary>
    internal async Task<IReadOnlyList<string>> ShelvesAsync(CancellationToken ct) =>
        await _tables.Shelves.QueryAsync("PartitionKey ge ''", ["PartitionKey", "RowKey", "Shelf"], ct)
            .Select(row => row.GetString("Shelf")!).Distinct().ToListAsync(ct);

    internal static TableEntity Row(string shelf, string key, string text) =>
        new TableEntity(TableKeys.Of(shelf), TableKeys.Of(key)) { ["Shelf"] = shelf, ["Key"] = key }.WithText("Text", text);
}
