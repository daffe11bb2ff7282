using System.Collections.Concurrent;
using System.Security.Cryptography;
using WorkshopBot.Channels.Web.Plays;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Host.Play.Live;

/// <summary>The simulated team in rooms of the web: as many plays at once as the settings allow, each as long as somebody watches.</summary>
internal sealed partial class LivePlays(
    Sending sending, SlotKeeper slots, IWorkshopStore store, Entrance entrance, Bell bell, WebOptions options, TimeProvider time,
    IHostApplicationLifetime life, ILogger<LivePlays> logger) : IPlays
{
    /// <summary>A guess at how many beats a sample has.</summary>
    private const int UsualBeats = 300;

    /// <summary>How long a room remembers that its play has ended.</summary>
    private static readonly TimeSpan s_memory = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, LivePlay> _plays = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<int>>> _beats = new(StringComparer.Ordinal);
    private int _running;

    public bool Offered => options.Plays > 0;

    public async Task<PlayOpening> OpenAsync(string sample, Visitor visitor, CancellationToken ct)
    {
        if (!Offered || Samples.Load(sample) is not { } script)
        {
            return new PlayOpening.Unknown();
        }

        if (Interlocked.Increment(ref _running) > options.Plays)
        {
            Interlocked.Decrement(ref _running);
            return new PlayOpening.Full();
        }

        Forget();
        var room = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var pace = new PlayPace(options.PlayLength / UsualBeats, time);
        _ = KeepTimeAsync(pace, sample, script);
        var (play, stage) = (new LivePlay(pace, time), new LiveStage(room, sending, slots, store, pace));
        _plays[room] = play;
        var running = Task.Run(() => RunAsync(room, play, new PlayScript(stage, script, _ => { })), CancellationToken.None);
        await Task.WhenAny(stage.Opened, running).WaitAsync(ct);
        if (!stage.Opened.IsCompleted)
        {
            return new PlayOpening.Full();
        }

        await entrance.JoinAsync(stage.State.Id, room, visitor, ct);
        await slots.ShowAsync(stage.State.Id, ct);
        return new PlayOpening.Opened(room);
    }

    public PlayState? In(string room)
    {
        if (!_plays.TryGetValue(room, out var play))
        {
            return null;
        }

        play.Look();
        return play.State;
    }

    public void Steer(string room, PlaySteering how)
    {
        if (_plays.TryGetValue(room, out var play))
        {
            play.Steer(how);
            bell.Ring(room, WebChannel.PlaySlot);
        }
    }

    /// <summary>The visitor does not wait for the rehearsal; until it is over a guess gives the pace.</summary>
    private async Task KeepTimeAsync(PlayPace pace, string sample, ServiceBlueprint script)
    {
        var beats = await _beats.GetOrAdd(sample, _ => new Lazy<Task<int>>(() => Task.Run(() => RehearseAsync(script)))).Value;
        pace.Beat = options.PlayLength / beats;
    }

    /// <summary>How many beats a sample has: it is rehearsed once, in memory and without an audience.</summary>
    private static async Task<int> RehearseAsync(ServiceBlueprint script)
    {
        var memory = new InMemoryStorage();
        var parts = 0;
        var rehearsed = await PlayHouse.PlayAsync(
            script, new PlayStorage(memory.Store, memory.Ledger, memory.Deadlines, memory.Rooms), _ => parts++, CancellationToken.None);
        return rehearsed.Messages + (parts * LiveStage.BeatsOfThought);
    }

    private async Task RunAsync(string room, LivePlay play, PlayScript script)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(play.Stopped, life.ApplicationStopping);
        var watching = WatchAsync(room, play, stop.Token);
        var end = await HoldAsync(script, stop.Token);
        play.End(end);
        Interlocked.Decrement(ref _running);
        Log.Ended(logger, end);
        bell.Ring(room, WebChannel.PlaySlot);
        await stop.CancelAsync();
        await watching;
    }

    private async Task<PlayEnd> HoldAsync(PlayScript script, CancellationToken ct)
    {
        try
        {
            await script.PlayAsync(ct);
            return PlayEnd.Finished;
        }
        catch (OperationCanceledException)
        {
            return PlayEnd.Stopped;
        }
#pragma warning disable CA1031 // A visitor may change anything under the story; whatever it trips over ends the play, politely, and nothing else.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Lost(logger, fault.GetType().Name);
            return PlayEnd.LostTheThread;
        }
    }

    /// <summary>A play without an audience is stopped after a while.</summary>
    private async Task WatchAsync(string room, LivePlay play, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(options.PlayPatience / 10, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                if (bell.ListeningIn(room) > 0)
                {
                    play.Look();
                }
                else if (play.Unwatched > options.PlayPatience)
                {
                    play.Stop();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The play is over.
        }
    }

    private void Forget()
    {
        foreach (var (room, play) in _plays)
        {
            if (play.EndedAt is { } ended && time.GetUtcNow() - ended > s_memory && _plays.TryRemove(room, out _))
            {
                play.Dispose();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3201, LogLevel.Information, "A play ended: {How}.")]
        public static partial void Ended(ILogger logger, PlayEnd how);

        [LoggerMessage(3202, LogLevel.Information, "A play lost its thread ({Fault}); somebody has changed the workshop under it.")]
        public static partial void Lost(ILogger logger, string fault);
    }
}
