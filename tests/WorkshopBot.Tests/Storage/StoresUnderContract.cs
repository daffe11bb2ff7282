using WorkshopBot.Domain;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Tests.Storage;

public sealed class InMemoryStoreTests : WorkshopStoreContract
{
    private readonly InMemoryStore _store = new();

    protected override IWorkshopStore Store => _store;

    protected override async Task<IReadOnlyList<WorkshopEvent>> MarksAsync(WorkshopId id) => (await _store.ReadFromAsync(id, 1, default)).Marks;
}

public sealed class SqliteStoreTests : WorkshopStoreContract, IDisposable
{
    private readonly TempFile _file = new();
    private readonly SqliteStorage _storage;

    public SqliteStoreTests() => _storage = new SqliteStorage(_file.Path);

    protected override IWorkshopStore Store => _storage.Store;

    public void Dispose()
    {
        _storage.Dispose();
        _file.Dispose();
    }

    protected override async Task<IReadOnlyList<WorkshopEvent>> MarksAsync(WorkshopId id) => (await _storage.Store.ReadFromAsync(id, 1, default)).Marks;
}

public sealed class CachedSqliteStoreTests : WorkshopStoreContract, IDisposable
{
    private readonly TempFile _file = new();
    private readonly SqliteStorage _storage;

    public CachedSqliteStoreTests()
    {
        _storage = new SqliteStorage(_file.Path);
        Store = new CachedStore(_storage.Store, capacity: 4);
    }

    protected override IWorkshopStore Store { get; }

    public void Dispose()
    {
        _storage.Dispose();
        _file.Dispose();
    }

    protected override async Task<IReadOnlyList<WorkshopEvent>> MarksAsync(WorkshopId id) => (await _storage.Store.ReadFromAsync(id, 1, default)).Marks;
}
