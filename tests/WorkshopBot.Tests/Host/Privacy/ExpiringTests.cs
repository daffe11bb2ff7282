using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Privacy;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Facilitation.Shell;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Host.Privacy;

/// <summary>Workshops go when their workspace does not keep them any longer, and their rooms hear of it.</summary>
public sealed class ExpiringTests
{
    private static readonly ParticipantId s_nora = new("nora");

    private readonly InMemoryStorage _storage = new();
    private readonly TestClock _clock = new();
    private readonly TestWire _wire = new();
    private readonly TestLog _log = new();

    [Fact]
    public async Task A_workshop_is_erased_after_its_days_without_use_and_not_before()
    {
        await StartAsync("one", new Room("test", "team"));
        _clock.Pass(TimeSpan.FromDays(30));
        await LookAsync(new RetentionRule(30, NoOther));
        Assert.Equal(["one"], await IdsAsync());
        Assert.Empty(_wire.Everything);

        _clock.Pass(TimeSpan.FromMinutes(1));
        await LookAsync(new RetentionRule(30, NoOther));
        Assert.Empty(await IdsAsync());
        Assert.Contains("“Counter service” and all its contributions are deleted.", Assert.Single(_wire.Everything), StringComparison.Ordinal);
        Assert.DoesNotContain("Counter service", string.Concat(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_anybody_does_counts_as_use_also_without_a_name()
    {
        await StartAsync("one", new Room("test", "team"));
        _clock.Pass(TimeSpan.FromDays(29));
        await AppendAsync("one", new ContributionOffered(
            new ItemId('P', 1), StageKey.Chain, 1, null, _clock.GetUtcNow(), new Offer.PhaseName(1, "Drop off"), Basis.Assumed, null, Late: false));
        _clock.Pass(TimeSpan.FromDays(29));
        await LookAsync(new RetentionRule(30, NoOther));

        Assert.Equal(["one"], await IdsAsync());
    }

    [Fact]
    public async Task A_workspace_may_keep_longer_shorter_or_always_and_of_several_the_shortest_counts()
    {
        await StartAsync("usual", new Room("test", "team"));
        await StartAsync("short", new Room("slack", "T0SHORT/C1"));
        await StartAsync("always", new Room("slack", "T0ALWAYS/C1"));
        await StartAsync("tenant", new Room("teams", "19:x@thread.tacv2"));
        await StartAsync("both", new Room("slack", "T0ALWAYS/C1"), new Room("slack", "T0SHORT/C1"));
        await _storage.Shelf.PutAsync("teams-places", "19:x@thread.tacv2", """{"ServiceUrl":"https://x/","TenantId":"aaaa","Kind":"channel","BotId":"28:1"}""", default);
        var rule = new RetentionRule(90, new Dictionary<string, int> { ["slack/T0SHORT"] = 10, ["slack/T0ALWAYS"] = 0, ["teams/aaaa"] = 20 });

        _clock.Pass(TimeSpan.FromDays(11));
        await LookAsync(rule);
        Assert.Equal(["always", "tenant", "usual"], await IdsAsync());
        _clock.Pass(TimeSpan.FromDays(10));
        await LookAsync(rule);
        Assert.Equal(["always", "usual"], await IdsAsync());
        _clock.Pass(TimeSpan.FromDays(400));
        await LookAsync(rule);
        Assert.Equal(["always"], await IdsAsync());
    }

    [Fact]
    public async Task A_room_that_cannot_be_told_holds_nothing_up_and_of_two_replicas_one_speaks()
    {
        await StartAsync("one", new Room("test", "team"));
        await StartAsync("two", new Room("test", "other"));
        _clock.Pass(TimeSpan.FromDays(31));
        _wire.IsDown = true;
        await LookAsync(new RetentionRule(30, NoOther));
        Assert.Empty(await IdsAsync());
        Assert.Empty(_wire.Everything);

        await StartAsync("three", new Room("test", "team"));
        _clock.Pass(TimeSpan.FromDays(31));
        _wire.IsDown = false;

        // Another replica has taken it in hand.
        await _storage.Shelf.AddAsync("expired", "three", "", default);
        await LookAsync(new RetentionRule(30, NoOther));
        Assert.Empty(await IdsAsync());
        Assert.Empty(_wire.Everything);
    }

    private static Dictionary<string, int> NoOther => [];

    private async Task LookAsync(RetentionRule rule)
    {
        using var expiring = new Expiring(
            _storage.Store, _storage.Rooms, _storage.Shelf, new Retention(rule, _storage.Shelf), new ChannelDirectory([_wire]), _clock, _log.For<Expiring>());
        await expiring.LookAsync(CancellationToken.None);
    }

    private async Task StartAsync(string id, params Room[] rooms)
    {
        await AppendAsync(id, new WorkshopStarted(new WorkshopId(id), s_nora, "Counter service", "en", "Etc/UTC", _clock.GetUtcNow()));
        foreach (var room in rooms)
        {
            await _storage.Rooms.AddAsync(new WorkshopId(id), room, default);
        }
    }

    private async Task AppendAsync(string id, WorkshopEvent happened)
    {
        var workshop = new WorkshopId(id);
        var version = (await _storage.Store.LoadAsync(workshop, default)).Version;
        await _storage.Store.AppendAsync(workshop, version, [new Append(new DeliveryId($"{id}{version}"), [happened])], default);
    }

    private async Task<IEnumerable<string>> IdsAsync() => (await _storage.Store.ListAsync(default).Select(id => id.Value).ToListAsync()).Order(StringComparer.Ordinal);
}
