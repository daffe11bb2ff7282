using WorkshopBot.Storage.Moving;

namespace WorkshopBot.Storage.Tables;

/// <summary>Everything in four tables of one account, for any number of replicas; holds nothing of its own.</summary>
public sealed class TableStorage
{
    public TableStorage(TableStorageOptions options, EventCodec? codec = null)
    {
        var tables = new TableSet(options);
        Store = new TableStore(tables, codec ?? EventCodec.Default);
        Ledger = new TableLedger(tables);
        Deadlines = new TableDeadlines(tables);
        Rooms = new TableRooms(tables);
        Shelf = new TableShelf(tables);
        Archive = new TableArchive(this, tables);
    }

    public TableStore Store { get; }

    public TableLedger Ledger { get; }

    public TableDeadlines Deadlines { get; }

    public TableRooms Rooms { get; }

    public TableShelf Shelf { get; }

    /// <summary>The tables seen as a whole, to move them.</summary>
    public IArchive Archive { get; }
}
