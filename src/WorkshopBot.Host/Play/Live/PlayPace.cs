namespace WorkshopBot.Host.Play.Live;

/// <summary>The pace of a play that somebody watches: so long between two beats, held or hurried as they like.</summary>
internal sealed class PlayPace(TimeSpan beat, TimeProvider time)
{
    /// <summary>Between two beats at the usual pace; it becomes right once it is known how many there are.</summary>
    public TimeSpan Beat { get; set; } = beat;

    private const int Fastest = 8;

    /// <summary>How soon a pause or a change of pace is felt.</summary>
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(50);

    /// <summary>What is owed of the beats so far; parts of a tick are carried over, so that many small beats last as long as they should.</summary>
    private TimeSpan _owed;

    private volatile bool _paused;
    private volatile int _speed = 1;

    public bool Paused => _paused;

    public int Speed => _speed;

    public void Pause() => _paused = true;

    public void Go() => _paused = false;

    /// <summary>Twice as fast, and after the fastest the usual pace again.</summary>
    public void Faster()
    {
        _paused = false;
        _speed = _speed >= Fastest ? 1 : _speed * 2;
    }

    /// <summary>Lets so many beats go by.</summary>
    public async Task RestAsync(int beats, CancellationToken ct)
    {
        _owed += Beat * beats;
        while (_paused || _owed >= s_tick)
        {
            await Task.Delay(s_tick, time, ct);
            _owed -= _paused ? TimeSpan.Zero : s_tick * _speed;
        }
    }
}
