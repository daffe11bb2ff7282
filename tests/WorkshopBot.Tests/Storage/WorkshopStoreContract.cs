using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

/// <summary>What every store promises; a new store joins by one class that derives from this.</summary>
public abstract class WorkshopStoreContract
{
    private static readonly WorkshopId s_id = new("w-shoes");
    private static readonly ParticipantId s_ana = new("web-ana");
    private static readonly DateTimeOffset s_noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    protected abstract IWorkshopStore Store { get; }

    private static CancellationToken None => CancellationToken.None;

    /// <summary>The marks of a workshop as the store keeps them, apart from what a state makes of them.</summary>
    protected abstract Task<IReadOnlyList<WorkshopEvent>> MarksAsync(WorkshopId id);

    [Fact]
    public async Task A_workshop_that_does_not_exist_is_none()
    {
        Assert.Same(Workshop.None, await Store.LoadAsync(s_id, None));
        Assert.Empty(await History());
        Assert.Empty(await Store.ListAsync(None).ToListAsync());
        Assert.Null(await Store.FindDeliveryAsync(s_id, new("d"), None));
    }

    [Fact]
    public async Task What_is_appended_is_there_in_its_order()
    {
        Assert.Equal(new AppendResult.Appended(2), await Append(0, "d1", Said(1), Said(2)));
        Assert.Equal(new AppendResult.Appended(3), await Append(2, "d2", Said(3)));

        Assert.Equal([Said(1), Said(2), Said(3)], await History());
        Assert.Equal(3, (await Store.LoadAsync(s_id, None)).Version);
    }

    [Fact]
    public async Task Events_of_every_kind_come_back_as_they_went_in()
    {
        var all = SampleFacts.EventTypes.Select(new SampleFacts().Event).Where(happened => happened.Ordered).ToArray();

        Assert.IsType<AppendResult.Appended>(await Append(0, "d1", all));

        Assert.Equal(all, await History());
    }

    [Fact]
    public async Task Who_appends_to_an_old_version_conflicts_and_changes_nothing()
    {
        await Append(0, "d1", Said(1));
        await Append(1, "d2", Said(2));

        Assert.Equal(new AppendResult.Conflict(), await Append(1, "d3", Said(3), Answered()));

        Assert.Equal([Said(1), Said(2)], await History());
        Assert.Null(await Store.FindDeliveryAsync(s_id, new("d3"), None));
        Assert.Empty(await MarksAsync(s_id));
        Assert.Equal(new AppendResult.Appended(3), await Append(2, "d3", Said(3)));
    }

    [Fact]
    public async Task Nobody_can_append_behind_a_gap()
    {
        Assert.Equal(new AppendResult.Conflict(), await Append(5, "d1", Said(1)));

        Assert.Empty(await Store.ListAsync(None).ToListAsync());
        Assert.Empty(await History());

        // As when it was deleted and begun again since it was loaded.
        await Append(0, "d1", Said(1));
        Assert.Equal(new AppendResult.Conflict(), await Append(5, "d2", Said(2)));
        Assert.Equal([Said(1)], await History());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task The_same_delivery_again_is_a_duplicate_whatever_version_it_expects(int expected)
    {
        await Append(0, "d1", Said(1));

        Assert.Equal(new AppendResult.Duplicate(new("d1")), await Append(expected, "d1", Said(9), Answered()));

        Assert.Equal([Said(1)], await History());
        Assert.Empty(await MarksAsync(s_id));
    }

    [Fact]
    public async Task Several_deliveries_are_stored_together()
    {
        var result = await Store.AppendAsync(s_id, 0, [new(new("d1"), [Said(1), Said(2)]), new(new("d2"), [Said(3)])], None);

        Assert.Equal(new AppendResult.Appended(3), result);
        Assert.Equal([Said(1), Said(2)], await Store.FindDeliveryAsync(s_id, new("d1"), None));
        Assert.Equal([Said(3)], await Store.FindDeliveryAsync(s_id, new("d2"), None));
    }

    [Fact]
    public async Task One_duplicate_among_several_deliveries_stores_none_of_them()
    {
        await Append(0, "d1", Said(1));

        var result = await Store.AppendAsync(s_id, 1, [new(new("d2"), [Said(2), Answered()]), new(new("d1"), [Said(3)])], None);

        Assert.Equal(new AppendResult.Duplicate(new("d1")), result);
        Assert.Equal([Said(1)], await History());
        Assert.Null(await Store.FindDeliveryAsync(s_id, new("d2"), None));
        Assert.Empty(await MarksAsync(s_id));
    }

    [Fact]
    public async Task The_same_delivery_twice_in_one_append_is_a_duplicate()
    {
        var result = await Store.AppendAsync(s_id, 0, [new(new("d1"), [Said(1)]), new(new("d1"), [Said(1)])], None);

        Assert.Equal(new AppendResult.Duplicate(new("d1")), result);
        Assert.Empty(await History());
    }

    [Fact]
    public async Task The_same_delivery_to_two_workshops_is_two_deliveries()
    {
        await Append(0, "d1", Said(1));

        Assert.Equal(new AppendResult.Appended(1), await Store.AppendAsync(new("w-other"), 0, [new(new("d1"), [Said(2)])], None));
    }

    [Fact]
    public async Task A_mark_is_stored_once_and_has_no_place_in_the_history()
    {
        Assert.Equal(new AppendResult.Appended(1), await Append(0, "d1", Answered(), Said(1), Answered("web-bob")));
        Assert.Equal(new AppendResult.Appended(2), await Append(1, "d2", Said(2), Answered()));

        Assert.Equal([Answered(), Answered("web-bob")], await MarksAsync(s_id));
        Assert.Equal([Said(1), Said(2)], await History());
        Assert.Equal([Said(2)], await Store.FindDeliveryAsync(s_id, new("d2"), None));
        Assert.Equal(2, (await Store.LoadAsync(s_id, None)).Version);
    }

    [Fact]
    public async Task Marks_come_in_the_order_of_their_keys_not_in_that_of_their_arrival()
    {
        await Append(0, "d1", Said(1), Answered("web-zoe"));
        await Append(1, "d2", Said(2), Answered("web-ana"), Answered("web-mia"));

        Assert.Equal([Answered("web-ana"), Answered("web-mia"), Answered("web-zoe")], await MarksAsync(s_id));
    }

    [Fact]
    public async Task A_delivery_that_left_only_a_mark_is_known()
    {
        await Append(0, "d1", Said(1));

        Assert.Equal(new AppendResult.Appended(1), await Append(1, "d2", Answered()));

        Assert.Empty((await Store.FindDeliveryAsync(s_id, new("d2"), None))!);
        Assert.Equal(new AppendResult.Duplicate(new("d2")), await Append(1, "d2", Answered()));
    }

    [Fact]
    public async Task Ninety_nine_events_fit_into_one_append()
    {
        Assert.Equal(new AppendResult.Appended(99), await Append(0, "d1", Many(99)));

        Assert.Equal(Many(99), await History());
    }

    [Fact]
    public async Task A_hundred_events_are_refused_not_split()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Append(0, "d1", Many(100)));

