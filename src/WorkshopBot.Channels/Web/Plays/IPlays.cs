using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.Channels.Web.Plays;

/// <summary>Workshops that a simulated team holds in front of a visitor's eyes. The host that has such a team brings it; a room knows only this.</summary>
public interface IPlays
{
    /// <summary>Whether there is anything to watch here at all.</summary>
    bool Offered { get; }

    /// <summary>Opens a room in which the team begins with a sample; the visitor has a place in it and may look on.</summary>
    Task<PlayOpening> OpenAsync(string sample, Visitor visitor, CancellationToken ct);

    /// <summary>How the play in a room stands; null where none was. Asking counts as watching.</summary>
    PlayState? In(string room);

    void Steer(string room, PlaySteering how);
}

/// <summary>What came of asking for a play.</summary>
public abstract record PlayOpening
{
    private PlayOpening()
    {
    }

    public sealed record Opened(string Room) : PlayOpening;

    /// <summary>As many as may run at once are running.</summary>
    public sealed record Full : PlayOpening;

    /// <summary>There is no such sample, or plays are not offered.</summary>
    public sealed record Unknown : PlayOpening;
}

/// <summary>How a play stands.</summary>
/// <param name="Speed">How many times faster than usual.</param>
public sealed record PlayState(bool Paused, int Speed, PlayEnd? End);

/// <summary>How a play ended.</summary>
public enum PlayEnd
{
    Finished,

    /// <summary>By the visitor, or because nobody watched any more.</summary>
    Stopped,

    /// <summary>Somebody did something in the room that the team's story does not know.</summary>
    LostTheThread,
}

/// <summary>What a visitor can tell a play to do.</summary>
public enum PlaySteering
{
    Pause,
    Go,
    Faster,
    Stop,
}

/// <summary>Nothing to watch: for hosts without a simulated team.</summary>
public sealed class NoPlays : IPlays
{
    public bool Offered => false;

    public Task<PlayOpening> OpenAsync(string sample, Visitor visitor, CancellationToken ct) => Task.FromResult<PlayOpening>(new PlayOpening.Unknown());

    public PlayState? In(string room) => null;

    public void Steer(string room, PlaySteering how)
    {
    }
}
