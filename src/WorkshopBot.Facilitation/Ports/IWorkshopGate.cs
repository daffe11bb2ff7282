using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>
/// Decides on the newest state and stores what happened, once per delivery. Decisions that wait for the same workshop are stored together
/// (group commit); correctness stays in the store: on a conflict the decision is made again on the new state, a bounded number of times.
/// </summary>
public interface IWorkshopGate
{
    /// <param name="decide">Pure; may be called several times.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    Task<Settled> DecideAsync(WorkshopId id, DeliveryId cause, Func<Workshop, Decision> decide, CancellationToken ct);
}

/// <summary>What came of a decision.</summary>
/// <param name="Before">The state it was decided on.</param>
/// <param name="After">The state with its own events applied (and perhaps later ones of the same batch).</param>
/// <param name="Repeated">Whether the delivery had been stored before; then <paramref name="Happened"/> are the events it caused then.</param>
public sealed record Settled(Workshop Before, Workshop After, Decision Decision, IReadOnlyList<WorkshopEvent> Happened, bool Repeated);
