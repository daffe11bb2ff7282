using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Memory;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

public sealed class CachedStoreTests
{
    private static readonly WorkshopId s_id = new("w-shoes");

    private readonly InMemoryStore _store = new();
    private readonly CountingLog _log;
    private readonly CachedStore _cached;

    public CachedStoreTests()
    {
        _log = new CountingLog(_store);
        _cached = new CachedStore(_log, capacity: 2);
    }

    [Fact]
    public async Task A_second_load_reads_from_the_newest_event_it_knows()
    {
        await Append(s_id, 0, 3);
        await _cached.LoadAsync(s_id, default);
        await Append(s_id, 3, 2);

        Assert.Equal(5, (await _cached.LoadAsync(s_id, default)).Version);
        Assert.Equal([1, 3], _log.ReadFrom);
    }

    [Fact]
    public async Task A_load_that_finds_nothing_new_gives_the_same_state()
    {
        await Append(s_id, 0, 3);

        Assert.Same(await _cached.LoadAsync(s_id, default), await _cached.LoadAsync(s_id, default));
    }

    [Fact]
    public async Task Marks_are_folded_once_and_not_at_every_load_of_a_full_room()
    {
        var marks = Enumerable.Range(1, 90).Select(number => new PersonAnswered(StageKey.Chain, 1, new($"web-{number}")));
        await _store.AppendAsync(s_id, 0, [new(new("d"), [Opened(1), .. marks])], default);
        var first = await _cached.LoadAsync(s_id, default);

        Assert.Equal(90, first.Rounds[StageKey.Chain].Answered.Count);
        Assert.Same(first, await _cached.LoadAsync(s_id, default));
    }

    [Fact]
    public async Task The_states_used_longest_ago_make_room()
    {
        foreach (var id in new WorkshopId[] { new("w-1"), new("w-2"), new("w-3") })
        {
            await Append(id, 0, 4);
            await _cached.LoadAsync(id, default);
        }

        _log.ReadFrom.Clear();
        await _cached.LoadAsync(new("w-3"), default);
        await _cached.LoadAsync(new("w-2"), default);
        await _cached.LoadAsync(new("w-1"), default);
        await _cached.LoadAsync(new("w-2"), default);
        await _cached.LoadAsync(new("w-3"), default);

        Assert.Equal([4, 4, 1, 4, 1], _log.ReadFrom);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task A_workshop_that_others_deleted_and_began_again_is_read_from_its_beginning(int length)
    {
        await _store.AppendAsync(s_id, 0, [new(new("start"), [Started("before")])], default);
        await Append(s_id, 1, 2);
        await _cached.LoadAsync(s_id, default);
        await _store.DeleteAsync(s_id, default);
        await _store.AppendAsync(s_id, 0, [new(new("start"), [Started("after")])], default);
        await Append(s_id, 1, length - 1, from: 70);

        var loaded = await _cached.LoadAsync(s_id, default);

        Assert.Equal((length, "after"), (loaded.Version, loaded.Charter.Title));
    }

    [Fact]
    public async Task Marks_that_others_made_are_seen_without_a_new_event()
    {
        await _store.AppendAsync(s_id, 0, [new(new("d"), [Opened(1)])], default);
        await _cached.LoadAsync(s_id, default);
        await _store.AppendAsync(s_id, 1, [new(new("m"), [new PersonAnswered(StageKey.Chain, 1, new("web-ana"))])], default);

        Assert.Equal([new ParticipantId("web-ana")], (await _cached.LoadAsync(s_id, default)).Rounds[StageKey.Chain].Answered);
    }

    [Fact]
    public async Task A_cached_state_is_what_the_store_would_load()
    {
        await _store.AppendAsync(s_id, 0, [new(new("d1"), [Opened(1), new PersonAnswered(StageKey.Chain, 1, new("web-ana"))])], default);
        await _cached.LoadAsync(s_id, default);
        await _store.AppendAsync(s_id, 1, [new(new("d2"), [Opened(2), new PersonAnswered(StageKey.Chain, 2, new("web-bob"))])], default);

        var cached = (await _cached.LoadAsync(s_id, default)).Rounds[StageKey.Chain];
        var loaded = (await _store.LoadAsync(s_id, default)).Rounds[StageKey.Chain];

        Assert.Equal([new ParticipantId("web-bob")], loaded.Answered);
        Assert.Equal(loaded.Answered, cached.Answered);
        Assert.Equal(loaded with { Answered = cached.Answered }, cached with { });
    }

    private static StageOpened Opened(int round) =>
        new(StageKey.Chain, round, RoundMode.Silent, Nameless: true, DateTimeOffset.UnixEpoch.AddHours(round), null);

    private static WorkshopStarted Started(string title) => new(s_id, new("web-ana"), title, "en", "Etc/UTC", DateTimeOffset.UnixEpoch);

    private async Task Append(WorkshopId id, int expected, int count, int from = 0) =>
        Assert.IsType<AppendResult.Appended>(await _store.AppendAsync(id, expected, [new(new($"d-{expected}-{from}"), [
            .. Enumerable.Range(expected + from, count).Select(at => new ItemReworded(new('A', at + 1), "words", new("web-bob"), DateTimeOffset.UnixEpoch))])], default));
}
