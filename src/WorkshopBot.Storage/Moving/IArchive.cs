using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Moving;

/// <summary>A store seen as a whole, to move it: everything in it can be listed, read as it is, and written as it was.</summary>
public interface IArchive
{
    /// <summary>Where it is, for people; never what opens it.</summary>
    string Name { get; }

    IShelf Shelf { get; }

    /// <summary>Every workshop that anything is stored of, oldest first.</summary>
    Task<IReadOnlyList<WorkshopId>> WorkshopsAsync(CancellationToken ct);

    /// <returns>Null when nothing is known of it.</returns>
    Task<StoredWorkshop?> ReadAsync(WorkshopId id, CancellationToken ct);

    /// <summary>Puts the workshop in the place of whatever was stored of it.</summary>
    Task WriteAsync(StoredWorkshop workshop, CancellationToken ct);

    Task DeleteAsync(WorkshopId id, CancellationToken ct);

    /// <summary>The names of the shelves on which something stands.</summary>
    Task<IReadOnlyList<string>> ShelvesAsync(CancellationToken ct);

    /// <summary>Puts the documents in the place of whatever stood on the shelf.</summary>
    Task WriteShelfAsync(string shelf, IReadOnlyList<ShelfItem> items, CancellationToken ct);
}
