using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace WorkshopBot.Channels.Web.Rooms;

/// <summary>
/// Tells open pages which slots of a room have changed. It carries names of slots and never content: each page fetches what it may see.
/// </summary>
/// <param name="isOneOfSeveral">Whether other replicas have to hear of what is rung here.</param>
internal sealed class Bell(TimeProvider time, bool isOneOfSeveral = false)
{
    /// <summary>A page hears of one slot at most this often; what changes in between is one ring.</summary>
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(1);

    /// <summary>In a room with more open pages than this each has its own moment of the second, or all would fetch at once and whoever sends something waits behind them.</summary>
    private const int Few = 20;

    /// <summary>Successive multiples of it, without their whole part, lie evenly.</summary>
    private const double Golden = 0.618033988749895;

    /// <summary>After so long without news a page is told that the line still stands.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Listener, byte>> _rooms = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Room, string Slot, string? Who), byte> _rung = new();

    /// <summary>Said instead of a slot when nothing has changed for a while.</summary>
    public const string Still = "still";

    /// <summary>How many pages are open.</summary>
    public int Listening => _rooms.Values.Sum(listeners => listeners.Count);

    /// <summary>How many pages of one room are open.</summary>
    public int ListeningIn(string room) => _rooms.TryGetValue(room, out var listeners) ? listeners.Count : 0;

    /// <summary>The rooms of which a page is open here.</summary>
    public IEnumerable<string> OpenRooms => _rooms.Where(room => !room.Value.IsEmpty).Select(room => room.Key);

    /// <param name="who">The only person to tell; null tells everyone in the room.</param>
    public void Ring(string room, string slot, string? who = null)
    {
        RingHere(room, slot, who);
        if (isOneOfSeveral)
        {
            _rung[(room, slot, who)] = 0;
        }
    }

    /// <summary>What was rung here since the last time, for the other replicas.</summary>
    public IReadOnlyList<(string Room, string Slot, string? Who)> TakeRung()
    {
        var taken = _rung.Keys.ToList();
        taken.ForEach(ring => _rung.TryRemove(ring, out _));
        return taken;
    }

    /// <summary>Tells the pages that are open with this replica, and no other.</summary>
    public void RingHere(string room, string slot, string? who = null)
    {
        if (_rooms.TryGetValue(room, out var listeners))
        {
            foreach (var listener in listeners.Keys.Where(listener => who is null || listener.Who == who))
            {
                listener.Hear(slot, own: who is not null);
            }
        }
    }

    /// <summary>The names of slots as they change, for one page, until it is closed.</summary>
    public async IAsyncEnumerable<string> ListenAsync(string room, string who, [EnumeratorCancellation] CancellationToken ct)
    {
        var listeners = _rooms.GetOrAdd(room, _ => new ConcurrentDictionary<Listener, byte>());
        var listener = new Listener(who);
        var moment = s_pace * (listeners.Count * Golden % 1);
        listeners[listener] = 0;
        try
        {
            while (true)
            {
                if (!await listener.WaitAsync(s_silence, time, ct))
                {
                    yield return Still;
                    continue;
                }

                if (listeners.Count > Few)
                {
                    await listener.WaitForOwnAsync(moment, time, ct);
                }

                foreach (var slot in listener.Take())
                {
                    yield return slot;
                }

                await Task.Delay(s_pace, time, ct);
            }
        }
        finally
        {
            listeners.TryRemove(listener, out _);
        }
    }

    private sealed class Listener(string who)
    {
        private readonly ConcurrentDictionary<string, byte> _changed = new(StringComparer.Ordinal);
        private readonly Channel<bool> _wake = OneWord();
        private readonly Channel<bool> _own = OneWord();

        public string Who => who;

        /// <param name="own">Whether it is for this person alone, who waits for it.</param>
        public void Hear(string slot, bool own)
        {
            _changed[slot] = 0;
            if (own)
            {
                _own.Writer.TryWrite(true);
            }

            _wake.Writer.TryWrite(true);
        }

        /// <returns>False when nothing changed for that long.</returns>
        public Task<bool> WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken ct) => WaitAsync(_wake, longest, time, ct);

        /// <returns>False when nothing for this person alone came for that long.</returns>
        public Task<bool> WaitForOwnAsync(TimeSpan longest, TimeProvider time, CancellationToken ct) => WaitAsync(_own, longest, time, ct);

        private static Channel<bool> OneWord() => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        private static async Task<bool> WaitAsync(Channel<bool> word, TimeSpan longest, TimeProvider time, CancellationToken ct)
        {
            using var silence = new CancellationTokenSource(longest, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, ct);
            try
            {
                await word.Reader.ReadAsync(either.Token);
                return true;
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return false;
            }
        }

        public IReadOnlyList<string> Take()
        {
            var taken = _changed.Keys.Order(StringComparer.Ordinal).ToList();
            foreach (var slot in taken)
            {
                _changed.TryRemove(slot, out _);
            }

            return taken;
        }
    }
}
