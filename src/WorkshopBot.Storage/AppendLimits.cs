using WorkshopBot.Domain;

namespace WorkshopBot.Storage;

/// <summary>
/// How much fits into one append, the same for every store: a table batch holds 100 rows, one for each delivery and one for each event.
/// </summary>
public static class AppendLimits
{
    /// <summary>Rows of one append: <see cref="IWorkshopStore.MaxEvents"/> events and the delivery that caused them.</summary>
    public const int MaxRows = IWorkshopStore.MaxEvents + 1;

    /// <summary>
    /// Decisions are not stored together beyond this many bytes of events: a table transaction is less than 4 MiB, and of a byte it may make
    /// six. A decision that is larger by itself goes alone, and the store has the last word.
    /// </summary>
    public const int MaxBytesTogether = 512 * 1024;

    public static int RowsOf(int events) => events + 1;

    /// <exception cref="ArgumentException">Too much for one append; it is never split.</exception>
    public static void Check(int expected, IReadOnlyList<Append> appends)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expected);
        var rows = appends.Sum(append => RowsOf(append.Events.Count));
        if (rows > MaxRows)
        {
            throw new ArgumentException(
                $"{rows - appends.Count} events of {appends.Count} deliveries are {rows} rows; one append holds {MaxRows}.", nameof(appends));
        }
    }
}
