using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Moving;

/// <summary>
/// Copies everything from one store into another and compares both. Can be broken off and begun again, and run again later to take along
/// what is new: of each parcel the target notes what was copied, and only what is still exactly that is ever replaced.
/// </summary>
public sealed class Migration(IArchive from, IArchive to)
{
    /// <summary>The shelf of the target on which the notes stand; it is not part of what is moved.</summary>
    private const string Notes = "moved";

    private const string Writing = "writing";

    /// <param name="tell">Hears of each parcel that is copied.</param>
    public async Task<MigrationResult> RunAsync(Action<string> tell, CancellationToken ct)
    {
        var steps = new List<Step>();
        await foreach (var step in PlanAsync(ct))
        {
            steps.Add(step);
        }

        var different = steps.Where(step => step.Way == Way.Refuse).Select(step => step.Parcel.Name).ToSequence();
        if (different.Count > 0)
        {
            return new MigrationResult.Refused(different);
        }

        var total = new MovedCounts();
        var hash = new ContentHash();
        foreach (var step in steps)
        {
            if (await TakeAsync(step, tell, ct) is { } digest)
            {
                total = total.Plus(digest.Counts);
                hash.Add(step.Parcel.Name, digest.Hash);
            }
        }

        return new MigrationResult.Moved(total, steps.Count(step => step.Way == Way.Copy), hash.Text());
    }

    /// <summary>Looks at everything before anything is written.</summary>
    private async IAsyncEnumerable<Step> PlanAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var parcels = await ParcelsAsync(from, ct);
        foreach (var parcel in parcels.Union(await ParcelsAsync(to, ct)))
        {
            var (source, target) = (await parcel.DigestAsync(from, ct), await parcel.DigestAsync(to, ct));
            var note = await to.Shelf.ReadAsync(Notes, parcel.Name, ct);
            yield return new Step(parcel, source, WayOf(source, target, note));
        }
    }

    private static Way WayOf(Digest? source, Digest? target, string? note)
    {
        if (source?.Hash == target?.Hash && note != Writing)
        {
            return Way.Keep;
        }

        var isOurs = target is null || note == Writing || note == target.Hash;
        return !isOurs ? Way.Refuse : source is null ? Way.Remove : Way.Copy;
    }

    private async Task<Digest?> TakeAsync(Step step, Action<string> tell, CancellationToken ct)
    {
        switch (step.Way)
        {
            case Way.Copy:
                var copied = await CopyAsync(step.Parcel, ct);
                tell($"{step.Parcel.Name} copied");
                return copied;
            case Way.Remove:
                await RemoveAsync(step.Parcel, ct);
                tell($"{step.Parcel.Name} removed: the source has it no more");
                return null;
            default:
                return step.Source;
        }
    }

    private async Task<Digest?> CopyAsync(Parcel parcel, CancellationToken ct)
    {
        await to.Shelf.PutAsync(Notes, parcel.Name, Writing, ct);
        var read = await parcel.CopyAsync(from, to, ct);
        var written = await parcel.DigestAsync(to, ct);
        if (read is null)
        {
            await RemoveAsync(parcel, ct);
            return null;
        }

        if (written?.Hash != read.Hash)
        {
            throw new StoreUnavailableException($"The {parcel.Name} is not the same in {to.Name} after it was copied there: is somebody using it already?");
        }

        await to.Shelf.PutAsync(Notes, parcel.Name, read.Hash, ct);
        return read;
    }

    private async Task RemoveAsync(Parcel parcel, CancellationToken ct)
    {
        await to.Shelf.PutAsync(Notes, parcel.Name, Writing, ct);
        await parcel.DeleteAsync(to, ct);
        await to.Shelf.RemoveAsync(Notes, parcel.Name, ct);
    }

    private static async Task<List<Parcel>> ParcelsAsync(IArchive archive, CancellationToken ct) =>
    [
        .. (await archive.WorkshopsAsync(ct)).Select(id => new Parcel.OneWorkshop(id)),
        .. (await archive.ShelvesAsync(ct)).Where(shelf => shelf != Notes).Order(StringComparer.Ordinal).Select(shelf => new Parcel.OneShelf(shelf)),
    ];

    private enum Way
    {
        Keep,
        Copy,
        Remove,
        Refuse,
    }

    private sealed record Step(Parcel Parcel, Digest? Source, Way Way);
}

/// <summary>How a move ended.</summary>
public abstract record MigrationResult
{
    private MigrationResult()
    {
    }

    /// <param name="Total">What both stores hold now.</param>
    /// <param name="Copied">How many workshops and shelves had to be copied this time.</param>
    /// <param name="Hash">Over all of it, the same for both.</param>
    public sealed record Moved(MovedCounts Total, int Copied, string Hash) : MigrationResult;

    /// <summary>The target holds something that was not copied from there, or has changed since; nothing was written.</summary>
    public sealed record Refused(Sequence<string> Different) : MigrationResult;
}
