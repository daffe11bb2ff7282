using WorkshopBot.Storage.Tables;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>Tables of its own for one test, in the Azurite that all tests share.</summary>
internal sealed class TableFixture
{
    public TableFixture()
    {
        ConnectionString = Azurite.StartedAsync().GetAwaiter().GetResult().ConnectionString;
        Storage = Open();
    }

    public TableStorage Storage { get; }

    public string ConnectionString { get; }

    /// <summary>Begins the names of this test's tables.</summary>
    public string Prefix { get; } = $"T{Guid.NewGuid():N}";

    public TableStorageOptions Options => new() { ConnectionString = ConnectionString, Prefix = Prefix, Wire = () => Azurite.Quick() };

    /// <summary>Another replica on the same tables.</summary>
    public TableStorage Open() => new(Options);

    /// <summary>A look at the rows behind the store's back.</summary>
    public TableClient Table(string name) => new(ConnectionString, Prefix + name, Azurite.Quick());

    /// <summary>All rows of a table; none when it was never made.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string name)
    {
        await Table(name).CreateIfNotExistsAsync(default);
        return await Table(name).QueryAsync(null, null, null, default).ToListAsync();
    }
}
