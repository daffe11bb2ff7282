using WorkshopBot.Channels.Web.Plays;

namespace WorkshopBot.Host.Play.Live;

/// <summary>One play in one room, from its beginning to its end.</summary>
internal sealed class LivePlay(PlayPace pace, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private long _seen = time.GetUtcNow().UtcTicks;

    public CancellationToken Stopped => _stop.Token;

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public PlayState State { get; private set; } = new(false, 1, null);

    /// <summary>How long nobody has looked.</summary>
    public TimeSpan Unwatched => time.GetUtcNow() - new DateTimeOffset(Interlocked.Read(ref _seen), TimeSpan.Zero);

    public void Look() => Interlocked.Exchange(ref _seen, time.GetUtcNow().UtcTicks);

    public void Steer(PlaySteering how)
    {
        switch (how)
        {
            case PlaySteering.Pause:
                pace.Pause();
                break;
            case PlaySteering.Go:
                pace.Go();
                break;
            case PlaySteering.Faster:
                pace.Faster();
                break;
            case PlaySteering.Stop:
                Stop();
                break;
            default:
                throw new System.Diagnostics.UnreachableException(how.ToString());
        }

        if (EndedAt is null)
        {
            State = new PlayState(pace.Paused, pace.Speed, null);
        }
    }

    public void Stop()
    {
        if (EndedAt is null)
        {
            _stop.Cancel();
        }
    }

    public void End(PlayEnd how)
    {
        State = State with { Paused = false, End = how };
        EndedAt = time.GetUtcNow();
    }

    public void Dispose() => _stop.Dispose();
}
