using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Moving;

/// <summary>What is moved at a time: a workshop or a shelf.</summary>
internal abstract record Parcel
{
    private Parcel()
    {
    }

    /// <summary>For people, and for the note of how far it has come.</summary>
    public abstract string Name { get; }

    /// <returns>Null when there is nothing of it.</returns>
    public abstract Task<Digest?> DigestAsync(IArchive archive, CancellationToken ct);

    /// <returns>What was read and written; null when there was nothing any more.</returns>
    public abstract Task<Digest?> CopyAsync(IArchive from, IArchive to, CancellationToken ct);

    public abstract Task DeleteAsync(IArchive archive, CancellationToken ct);

    internal sealed record OneWorkshop(WorkshopId Id) : Parcel
    {
        public override string Name => $"workshop {Id}";

        public override async Task<Digest?> DigestAsync(IArchive archive, CancellationToken ct) => (await archive.ReadAsync(Id, ct))?.Digest();

        public override async Task<Digest?> CopyAsync(IArchive from, IArchive to, CancellationToken ct)
        {
            if (await from.ReadAsync(Id, ct) is not { } workshop)
            {
                return null;
            }

            await to.WriteAsync(workshop, ct);
            return workshop.Digest();
        }

        public override Task DeleteAsync(IArchive archive, CancellationToken ct) => archive.DeleteAsync(Id, ct);
    }

    internal sealed record OneShelf(string Shelf) : Parcel
    {
        public override string Name => $"shelf {Shelf}";

        public override async Task<Digest?> DigestAsync(IArchive archive, CancellationToken ct) => DigestOf(await ReadAsync(archive, ct));

        public override async Task<Digest?> CopyAsync(IArchive from, IArchive to, CancellationToken ct)
        {
            var items = await ReadAsync(from, ct);
            await to.WriteShelfAsync(Shelf, items, ct);
            return DigestOf(items);
        }

        public override Task DeleteAsync(IArchive archive, CancellationToken ct) => archive.Shelf.EmptyAsync(Shelf, ct);

        private Digest? DigestOf(List<Facilitation.Ports.ShelfItem> items)
        {
            var hash = new ContentHash();
            hash.Add("shelf", Shelf);
            items.ForEach(item => hash.Add("document", item.Key, item.Text));
            return items.Count == 0 ? null : new Digest(hash.Text(), new MovedCounts { Shelves = 1, Documents = items.Count });
        }

        /// <summary>In one order, whatever the store's own is.</summary>
        private async Task<List<Facilitation.Ports.ShelfItem>> ReadAsync(IArchive archive, CancellationToken ct) =>
            [.. (await archive.Shelf.AllAsync(Shelf, "", ct).ToListAsync(ct)).OrderBy(item => item.Key, StringComparer.Ordinal)];
    }
}
