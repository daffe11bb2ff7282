using WorkshopBot.Domain;

namespace WorkshopBot.Storage;

/// <summary>A store that can also be read from a place in the middle, so that a cache needs only what is new.</summary>
public interface IWorkshopLog : IWorkshopStore
{
    /// <summary>The ordered events from <paramref name="first"/> on (1 is the first of all) and all marks, as of one moment.</summary>
    Task<LogTail> ReadFromAsync(WorkshopId id, int first, CancellationToken ct);
}

/// <param name="Events">Ordered events, oldest first.</param>
/// <param name="Marks">All unordered events of the workshop, in the order of their keys: their own order is not kept anywhere.</param>
public sealed record LogTail(IReadOnlyList<WorkshopEvent> Events, IReadOnlyList<WorkshopEvent> Marks)
{
    /// <summary>The state that the events and then the marks make of <paramref name="before"/>.</summary>
    public Workshop Fold(Workshop before) => Fold(Fold(before, Events), Marks);

    internal static Workshop Fold(Workshop before, IEnumerable<WorkshopEvent> events) =>
        events.Aggregate(before, (workshop, happened) => workshop.Apply(happened));
}
