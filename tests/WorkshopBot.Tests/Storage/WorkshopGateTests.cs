using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Memory;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

public sealed class WorkshopGateTests
{
    private static readonly WorkshopId s_id = new("w-shoes");
    private static readonly ParticipantId s_ana = new("web-ana");

    private readonly InMemoryStore _store = new();
    private readonly StoreDouble _watched;
    private readonly WorkshopGate _gate;

    public WorkshopGateTests()
    {
        _watched = new StoreDouble(_store);
        _gate = new WorkshopGate(_watched, TimeProvider.System, () => 0);
    }

    [Fact]
    public async Task A_decision_is_made_on_the_newest_state_and_stored()
    {
        await Decide(_gate, "d1", _ => Decision.Of(Said(1)));
        var settled = await Decide(_gate, "d2", workshop => Decision.Of(Said(workshop.Version + 1)));

        Assert.Equal((1, 2, false), (settled.Before.Version, settled.After.Version, settled.Repeated));
        Assert.Equal([Said(2)], settled.Happened);
        Assert.Equal([Said(1), Said(2)], await History());
    }

    [Fact]
    public async Task Sixty_four_decisions_at_once_make_a_history_without_a_gap()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 64).Select(at => Task.Run(() =>
            Decide(_gate, $"d{at}", workshop => Decision.Of(Said(workshop.Version))))));

        Assert.Equal(Enumerable.Range(0, 64).Select(Said), await History());
        Assert.Equal(Enumerable.Range(0, 64), all.Select(settled => settled.Before.Version).Order());
        Assert.All(all, settled => Assert.Equal(Said(settled.Before.Version), Assert.Single(settled.Happened)));
    }

    [Fact]
    public async Task Whoever_waits_meanwhile_is_stored_in_one_append()
    {
        var all = await WhileTheStoreIsBusy(at => Decision.Of(Said(at)), count: 40);

        Assert.Equal([1, 40], _watched.AppendSizes);
        Assert.Equal(41, (await History()).Count);
        Assert.Equal(Enumerable.Range(1, 40), all.Select(settled => settled.Before.Version));
    }

    [Fact]
    public async Task What_does_not_fit_into_one_append_is_stored_in_several_and_no_decision_is_torn()
    {
        await WhileTheStoreIsBusy(at => Decision.Of(Enumerable.Range(at * 100, 30).Select(Said)), count: 7);

        Assert.Equal([1, 3, 3, 1], _watched.AppendSizes);
        foreach (var at in Enumerable.Range(1, 7))
        {
            Assert.Equal(30, (await _store.FindDeliveryAsync(s_id, new($"d{at}"), default))!.Count);
        }
    }

    [Fact]
    public async Task A_refusal_and_an_empty_answer_store_nothing()
    {
        var refused = await Decide(_gate, "d1", _ => Decision.No(new Refusal.NoWorkshop()));
        var nothing = await Decide(_gate, "d2", _ => Decision.Nothing);

        Assert.IsType<Decision.Refused>(refused.Decision);
        Assert.Empty(nothing.Happened);
        Assert.Empty(_watched.AppendSizes);
        Assert.Null(await _store.FindDeliveryAsync(s_id, new("d2"), default));
    }

    [Fact]
    public async Task A_repeated_delivery_is_answered_with_what_it_caused_the_first_time()
    {
        var first = await Decide(_gate, "d1", _ => Decision.Of(Said(1), Said(2)));
        var again = await Decide(_gate, "d1", _ => Decision.Of(Said(3)));

        Assert.True(again.Repeated);
        Assert.Equal(first.Happened, again.Happened);
        Assert.Equal(2, again.After.Version);
        Assert.Equal([Said(1), Said(2)], await History());
    }

    [Fact]
    public async Task A_repeated_delivery_that_would_be_refused_today_is_still_answered_with_what_it_caused()
    {
        await Decide(_gate, "d1", _ => Decision.Of(Said(1)));
        var again = await Decide(_gate, "d1", _ => Decision.No(new Refusal.Ended()));

        Assert.True(again.Repeated);
        Assert.Equal([Said(1)], again.Happened);
    }

    [Fact]
    public async Task A_duplicate_in_the_line_does_not_hold_up_the_others()
    {
        await Decide(_gate, "d3", _ => Decision.Of(Said(99)));

        var all = await WhileTheStoreIsBusy(at => Decision.Of(Said(at)), count: 5);

        Assert.Equal([false, false, true, false, false], all.Select(settled => settled.Repeated));
        Assert.Equal([Said(99)], all[2].Happened);
        Assert.Equal([99, 0, 1, 2, 4, 5], (await History()).Cast<ItemReworded>().Select(said => said.Id.Number - 1));
    }

    [Fact]
    public async Task The_same_delivery_twice_in_the_line_is_stored_once()
    {
        var hold = _watched.Hold();
        var first = Decide(_gate, "d0", _ => Decision.Of(Said(0)));
        await hold.Reached;
        var twice = new[] { Decide(_gate, "d1", _ => Decision.Of(Said(1))), Decide(_gate, "d1", _ => Decision.Of(Said(1))) };
        hold.Release();

        var both = await Task.WhenAll(twice);

        await first;
        Assert.Equal([false, true], both.Select(settled => settled.Repeated));
        Assert.All(both, settled => Assert.Equal([Said(1)], settled.Happened));
        Assert.Equal([Said(0), Said(1)], await History());
    }

    [Fact]
    public async Task After_a_conflict_it_is_decided_again_on_the_new_state()
    {
        _watched.BeforeAppend = async () =>
        {
            _watched.BeforeAppend = null;
            await _store.AppendAsync(s_id, 0, [new(new("elsewhere"), [Said(50)])], default);
        };

        var settled = await Decide(_gate, "d1", workshop => Decision.Of(Said(workshop.Version)));

        Assert.Equal(1, settled.Before.Version);
        Assert.Equal([Said(50), Said(1)], await History());
    }

    [Fact]
    public async Task Conflicts_without_end_are_a_fault_after_eight_more_tries()
    {
        var decided = 0;
        _watched.BeforeAppend = async () =>
        {
            var version = (await _store.LoadAsync(s_id, default)).Version;
            await _store.AppendAsync(s_id, version, [new(new($"elsewhere-{version}"), [Said(version)])], default);
        };

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Decide(_gate, "d1", workshop =>
        {
            decided++;
            return Decision.Of(Said(workshop.Version));
        }));

        Assert.Equal(9, decided);
        Assert.Null(await _store.FindDeliveryAsync(s_id, new("d1"), default));
    }

    [Fact]
    public async Task A_fault_of_the_store_reaches_everyone_who_waits_and_the_next_one_is_served()
    {
        var fails = true;
        var hold = _watched.Hold();
        _watched.BeforeAppend = () => fails ? throw new IOException("the disk is gone") : Task.CompletedTask;
        var waiting = Enumerable.Range(0, 5).Select(at => Decide(_gate, $"d{at}", _ => Decision.Of(Said(at)))).ToArray();
        await hold.Reached;
        hold.Release();

        foreach (var decision in waiting)
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => decision);
        }

        fails = false;
        Assert.Equal(1, (await Decide(_gate, "d0", _ => Decision.Of(Said(0)))).After.Version);
    }

    [Fact]
    public async Task Whoever_cancels_while_waiting_leaves_the_line_and_harms_nobody()
    {
        using var cancel = new CancellationTokenSource();
        var hold = _watched.Hold();
        var first = Decide(_gate, "d0", _ => Decision.Of(Said(0)));
        await hold.Reached;
        var leaves = _gate.DecideAsync(s_id, new("d1"), _ => Decision.Of(Said(1)), cancel.Token);
        var stays = Decide(_gate, "d2", _ => Decision.Of(Said(2)));

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        hold.Release();

        await Task.WhenAll(first, stays);
        Assert.Equal([Said(0), Said(2)], await History());
    }

    [Fact]
    public async Task Whoever_cancels_when_it_is_on_its_way_to_the_store_hears_what_became_of_it()
    {
        using var cancel = new CancellationTokenSource();
        var hold = _watched.Hold();
        var late = _gate.DecideAsync(s_id, new("d0"), _ => Decision.Of(Said(0)), cancel.Token);
        await hold.Reached;

        await cancel.CancelAsync();
        hold.Release();

        Assert.Equal(1, (await late).After.Version);
    }

    [Fact]
    public async Task Whoever_cancels_before_a_conflict_leaves_the_line_instead_of_being_decided_again()
    {
        using var cancel = new CancellationTokenSource();
        _watched.BeforeAppend = async () =>
        {
            _watched.BeforeAppend = null;
            await cancel.CancelAsync();
            await _store.AppendAsync(s_id, 0, [new(new("elsewhere"), [Said(50)])], default);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _gate.DecideAsync(s_id, new("d1"), _ => Decision.Of(Said(1)), cancel.Token));

        Assert.Equal([Said(50)], await History());
    }

    [Fact]
    public async Task A_decider_that_throws_harms_nobody_else()
    {
        var hold = _watched.Hold();
        var first = Decide(_gate, "d0", _ => Decision.Of(Said(0)));
        await hold.Reached;
        var broken = Decide(_gate, "d1", _ => throw new NotSupportedException("a bug"));
        var tooMuch = Decide(_gate, "d2", _ => Decision.Of(Enumerable.Range(0, 100).Select(Said)));
        var good = Decide(_gate, "d3", _ => Decision.Of(Said(3)));
        hold.Release();

        await Assert.ThrowsAsync<NotSupportedException>(() => broken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => tooMuch);
        await Task.WhenAll(first, good);
        Assert.Equal([Said(0), Said(3)], await History());
    }

    [Fact]
    public async Task Two_gates_on_one_store_lose_nothing()
    {
        var gates = new[] { new WorkshopGate(_store), new WorkshopGate(new CachedStore(_store)) };

        var all = await Task.WhenAll(Enumerable.Range(0, 200).Select(at => Task.Run(() =>
            Decide(gates[at % 2], $"d{at}", workshop => Decision.Of(Said(workshop.Version))))));

        Assert.Equal(Enumerable.Range(0, 200).Select(Said), await History());
        Assert.DoesNotContain(all, settled => settled.Repeated);
    }

    [Fact]
    public async Task Workshops_do_not_wait_for_one_another()
    {
        var hold = _watched.Hold();
        var held = Decide(_gate, "d0", _ => Decision.Of(Said(0)));
        await hold.Reached;

        var other = await _gate.DecideAsync(new("w-other"), new("d0"), _ => Decision.Of(Said(7)), default);

        Assert.Equal(1, other.After.Version);
        Assert.False(held.IsCompleted);
        hold.Release();
        await held;
    }

    private static WorkshopEvent Said(int number) => new ItemReworded(new('A', number + 1), "words", s_ana, DateTimeOffset.UnixEpoch);

    private static Task<Settled> Decide(WorkshopGate gate, string delivery, Func<Workshop, Decision> decide) =>
        gate.DecideAsync(s_id, new(delivery), decide, default);

    /// <summary>Holds the append of a first decision until the others stand in the line; they come in order.</summary>
    private async Task<Settled[]> WhileTheStoreIsBusy(Func<int, Decision> decide, int count)
    {
        _watched.AppendSizes.Clear();
        var hold = _watched.Hold();
        var first = Decide(_gate, "first", _ => Decision.Of(Said(0)));
        await hold.Reached;
        var others = Enumerable.Range(1, count).Select(at => Decide(_gate, $"d{at}", _ => decide(at))).ToArray();
        hold.Release();
        await first;
        return await Task.WhenAll(others);
    }

    private async Task<List<WorkshopEvent>> History() => await _store.HistoryAsync(s_id, default).ToListAsync();
}
