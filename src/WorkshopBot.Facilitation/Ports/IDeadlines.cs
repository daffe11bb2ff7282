using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>One row per workshop: when its clock has to be looked at next. Recomputed from state; claimed by one replica at a time.</summary>
public interface IDeadlines
{
    /// <param name="due">Null when nothing is due any more.</param>
    Task SetAsync(WorkshopId id, DateTimeOffset? due, CancellationToken ct);

    IAsyncEnumerable<Deadline> DueAsync(DateTimeOffset now, CancellationToken ct);

    /// <summary>Takes a deadline until <paramref name="lease"/>; false when another replica has it or it has moved.</summary>
    Task<bool> ClaimAsync(Deadline deadline, DateTimeOffset now, DateTimeOffset lease, CancellationToken ct);
}

/// <summary>A workshop's clock is due.</summary>
public sealed record Deadline(WorkshopId Workshop, DateTimeOffset Due);