        Assert.Empty(await History());
    }

    [Fact]
    public async Task Each_delivery_of_an_append_takes_the_room_of_an_event()
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.AppendAsync(s_id, 0, [new(new("d1"), Many(50)), new(new("d2"), Many(49))], None));

        Assert.Equal(new AppendResult.Appended(98), await Store.AppendAsync(s_id, 0, [new(new("d1"), Many(49)), new(new("d2"), Many(49))], None));
    }

    [Fact]
    public async Task A_long_history_comes_whole_and_in_order()
    {
        for (var at = 0; at < 12; at++)
        {
            await Append(at * 99, $"d{at}", Many(99, at * 99));
        }

        Assert.Equal(Many(12 * 99), await History());
        Assert.Equal(12 * 99, (await Store.LoadAsync(s_id, None)).Version);
    }

    [Fact]
    public async Task All_workshops_with_a_history_are_listed()
    {
        await Append(0, "d1", Said(1));
        await Store.AppendAsync(new("w-other"), 0, [new(new("d1"), [Said(2)])], None);

        Assert.Equal(["w-other", "w-shoes"], (await Store.ListAsync(None).ToListAsync()).Select(id => id.Value).Order());
    }

    [Fact]
    public async Task A_deleted_workshop_is_gone_and_the_others_stay()
    {
        await Append(0, "d1", Said(1), Answered());
        await Store.LoadAsync(s_id, None);
        await Store.AppendAsync(new("w-other"), 0, [new(new("d1"), [Said(2)])], None);

        await Store.DeleteAsync(s_id, None);

        Assert.Same(Workshop.None, await Store.LoadAsync(s_id, None));
        Assert.Empty(await History());
        Assert.Empty(await MarksAsync(s_id));
        Assert.Null(await Store.FindDeliveryAsync(s_id, new("d1"), None));
        Assert.Equal([new WorkshopId("w-other")], await Store.ListAsync(None).ToListAsync());
        Assert.Equal(new AppendResult.Conflict(), await Append(1, "d2", Said(2)));
        Assert.Equal(new AppendResult.Appended(1), await Append(0, "d1", Said(1)));
        Assert.Equal(1, (await Store.LoadAsync(s_id, None)).Version);
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_no_fault()
    {
        await Store.DeleteAsync(s_id, None);

        Assert.Empty(await Store.ListAsync(None).ToListAsync());
    }

    [Fact]
    public async Task A_cancelled_call_stores_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AppendAsync(s_id, 0, [new(new("d1"), [Said(1)])], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.LoadAsync(s_id, cancelled));

        Assert.Empty(await History());
    }

    [Fact]
    public async Task Of_many_who_append_at_once_each_place_has_one_winner()
    {
        var writers = Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var done = 0; done < 10;)
            {
                var version = (await Store.LoadAsync(s_id, None)).Version;
                done += await Append(version, $"d{writer}-{done}", Said((writer * 100) + done)) is AppendResult.Appended ? 1 : 0;
            }
        }));

        await Task.WhenAll(writers);

        var history = await History();
        Assert.Equal(160, history.Count);
        Assert.Equal(160, history.Distinct().Count());
        foreach (var writer in history.Cast<ItemReworded>().GroupBy(said => said.Id.Number / 100))
        {
            Assert.Equal(writer.OrderBy(said => said.Id.Number), writer);
        }
    }

    private static WorkshopEvent Said(int number) =>
        new ItemReworded(new('A', number + 1), string.Create(CultureInfo.InvariantCulture, $"words {number}"), s_ana, s_noon.AddSeconds(number));

    private static PersonAnswered Answered(string who = "web-ana") => new PersonAnswered(StageKey.Fail, 1, new(who));

    private static WorkshopEvent[] Many(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(Said)];

    private Task<AppendResult> Append(int expected, string delivery, params WorkshopEvent[] events) =>
        Store.AppendAsync(s_id, expected, [new(new(delivery), events)], None);

    private async Task<List<WorkshopEvent>> History() => await Store.HistoryAsync(s_id, None).ToListAsync();
}
