using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

/// <summary>What is decided on a state that was not read again: the append finds out whether it was the newest, and a "no" is asked for twice.</summary>
public sealed class RecallTests
{
    private static readonly WorkshopId s_id = new("w-shoes");
    private static readonly ParticipantId s_ana = new("web-ana");

    private readonly InMemoryStore _store = new();
    private readonly ManualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly CountingLog _log;
    private readonly CachedStore _cached;
    private readonly WorkshopGate _gate;

    public RecallTests()
    {
        _log = new CountingLog(_store);
        _cached = new CachedStore(_log, CachedStore.UsualCapacity, _time);
        _gate = new WorkshopGate(_cached);
    }

    [Fact]
    public async Task Only_the_first_of_several_decisions_reads_the_store()
    {
        await Others(1);
        for (var at = 1; at < 20; at++)
        {
            Assert.Equal(at, (await Decide($"d{at}", workshop => Decision.Of(Said(workshop.Version)))).Before.Version);
        }

        Assert.Equal([1], _log.ReadFrom);
        Assert.Equal(Enumerable.Range(0, 20).Select(Said), await _store.HistoryAsync(s_id, default).ToListAsync());
    }

    [Fact]
    public async Task What_others_stored_meanwhile_is_decided_on_at_once()
    {
        await Others(1);
        await Decide("d1", _ => Decision.Of(Said(1)));
        await Others(3, from: 2);

        var settled = await Decide("d2", workshop => Decision.Of(Said(workshop.Version)));

        Assert.Equal((5, 6, false), (settled.Before.Version, settled.After.Version, settled.Repeated));
        Assert.Equal([1, 2], _log.ReadFrom);
    }

    [Fact]
    public async Task A_no_is_never_given_on_what_was_not_read_again()
    {
        await Others(1);
        await Decide("d1", _ => Decision.Of(Said(1)));
        await Others(1, from: 2);

        var settled = await Decide("d2", workshop => workshop.Version < 3 ? Decision.No(new Refusal.NoWorkshop()) : Decision.Of(Said(3)));

        Assert.Equal([Said(3)], settled.Happened);
    }

    [Fact]
    public async Task A_delivery_that_another_process_took_is_answered_as_it_was_there()
    {
        await Others(1);
        await Decide("d1", _ => Decision.Of(Said(1)));
        await _store.AppendAsync(s_id, 2, [new(new("twice"), [Said(2)])], default);

        var settled = await Decide("twice", _ => Decision.Of(Said(70)));

        Assert.True(settled.Repeated);
        Assert.Equal([Said(2)], settled.Happened);
    }

    [Fact]
    public async Task A_workshop_that_others_deleted_does_not_come_back()
    {
        await Others(2);
        await Decide("d1", _ => Decision.Of(Said(2)));
        await _store.DeleteAsync(s_id, default);

        var settled = await Decide("d2", workshop => workshop.Version > 0 ? Decision.Of(Said(3)) : Decision.No(new Refusal.NoWorkshop()));

        Assert.IsType<Decision.Refused>(settled.Decision);
        Assert.Empty(await _store.HistoryAsync(s_id, default).ToListAsync());
    }

    [Fact]
    public async Task A_state_is_recalled_for_some_seconds_only()
    {
        await Others(2);
        Assert.Null(_cached.Recall(s_id));
        await _cached.LoadAsync(s_id, default);
        _time.Pass(CachedStore.Memory - TimeSpan.FromSeconds(1));
        Assert.Equal(2, _cached.Recall(s_id)!.Version);
        await _cached.AppendAsync(s_id, 2, [new(new("mine"), [Said(2)])], default);
        _time.Pass(CachedStore.Memory - TimeSpan.FromSeconds(1));
        Assert.Equal(3, _cached.Recall(s_id)!.Version);
        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(_cached.Recall(s_id));
    }

    [Fact]
    public async Task What_is_recalled_after_an_append_is_what_the_store_would_load()
    {
        await _store.AppendAsync(s_id, 0, [new(new("d1"), [Opened(1), new PersonAnswered(StageKey.Chain, 1, s_ana)])], default);
        await _cached.LoadAsync(s_id, default);
        await _cached.AppendAsync(s_id, 1, [new(new("d2"), [Opened(2), new PersonAnswered(StageKey.Chain, 2, new("web-bob"))]), new(new("d3"), [Said(1)])], default);
        await _cached.AppendAsync(s_id, 3, [new(new("d4"), [new PersonAnswered(StageKey.Chain, 2, s_ana)])], default);

        var (recalled, loaded) = (_cached.Recall(s_id)!, await _store.LoadAsync(s_id, default));
        Assert.Equal(loaded.Version, recalled.Version);
        Assert.Equal([new ParticipantId("web-bob"), s_ana], loaded.Rounds[StageKey.Chain].Answered.OrderByDescending(who => who.Value));
        Assert.Equal(loaded.Rounds[StageKey.Chain].Answered.ToHashSet(), recalled.Rounds[StageKey.Chain].Answered.ToHashSet());
        Assert.Equal(3, (await _cached.LoadAsync(s_id, default)).Version);
        Assert.Equal([1, 3], _log.ReadFrom);
    }

    private static WorkshopEvent Said(int number) => new ItemReworded(new('A', number + 1), "words", s_ana, DateTimeOffset.UnixEpoch);

    private static StageOpened Opened(int round) =>
        new(StageKey.Chain, round, RoundMode.Silent, Nameless: true, DateTimeOffset.UnixEpoch.AddHours(round), null);

    private Task<Settled> Decide(string delivery, Func<Workshop, Decision> decide) => _gate.DecideAsync(s_id, new(delivery), decide, default);

    /// <summary>Events that another process stores.</summary>
    private async Task Others(int count, int from = 0) => Assert.IsType<AppendResult.Appended>(
        await _store.AppendAsync(s_id, from, [new(new($"others-{from}"), [.. Enumerable.Range(from, count).Select(Said)])], default));
}
