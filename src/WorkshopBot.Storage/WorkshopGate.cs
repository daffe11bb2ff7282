using System.Diagnostics.CodeAnalysis;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage;

/// <summary>
/// One line of waiting decisions per workshop in this process. Whoever waits when the line moves is decided one after another on the
/// evolving state and stored in one append; who is right between processes is the store's to say.
/// </summary>
public sealed class WorkshopGate(IWorkshopStore store, TimeProvider time, Func<double> random) : IWorkshopGate
{
    private readonly Lock _lock = new();

    /// <summary>A workshop is in here while its line is served.</summary>
    private readonly Dictionary<WorkshopId, List<WaitingDecision>> _lines = [];

    [SuppressMessage("Security", "CA5394", Justification = "Jitter is no secret.")]
    public WorkshopGate(IWorkshopStore store)
        : this(store, TimeProvider.System, Random.Shared.NextDouble)
    {
    }

    /// <summary>
    /// Cancelling takes a decision out of the line; once its events are on their way to the store the answer is awaited, so that nobody
    /// is told "cancelled" of something that was stored.
    /// </summary>
    /// <exception cref="InvalidOperationException">One decision has more events than one append may hold: the decider has to prevent that.</exception>
    public Task<Settled> DecideAsync(WorkshopId id, DeliveryId cause, Func<Workshop, Decision> decide, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var waiting = new WaitingDecision(cause, decide, ct);
        lock (_lock)
        {
            if (_lines.TryGetValue(id, out var line))
            {
                line.Add(waiting);
                return waiting.WaitAsync();
            }

            _lines.Add(id, [waiting]);
        }

        // Not awaited here: whoever stands in the line awaits their own place in it, and every fault goes to them.
        _ = Task.Run(() => ServeAsync(id), CancellationToken.None);
        return waiting.WaitAsync();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong belongs to those who wait; the line goes on.")]
    private async Task ServeAsync(WorkshopId id)
    {
        while (Step(id) is { } waiting)
        {
            try
            {
                await new Settling(store, id, time, random).SettleAsync(waiting);
            }
            catch (Exception fault)
            {
                waiting.ForEach(decision => decision.Fail(new StoreUnavailableException(fault.Message, fault)));
            }
        }
    }

    /// <summary>All who wait now; null, and the line is closed, when nobody does.</summary>
    private List<WaitingDecision>? Step(WorkshopId id)
    {
        lock (_lock)
        {
            var line = _lines[id];
            if (line.Count == 0)
            {
                _lines.Remove(id);
                return null;
            }

            _lines[id] = [];
            return line;
        }
    }
}
