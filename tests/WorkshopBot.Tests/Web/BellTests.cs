using System.Collections.Concurrent;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Web;

/// <summary>Open pages hear which slots changed: seldom, together, and only theirs.</summary>
public sealed class BellTests
{
    private readonly ManualTime _time = new(Story.Monday);
    private readonly Bell _bell;

    public BellTests() => _bell = new Bell(_time);

    [Fact]
    public async Task What_changes_within_a_second_is_one_ring_of_each_slot()
    {
        await using var page = await OpenAsync("r1", "maya");
        _bell.Ring("r1", "board");
        await page.HeardAsync("board");
        await WaitingAsync();
        for (var times = 0; times < 50; times++)
        {
            _bell.Ring("r1", "board");
            _bell.Ring("r1", "thread");
        }

        Assert.Equal(["board"], page.All);
        _time.Pass(TimeSpan.FromSeconds(1));

        await page.HeardAsync("board", "board", "thread");
        await WaitingAsync();
        _time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(["board", "board", "thread"], page.All);
    }

    [Fact]
    public async Task What_is_for_one_person_rings_at_theirs_alone()
    {
        await using var maya = await OpenAsync("r1", "maya");
        await using var theo = await OpenAsync("r1", "theo");
        await using var elsewhere = await OpenAsync("r2", "maya");

        _bell.Ring("r1", "mine", "maya");
        await maya.HeardAsync("mine");
        _bell.Ring("r1", "board");
        await theo.HeardAsync("board");

        Assert.Empty(elsewhere.All);
    }

    [Fact]
    public async Task After_a_silence_a_page_hears_that_the_line_still_stands()
    {
        await using var page = await OpenAsync("r1", "maya");

        _time.Pass(TimeSpan.FromSeconds(20));

        await page.HeardAsync(Bell.Still);
    }

    [Fact]
    public async Task In_a_full_room_every_page_has_its_own_moment_but_ones_own_answer_comes_at_once()
    {
        var pages = new List<OpenPage>();
        for (var number = 0; number < 60; number++)
        {
            pages.Add(await OpenAsync("r1", $"person-{number}"));
        }

        _bell.Ring("r1", "board");
        _bell.Ring("r1", "mine", "person-7");
        await pages[7].HeardAsync("board", "mine");
        List<int> heard = [0];
        while (heard[^1] < pages.Count)
        {
            await WaitingAsync();
            heard.Add(pages.Count(page => page.All.Contains("board")));
            Assert.InRange(heard[^1] - heard[^2], 0, 20);
            Assert.InRange(heard.Count, 0, 40);
            _time.Pass(TimeSpan.FromMilliseconds(100));
        }

        foreach (var page in pages)
        {
            await page.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_closed_page_is_forgotten()
    {
        var page = await OpenAsync("r1", "maya");
        Assert.Equal(1, _bell.ListeningIn("r1"));

        await page.DisposeAsync();

        Assert.Equal(0, _bell.Listening);
        Assert.Equal(0, _bell.ListeningIn("r1"));
    }

    private async Task<OpenPage> OpenAsync(string room, string who)
    {
        var before = _bell.Listening;
        var page = new OpenPage(_bell, room, who);
        await UntilAsync(() => _bell.Listening == before + 1);
        await WaitingAsync();
        return page;
    }

    private Task WaitingAsync() => UntilAsync(() => _time.Waiting >= _bell.Listening);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(5, patience.Token);
        }
    }

    private sealed class OpenPage : IAsyncDisposable
    {
        private readonly ConcurrentQueue<string> _heard = new();
        private readonly CancellationTokenSource _close = new();
        private readonly Task _listening;

        public OpenPage(Bell bell, string room, string who) => _listening = Task.Run(async () =>
        {
            await foreach (var slot in bell.ListenAsync(room, who, _close.Token))
            {
                _heard.Enqueue(slot);
            }
        });

        public IReadOnlyList<string> All => [.. _heard];

        public async Task HeardAsync(params string[] slots)
        {
            await UntilAsync(() => _heard.Count >= slots.Length);
            Assert.Equal(slots, All);
        }

        public async ValueTask DisposeAsync()
        {
            await _close.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _listening);
            _close.Dispose();
        }
    }
}
