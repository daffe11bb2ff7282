using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Storage;

/// <summary>What is promised of every list of rooms holds for one that remembers, too.</summary>
public sealed class CachedRoomsUnderContract : RoomsContract
{
    private readonly InMemoryStorage _storage = new();
    private readonly CachedRooms _rooms;

    public CachedRoomsUnderContract() => _rooms = new CachedRooms(_storage.Rooms, TimeProvider.System);

    protected override IRooms Rooms => _rooms;

    protected override IWorkshopStore Store => _storage.Store;
}

public sealed class CachedRoomsTests
{
    private static readonly WorkshopId s_shoes = new("w-shoes");
    private static readonly Room s_here = new("slack", "C1");
    private static readonly Person s_ana = new(new("slack-U1"), "Ana");
    private readonly InMemoryRooms _shared = new();
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private readonly CachedRooms _rooms;

    public CachedRoomsTests() => _rooms = new CachedRooms(_shared, _time);

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task What_another_program_wrote_is_seen_after_a_moment()
    {
        Assert.Empty(await _rooms.PeopleAsync(s_shoes, None));
        Assert.Empty(await _rooms.OfAsync(s_shoes, None).ToListAsync());
        await _shared.MeetAsync(s_shoes, s_ana, None);
        await _shared.AddAsync(s_shoes, s_here, None);

        Assert.Empty(await _rooms.PeopleAsync(s_shoes, None));
        _time.Pass(CachedRooms.Moment);

        Assert.Equal(["Ana"], (await _rooms.PeopleAsync(s_shoes, None)).Values.Select(person => person.Name));
        Assert.Equal([s_here], await _rooms.OfAsync(s_shoes, None).ToListAsync());
    }

    [Fact]
    public async Task Nobody_is_turned_away_because_an_answer_is_a_moment_old()
    {
        IRooms rooms = _rooms;
        Assert.False(await rooms.BelongsAsync(s_shoes, s_here, s_ana.Id, None));
        await _shared.MeetAsync(s_shoes, s_ana, None);

        Assert.True(await rooms.BelongsAsync(s_shoes, s_here, s_ana.Id, None));
        Assert.False(await rooms.BelongsAsync(s_shoes, s_here, new ParticipantId("slack-U2"), None));
    }

    [Fact]
    public async Task Whom_this_program_forgets_is_forgotten_at_once()
    {
        await _rooms.MeetAsync(s_shoes, s_ana, None);
        Assert.Single(await _rooms.PeopleAsync(s_shoes, None));

        await _rooms.ForgetAsync(s_ana.Id, None);

        Assert.Empty(await _rooms.PeopleAsync(s_shoes, None));
    }

    [Fact]
    public async Task Whom_this_program_meets_is_known_at_once_and_the_others_are_not_read_again_for_it()
    {
        await _rooms.MeetAsync(s_shoes, s_ana with { Language = "es" }, None);
        Assert.Single(await _rooms.PeopleAsync(s_shoes, None));
        await _shared.MeetAsync(s_shoes, new Person(new("slack-U9"), "Elsewhere"), None);

        await _rooms.MeetAsync(s_shoes, new Person(new("slack-U2"), "Ben"), None);
        await _rooms.MeetAsync(s_shoes, s_ana with { Name = "Ana María" }, None);

        var people = await _rooms.PeopleAsync(s_shoes, None);
        Assert.Equal(["Ana María", "Ben"], people.Values.Select(person => person.Name).Order());
        Assert.Equal(s_ana with { Name = "Ana María", Language = "es" }, people[s_ana.Id]);
        _time.Pass(CachedRooms.Moment);
        Assert.Equal(3, (await _rooms.PeopleAsync(s_shoes, None)).Count);
    }

    [Fact]
    public async Task What_could_not_be_read_is_read_again()
    {
        var broken = new Broken { Down = true };
        var rooms = new CachedRooms(broken, _time);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => rooms.PeopleAsync(s_shoes, None));
        broken.Down = false;

        Assert.Empty(await rooms.PeopleAsync(s_shoes, None));
    }

    private sealed class Broken : IRooms
    {
        public bool Down { get; set; }

        public Task<IReadOnlyDictionary<ParticipantId, Person>> PeopleAsync(WorkshopId id, CancellationToken ct) =>
            Down ? throw new StoreUnavailableException("The disk is gone.") : Task.FromResult<IReadOnlyDictionary<ParticipantId, Person>>(new Dictionary<ParticipantId, Person>());

        public Task AddAsync(WorkshopId id, Room room, CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<Room> OfAsync(WorkshopId id, CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<WorkshopId> InAsync(string roomKey, CancellationToken ct) => throw new NotSupportedException();

        public Task MeetAsync(WorkshopId id, Person person, CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<WorkshopId> WithAsync(ParticipantId who, CancellationToken ct) => throw new NotSupportedException();

        public Task ForgetAsync(ParticipantId who, CancellationToken ct) => throw new NotSupportedException();
    }
}
