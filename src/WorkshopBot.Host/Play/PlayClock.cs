namespace WorkshopBot.Host.Play;

/// <summary>A clock that moves only when the play says so, so that the same play gives the same workshop.</summary>
internal sealed class PlayClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
