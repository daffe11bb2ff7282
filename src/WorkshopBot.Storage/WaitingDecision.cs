using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage;

/// <summary>Somebody's decision in the line of a workshop; can be cancelled until it is taken, and again when it is given back.</summary>
internal sealed class WaitingDecision(DeliveryId cause, Func<Workshop, Decision> decide, CancellationToken ct)
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Cancelled = 2;

    private readonly TaskCompletionSource<Settled> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    public DeliveryId Cause => cause;

    public Decision Decide(Workshop workshop) => decide(workshop);

    public async Task<Settled> WaitAsync()
    {
        await using var registration = ct.Register(CancelIfWaiting);
        return await _answer.Task;
    }

    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Nothing was stored: it may be taken again, or cancelled.</summary>
    public void GiveBack()
    {
        Interlocked.CompareExchange(ref _state, Waiting, Taken);
        if (ct.IsCancellationRequested)
        {
            CancelIfWaiting();
        }
    }

    public void Answer(Settled settled) => _answer.TrySetResult(settled);

    public void Fail(Exception why) => _answer.TrySetException(why);

    private void CancelIfWaiting()
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting)
        {
            _answer.TrySetCanceled(ct);
        }
    }
}
