using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Wire;

/// <summary>What is remembered of conversations, so that the bot can write first.</summary>
public sealed class PlacesTests
{
    private readonly InMemoryStorage _storage = new();

    [Fact]
    public async Task The_newest_address_of_the_service_is_the_one_that_counts()
    {
        var places = new Places(_storage.Shelf, TimeProvider.System);
        await NoteAsync(places, "https://smba.trafficmanager.net/emea/");
        await NoteAsync(places, "https://smba.trafficmanager.net/emea/aaaaaaaa-0000-4000-8000-000000000001/");

        Assert.Equal("https://smba.trafficmanager.net/emea/aaaaaaaa-0000-4000-8000-000000000001/", await AddressAsync(places));
        Assert.Equal("https://smba.trafficmanager.net/emea/aaaaaaaa-0000-4000-8000-000000000001/", await AddressAsync(new Places(_storage.Shelf, TimeProvider.System)));
    }

    [Fact]
    public async Task What_another_replica_heard_is_known_after_a_minute()
    {
        var clock = new Trust.MovingClock();
        var (one, other) = (new Places(_storage.Shelf, clock), new Places(_storage.Shelf, clock));
        await NoteAsync(one, "https://smba.trafficmanager.net/emea/");
        await NoteAsync(other, "https://smba.trafficmanager.net/amer/");

        clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("https://smba.trafficmanager.net/amer/", await AddressAsync(one));
    }

    private static Task NoteAsync(Places places, string address) => places.NoteAsync(
        TeamsActivity.Parse(JsonSerializer.SerializeToUtf8Bytes<JsonObject>(Activities.Message("hello").Holding("serviceUrl", address)))!, CancellationToken.None);

    private static async Task<string?> AddressAsync(Places places) => (await places.FindAsync(Activities.Personal, CancellationToken.None))?.ServiceUrl;
}
