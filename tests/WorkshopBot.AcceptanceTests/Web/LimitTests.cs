using System.Net;
using System.Net.Sockets;
using System.Text;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.AcceptanceTests.Web;

/// <summary>How much one visitor and one address may take, while everybody else goes on.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Of_a_thousand_connections_from_one_address_only_so_many_are_served_and_others_get_in_meanwhile()
    {
        await using var house = await WebHouse.OpenAsync();
        var open = new List<TcpClient>();
        try
        {
            var served = 0;
            for (var number = 0; number < 1000; number++)
            {
                var client = new TcpClient();
                open.Add(client);
                served += await AskAsync(client, house.Address) ? 1 : 0;
            }

            Assert.InRange(served, 690, 700);
            using var handler = new SocketsHttpHandler { ConnectCallback = FromAnotherAddressAsync };
            using var other = new HttpClient(handler) { BaseAddress = house.Address };
            using var answer = await other.GetAsync(new Uri("/health/live", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        finally
        {
            open.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task Closed_connections_make_room_for_new_ones()
    {
        await using var house = await WebHouse.OpenAsync(limits: new RoomLimits { ConnectionsOfAddress = 5 });
        for (var round = 0; round < 20; round++)
        {
            using (var client = new TcpClient())
            {
                Assert.True(await AskAsync(client, house.Address), $"Connection {round} was refused.");
            }

            // The server hears a moment later that it was closed.
            await Task.Delay(200);
        }
    }

    [Fact]
    public async Task A_visitor_who_floods_is_told_to_wait_and_another_is_not()
    {
        await using var house = await WebHouse.OpenAsync(limits: new RoomLimits { Visitor = (10, 1) });
        using var flooding = house.Visitor();
        using var calm = house.Visitor();
        var room = await flooding.StartAsync("Counter service", "Amelie Testperson");
        await calm.StartAsync("Another service", "Bertram Testperson");

        var refused = await flooding.GetAsync(room);
        for (var number = 0; number < 100 && refused.Status != HttpStatusCode.TooManyRequests; number++)
        {
            refused = await flooding.GetAsync(room);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("One moment", refused.Html, StringComparison.Ordinal);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.True(refused.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Strangers_share_what_their_address_may_ask_for()
    {
        await using var house = await WebHouse.OpenAsync(limits: new RoomLimits { Strangers = (5, 1) });
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 40; number++)
        {
            using var stranger = house.Visitor();
            answers.Add((await stranger.GetAsync("/join/guess")).Status);
        }

        Assert.Contains(HttpStatusCode.NotFound, answers);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task Rooms_are_opened_from_one_address_at_a_measured_pace()
    {
        await using var house = await WebHouse.OpenAsync(limits: new RoomLimits { StartsOfAddress = 3 });
        using var visitor = house.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 6; number++)
        {
            answers.Add((await visitor.PostAsync("/start", "/", ("title", "Counter service"), ("name", "Amelie Testperson"))).Status);
        }

        Assert.Contains(HttpStatusCode.SeeOther, answers);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task Only_so_many_pages_of_one_visitor_are_kept_live_and_a_closed_one_makes_room()
    {
        await using var house = await WebHouse.OpenAsync(limits: new RoomLimits { StreamsOfVisitor = 2 });
        using var visitor = house.Visitor();
        var room = await visitor.StartAsync("Counter service", "Amelie Testperson");
        using var first = await ListenAsync(visitor, room);
        using var second = await ListenAsync(visitor, room);
        using (var third = await ListenAsync(visitor, room))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        first.Dispose();
        var again = HttpStatusCode.TooManyRequests;
        for (var tries = 0; again != HttpStatusCode.OK && tries < 50; tries++)
        {
            await Task.Delay(100);
            using var answer = await ListenAsync(visitor, room);
            again = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, again);
    }

    [Fact]
    public async Task Two_hundred_people_behind_one_address_come_in_and_stay_live()
    {
        await using var house = await WebHouse.OpenAsync();
        using var host = house.Visitor();
        var room = await host.StartAsync("Counter service", "Amelie Testperson");
        var link = house.InvitationTo(room);
        var people = Enumerable.Range(0, 200).Select(number => (house.Visitor(), $"Colleague number {number}")).ToList();
        var streams = new List<HttpResponseMessage>();
        try
        {
            foreach (var (visitor, name) in people)
            {
                Assert.Equal(HttpStatusCode.SeeOther, (await visitor.JoinAsync(link, name)).Status);
                streams.Add(await ListenAsync(visitor, room));
                Assert.Equal(HttpStatusCode.SeeOther, (await visitor.TellAsync(room, "hello")).Status);
            }

            Assert.All(streams, stream => Assert.Equal(HttpStatusCode.OK, stream.StatusCode));
        }
        finally
        {
            streams.ForEach(stream => stream.Dispose());
            people.ForEach(person => person.Item1.Dispose());
        }
    }

    private static Task<HttpResponseMessage> ListenAsync(WebVisitor visitor, string room) =>
        visitor.Http.GetAsync(new Uri($"{room}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

    /// <summary>Whether this connection was answered; it stays open.</summary>
    private static async Task<bool> AskAsync(TcpClient client, Uri address)
    {
        try
        {
            await client.ConnectAsync(address.Host, address.Port);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /health/live HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"));
            var buffer = new byte[64];
            return await stream.ReadAsync(buffer) > 0 && Encoding.ASCII.GetString(buffer).StartsWith("HTTP/1.1 200", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            return false;
        }
    }

    private static async ValueTask<Stream> FromAnotherAddressAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
        await socket.ConnectAsync(context.DnsEndPoint, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
