using System.Diagnostics;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Storage.Tables;

namespace WorkshopBot.Host.Configuration;

/// <summary>The configured store, open.</summary>
internal sealed class OpenedStore : IDisposable
{
    private readonly IDisposable? _owner;

    private OpenedStore(IDisposable? owner) => _owner = owner;

    public required IWorkshopStore Workshops { get; init; }

    public required IRooms Rooms { get; init; }

    public required ICardLedger Ledger { get; init; }

    public required IDeadlines Deadlines { get; init; }

    public required IShelf Shelf { get; init; }

    /// <summary>How many writes wait; null where the store does not tell.</summary>
    public Func<int>? Waiting { get; init; }

    /// <summary>Opens the store and, for a file, makes its folder; nothing is read or written yet.</summary>
    /// <exception cref="StoreUnavailableException">The folder cannot be made.</exception>
    public static OpenedStore Open(StorageOptions options)
    {
        switch (options.Provider)
        {
            case StorageProvider.Memory:
                var memory = new InMemoryStorage();
                return new OpenedStore(null) { Workshops = memory.Store, Rooms = memory.Rooms, Ledger = memory.Ledger, Deadlines = memory.Deadlines, Shelf = memory.Shelf };
            case StorageProvider.Sqlite:
                MakeFolder(options.SqlitePath);
                var sqlite = new SqliteStorage(options.SqlitePath);
                return new OpenedStore(sqlite)
                {
                    Workshops = new CachedStore(sqlite.Store),
                    Rooms = new CachedRooms(sqlite.Rooms, TimeProvider.System),
                    Ledger = sqlite.Ledger,
                    Deadlines = sqlite.Deadlines,
                    Shelf = sqlite.Shelf,
                    Waiting = () => sqlite.Waiting,
                };
            case StorageProvider.Tables:
                var tables = new TableStorage(options.Tables ?? throw new UnreachableException("Tables without an account."));
                return new OpenedStore(null)
                {
                    Workshops = new CachedStore(tables.Store),
                    Rooms = new CachedRooms(tables.Rooms, TimeProvider.System),
                    Ledger = tables.Ledger,
                    Deadlines = tables.Deadlines,
                    Shelf = tables.Shelf,
                };
            default:
                throw new UnreachableException(options.Provider.ToString());
        }
    }

    public void Dispose() => _owner?.Dispose();

    internal static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder of {path} cannot be made.", fault);
        }
    }
}
