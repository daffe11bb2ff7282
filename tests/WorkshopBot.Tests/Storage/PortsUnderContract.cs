using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Tests.Storage;

public sealed class InMemoryLedgerTests : LedgerContract
{
    private readonly InMemoryStorage _storage = new();

    protected override ICardLedger Ledger => _storage.Ledger;

    protected override IWorkshopStore Store => _storage.Store;
}

public sealed class InMemoryDeadlinesTests : DeadlineContract
{
    private readonly InMemoryStorage _storage = new();

    protected override IDeadlines Deadlines => _storage.Deadlines;

    protected override IWorkshopStore Store => _storage.Store;
}

public sealed class InMemoryRoomsTests : RoomsContract
{
    private readonly InMemoryStorage _storage = new();

    protected override IRooms Rooms => _storage.Rooms;

    protected override IWorkshopStore Store => _storage.Store;
}

public sealed class SqliteLedgerTests : LedgerContract, IDisposable
{
    private readonly SqliteFixture _sqlite = new();

    protected override ICardLedger Ledger => _sqlite.Storage.Ledger;

    protected override IWorkshopStore Store => _sqlite.Storage.Store;

    public void Dispose() => _sqlite.Dispose();
}

public sealed class SqliteDeadlinesTests : DeadlineContract, IDisposable
{
    private readonly SqliteFixture _sqlite = new();

    protected override IDeadlines Deadlines => _sqlite.Storage.Deadlines;

    protected override IWorkshopStore Store => _sqlite.Storage.Store;

    public void Dispose() => _sqlite.Dispose();
}

public sealed class SqliteRoomsTests : RoomsContract, IDisposable
{
    private readonly SqliteFixture _sqlite = new();

    protected override IRooms Rooms => _sqlite.Storage.Rooms;

    protected override IWorkshopStore Store => _sqlite.Storage.Store;

    public void Dispose() => _sqlite.Dispose();
}

public sealed class InMemoryShelfTests : ShelfContract
{
    protected override IShelf Shelf { get; } = new InMemoryShelf();
}

public sealed class SqliteShelfTests : ShelfContract, IDisposable
{
    private readonly SqliteFixture _sqlite = new();

    protected override IShelf Shelf => _sqlite.Storage.Shelf;

    public void Dispose() => _sqlite.Dispose();
}

/// <summary>A database file for one test.</summary>
internal sealed class SqliteFixture : IDisposable
{
    private readonly TempFile _file = new();

    public SqliteFixture() => Storage = new SqliteStorage(_file.Path);

    public SqliteStorage Storage { get; }

    public void Dispose()
    {
        Storage.Dispose();
        _file.Dispose();
    }
}
