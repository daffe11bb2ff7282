using WorkshopBot.Domain;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Tests.Storage;

public sealed class InMemoryStoreTests : WorkshopStoreContract
{
    private readonly InMemoryStore _store = new();

    protected override IWorkshopStore Store => _store;

    protected override async Task<IReadOnlyList<WorkshopEvent>> MarksAsync(WorkshopId id) => (await _store.ReadFromAsync(id, 1, default)).Marks;
}

public sealed class SqliteStoreTests : WorkshopStoreContract, IDisposable
{
    private readonly SqliteFixture _sqlite = new();

    protected override IWorkshopStore Store => _sqlite.Storage.Store;

    public void Dispose() => _sqlite.Dispose();

    protected override async Task<IReadOnlyList<WorkshopEvent>> MarksAsync(WorkshopId id) =>
        (await _sqlite.Storage.Store.ReadFromAsync(id, 1, default)).Marks;
}

public sealed class CachedSqliteStoreTests : WorkshopStoreContract, IDisposable
{
    private readonly SqliteFixture _sqlite = new();

    public CachedSqliteStoreTests() => Store = new CachedStore(_sqlite.Storage.Store, capacity: 4);

    protected override IWorkshopStore Store { get; }

    public void Dispose() => _sqlite.Dispose();

    protected override async Task<IReadOnlyList<WorkshopEvent>> MarksAsync(WorkshopId id) =>
        (await _sqlite.Storage.Store.ReadFromAsync(id, 1, default)).Marks;
}
