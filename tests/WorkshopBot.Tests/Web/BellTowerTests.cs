using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Web;

/// <summary>Pages that are open with one replica hear what another one rang.</summary>
public sealed class BellTowerTests : IDisposable
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero));
    private readonly InMemoryShelf _shelf = new();
    private readonly Replica _one;
    private readonly Replica _other;

    public BellTowerTests() => (_one, _other) = (new Replica(_shelf, _time), new Replica(_shelf, _time));

    public void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task What_one_replica_rings_is_heard_once_by_the_pages_of_the_other()
    {
        await using var page = _other.Open("room", "web-ana");
        _one.Bell.Ring("room", "board");
        _one.Bell.Ring("elsewhere", "board");
        await LookAsync();
        Assert.Equal(["board"], await page.HeardAsync());

        await LookAsync();
        Assert.Empty(await page.HeardAsync());

        _one.Bell.Ring("room", "board");
        _one.Bell.Ring("room", "thread");
        await LookAsync();
        Assert.Equal(["board", "thread"], await page.HeardAsync());
    }

    [Fact]
    public async Task What_is_for_one_person_is_heard_by_that_person_only()
    {
        await using var ana = _other.Open("room", "web ana@1");
        await using var bob = _other.Open("room", "web-bob");
        _one.Bell.Ring("room", "mine", "web ana@1");
        await LookAsync();

        Assert.Equal(["mine"], await ana.HeardAsync());
        Assert.Empty(await bob.HeardAsync());
    }

    [Fact]
    public async Task Nobody_hears_an_echo_of_the_own_bell()
    {
        await using var page = _one.Open("room", "web-ana");
        _one.Bell.Ring("room", "board");
        Assert.Equal(["board"], await page.HeardAsync());

        await LookAsync();
        await LookAsync();
        Assert.Empty(await page.HeardAsync());
    }

    [Fact]
    public async Task A_replica_that_is_no_more_leaves_the_shelf()
    {
        await using var page = _other.Open("room", "web-ana");
        _one.Bell.Ring("room", "board");
        await LookAsync();
        Assert.Single(await _shelf.AllAsync(BellTower.ShelfOf("room"), "", default).ToListAsync());

        _time.Pass(TimeSpan.FromHours(2));
        await _other.Tower.LookAsync(default);
        Assert.Empty(await _shelf.AllAsync(BellTower.ShelfOf("room"), "", default).ToListAsync());
    }

    [Fact]
    public void A_program_that_is_alone_notes_nothing_for_others()
    {
        var alone = new Bell(_time);
        alone.Ring("room", "board");

        Assert.Empty(alone.TakeRung());
    }

    private async Task LookAsync()
    {
        await _one.Tower.LookAsync(default);
        await _other.Tower.LookAsync(default);
    }

    private sealed class Replica(InMemoryShelf shelf, ManualTime time) : IDisposable
    {
        public Bell Bell { get; } = new(time, isOneOfSeveral: true);

        public BellTower Tower => field ??= new BellTower(Bell, shelf, time, NullLogger<BellTower>.Instance);

        public OpenPage Open(string room, string who) => new(Bell, time, room, who);

        public void Dispose() => Tower.Dispose();
    }

    private sealed class OpenPage : IAsyncDisposable
    {
        private readonly CancellationTokenSource _closing = new();
        private readonly List<string> _heard = [];
        private readonly ManualTime _time;
        private readonly Task _listening;

        public OpenPage(Bell bell, ManualTime time, string room, string who)
        {
            _time = time;
            _listening = ListenAsync(bell, room, who);
        }

        /// <summary>What it has heard since the last time; its pace of one second passes.</summary>
        public async Task<IReadOnlyList<string>> HeardAsync()
        {
            for (var second = 0; second < 3; second++)
            {
                await Task.Delay(20);
                _time.Pass(TimeSpan.FromSeconds(1));
            }

            await Task.Delay(20);
            lock (_heard)
            {
                var heard = _heard.ToList();
                _heard.Clear();
                return heard;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _closing.CancelAsync();
            await _listening.ContinueWith(_ => { }, TaskScheduler.Default);
            _closing.Dispose();
        }

        private async Task ListenAsync(Bell bell, string room, string who)
        {
            await foreach (var slot in bell.ListenAsync(room, who, _closing.Token))
            {
                lock (_heard)
                {
                    _heard.Add(slot);
                }
            }
        }
    }
}
