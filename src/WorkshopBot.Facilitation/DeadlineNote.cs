using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation;

/// <summary>Notes when a workshop's clock has to be looked at next, whoever else notes it at the same moment.</summary>
internal static class DeadlineNote
{
    /// <summary>
    /// Looks again after writing: of two replicas that decided one after the other the first may be the last to write, and then sees what the
    /// second decided.
    /// </summary>
    public static async Task NoteAsync(this IDeadlines deadlines, IWorkshopStore store, WorkshopId id, Workshop decided, DateTimeOffset now, CancellationToken ct)
    {
        DateTimeOffset? noted;
        var next = Clock.Next(decided, now);
        do
        {
            await deadlines.SetAsync(id, noted = next, ct);
            next = Clock.Next(await store.LoadAsync(id, ct), now);
        }
        while (next != noted);
    }
}
