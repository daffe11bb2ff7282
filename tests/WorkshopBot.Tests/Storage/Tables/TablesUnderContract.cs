using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;

namespace WorkshopBot.Tests.Storage.Tables;

public sealed class TableStoreTests : WorkshopStoreContract
{
    private readonly TableFixture _tables = new();

    protected override IWorkshopStore Store => _tables.Storage.Store;

    protected override async Task<IReadOnlyList<WorkshopEvent>> MarksAsync(WorkshopId id) => (await _tables.Storage.Store.ReadFromAsync(id, 1, default)).Marks;
}

public sealed class CachedTableStoreTests : WorkshopStoreContract
{
    private readonly TableFixture _tables = new();

    public CachedTableStoreTests() => Store = new CachedStore(_tables.Storage.Store, capacity: 4);

    protected override IWorkshopStore Store { get; }

    protected override async Task<IReadOnlyList<WorkshopEvent>> MarksAsync(WorkshopId id) => (await _tables.Storage.Store.ReadFromAsync(id, 1, default)).Marks;
}

public sealed class TableLedgerTests : LedgerContract
{
    private readonly TableFixture _tables = new();

    protected override ICardLedger Ledger => _tables.Storage.Ledger;

    protected override IWorkshopStore Store => _tables.Storage.Store;
}

public sealed class TableDeadlinesTests : DeadlineContract
{
    private readonly TableFixture _tables = new();

    protected override IDeadlines Deadlines => _tables.Storage.Deadlines;

    protected override IWorkshopStore Store => _tables.Storage.Store;
}

public sealed class TableRoomsTests : RoomsContract
{
    private readonly TableFixture _tables = new();

    protected override IRooms Rooms => _tables.Storage.Rooms;

    protected override IWorkshopStore Store => _tables.Storage.Store;
}

public sealed class TableShelfTests : ShelfContract
{
    private readonly TableFixture _tables = new();

    protected override IShelf Shelf => _tables.Storage.Shelf;
}
