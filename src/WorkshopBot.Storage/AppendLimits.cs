using WorkshopBot.Domain;

namespace WorkshopBot.Storage;

/// <summary>
/// How much fits into one append, the same for every store: a table batch holds 100 rows, one for each delivery and one for each event.
/// </summary>
public static class AppendLimits
{
    /// <summary>Rows of one append: <see cref="IWorkshopStore.MaxEvents"/> events and the delivery that caused them.</summary>
    public const int MaxRows = IWorkshopStore.MaxEvents + 1;

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
