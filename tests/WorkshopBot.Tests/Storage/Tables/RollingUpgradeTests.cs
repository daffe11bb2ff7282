using WorkshopBot.Domain;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Tests.Storage.Tables.Support;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>
/// Replicas of two versions over one account, while one is replaced after the other: both read the old and the new shape of an event, the
/// one before still writes the old one (<c>card-moved</c>, of the same length, since the parts of a transaction say theirs).
/// </summary>
public sealed class RollingUpgradeTests
{
    private static readonly WorkshopId s_id = new("w-shoes");
    private static readonly EventCodec s_both = new([Upcaster.Renamed("card-moved", "step-moved")]);

    private readonly TableFixture _tables = new();

    [Fact]
    public async Task Old_and_new_shapes_of_an_event_are_written_side_by_side_and_both_versions_see_the_same()
    {
        await using var line = await LineOfTheOldAsync();
        var (older, newer) = (Version(AzuriteProcess.ConnectionStringAt(line.Endpoint.Port), s_both), Version(_tables.ConnectionString, s_both));
        var gates = new[] { new WorkshopGate(older), new WorkshopGate(newer) };

        var settled = await Task.WhenAll(Enumerable.Range(0, 80).Select(at => Task.Run(() =>
            gates[at % 2].DecideAsync(s_id, new($"d{at}"), workshop => Decision.Of(Moved(workshop.Version)), default))));

        Assert.DoesNotContain(settled, one => one.Repeated);
        Assert.Equal(Enumerable.Range(0, 80).Select(Moved), await older.HistoryAsync(s_id, default).ToListAsync());
        Assert.Equal(Enumerable.Range(0, 80).Select(Moved), await newer.HistoryAsync(s_id, default).ToListAsync());
        Assert.Equal(80, (await older.LoadAsync(s_id, default)).Version);
        Assert.Equal(80, (await newer.LoadAsync(s_id, default)).Version);
        Assert.Equal((40, 40), (await StoredAsync("card-moved"), await StoredAsync("step-moved")));
    }

    [Fact]
    public async Task A_delivery_that_the_other_version_took_is_answered_as_it_was_there()
    {
        await using var line = await LineOfTheOldAsync();
        var (older, newer) = (new WorkshopGate(Version(AzuriteProcess.ConnectionStringAt(line.Endpoint.Port), s_both)), new WorkshopGate(Version(_tables.ConnectionString, s_both)));
        await older.DecideAsync(s_id, new("d0"), _ => Decision.Of(Moved(0)), default);

        var again = await newer.DecideAsync(s_id, new("d0"), _ => Decision.Of(Moved(7)), default);

        Assert.True(again.Repeated);
        Assert.Equal([Moved(0)], again.Happened);
    }

    [Fact]
    public async Task A_version_that_cannot_read_what_is_stored_says_so_and_appends_nothing()
    {
        await using var line = await LineOfTheOldAsync();
        var last = new WorkshopGate(Version(_tables.ConnectionString, EventCodec.Default));
        await last.DecideAsync(s_id, new("d0"), _ => Decision.Of(Moved(0)), default);
        await new WorkshopGate(Version(AzuriteProcess.ConnectionStringAt(line.Endpoint.Port), s_both)).DecideAsync(s_id, new("d1"), _ => Decision.Of(Moved(1)), default);

        // What it knows of the workshop is a moment old, and good for an append.
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => last.DecideAsync(s_id, new("d2"), workshop => Decision.Of(Moved(workshop.Version)), default));

        Assert.Contains("perhaps a newer version wrote it", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await Version(_tables.ConnectionString, s_both).LoadAsync(s_id, default)).Version);
    }

    private static async Task<FaultProxy> LineOfTheOldAsync()
    {
        var line = await FaultProxy.StartAsync();
        line.Rewrite = written => written.Replace("step-moved", "card-moved", StringComparison.Ordinal);
        return line;
    }

    private static StepMoved Moved(int number) => new(new('A', number + 1), new(1), null, new("web-ana"), DateTimeOffset.UnixEpoch);

    private CachedStore Version(string connection, EventCodec codec) =>
        new(new TableStorage(_tables.Options with { ConnectionString = connection }, codec).Store);

    private async Task<int> StoredAsync(string name) =>
        (await _tables.RowsAsync("Workshops")).Count(row => StoredEvent.Is(row) && StoredEvent.Read(row).Body.Contains(name, StringComparison.Ordinal));
}
