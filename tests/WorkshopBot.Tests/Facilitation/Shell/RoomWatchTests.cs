using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>The workshops of a conversation follow it in the store: state, deadline, and what is shown.</summary>
public sealed class RoomWatchTests
{
    private static readonly Room s_room = new("test", "team");

    private readonly TestClock _clock = new();
    private readonly TestLog _log = new();
    private readonly InMemoryStorage _memory = new();
    private readonly WorkshopGate _gate;
    private readonly RoomWatch _watch;

    public RoomWatchTests()
    {
        _gate = new WorkshopGate(_memory.Store, _clock, () => 0);
        var slots = new SlotKeeper(_memory.Store, _memory.Ledger, new ChannelDirectory([]), new Voices(_memory.Rooms, _clock), _log.For<SlotKeeper>());
        _watch = new RoomWatch(_memory.Rooms, _gate, _memory.Store, _memory.Deadlines, new SlotQueue(slots, _clock, _log.For<SlotQueue>()), _clock);
    }

    [Fact]
    public async Task Every_workshop_of_the_conversation_follows_and_no_other()
    {
        var (one, two, elsewhere) = (await StartAsync("w1", s_room), await StartAsync("w2", s_room), await StartAsync("w3", s_room with { Conversation = "other" }));
        await _watch.FollowAsync(s_room, RoomFate.Deleted, new DeliveryId("e1"), CancellationToken.None);

        Assert.Equal(Lifecycle.Cancelled, (await _memory.Store.LoadAsync(one, CancellationToken.None)).Lifecycle);
        Assert.Equal(Lifecycle.Cancelled, (await _memory.Store.LoadAsync(two, CancellationToken.None)).Lifecycle);
        Assert.Equal(Lifecycle.Running, (await _memory.Store.LoadAsync(elsewhere, CancellationToken.None)).Lifecycle);
    }

    [Fact]
    public async Task The_same_word_of_the_platform_again_changes_nothing_also_after_somebody_took_the_workshop_up_again()
    {
        var id = await StartAsync("w1", s_room);
        await _watch.FollowAsync(s_room, RoomFate.Deleted, new DeliveryId("e1"), CancellationToken.None);
        await DecideAsync(id, "again", new WorkshopCommand.ReopenWorkshop(new ParticipantId("nora")));
        await _watch.FollowAsync(s_room, RoomFate.Deleted, new DeliveryId("e1"), CancellationToken.None);

        Assert.Equal(Lifecycle.Running, (await _memory.Store.LoadAsync(id, CancellationToken.None)).Lifecycle);
    }

    [Fact]
    public async Task Nothing_is_due_while_the_conversation_is_archived()
    {
        var id = await StartAsync("w1", s_room);
        await _memory.Deadlines.SetAsync(id, _clock.GetUtcNow(), CancellationToken.None);
        await _watch.FollowAsync(s_room, RoomFate.Archived, new DeliveryId("e1"), CancellationToken.None);

        Assert.Empty(await _memory.Deadlines.DueAsync(_clock.GetUtcNow().AddDays(30), CancellationToken.None).ToListAsync());
    }

    private async Task<WorkshopId> StartAsync(string name, Room room)
    {
        var id = new WorkshopId(name);
        await DecideAsync(id, "start", new WorkshopCommand.StartWorkshop(new ParticipantId("nora"), id, "Refills", "en", "Etc/UTC"));
        await _memory.Rooms.AddAsync(id, room, CancellationToken.None);
        return id;
    }

    private Task DecideAsync(WorkshopId id, string cause, WorkshopCommand command) =>
        _gate.DecideAsync(id, new DeliveryId(cause), workshop => WorkshopDecider.Decide(command, workshop, _clock.GetUtcNow()), CancellationToken.None);
}
