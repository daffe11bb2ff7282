using System.Net;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.AcceptanceTests.Web;

/// <summary>Headers, hosts, proxies and the settings that switch the room.</summary>
public sealed class TransportTests
{
    private static readonly Uri s_public = new("https://workshop.example/");

    [Theory]
    [InlineData("/")]
    [InlineData("/no/such/page")]
    [InlineData("/health/live")]
    [InlineData("/samples/shoeshine/blueprint.svg")]
    [InlineData("/start")]
    public async Task Every_answer_carries_the_safety_headers(string path)
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var answer = await visitor.GetAsync(path);

        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Under_a_public_https_address_plain_http_is_sent_there_and_cookies_are_secure()
    {
        await using var house = await WebHouse.OpenAsync(new WebOptions { Proxies = [IPNetwork.Parse("127.0.0.1/32")] }, publicUrl: s_public);
        using var visitor = house.Visitor();

        var plain = await visitor.SendAsync(HttpMethod.Get, "/", null, ("Host", s_public.Host));
        var forwarded = await visitor.SendAsync(HttpMethod.Get, "/", null, ("Host", s_public.Host), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.9"));
        var elsewhere = await visitor.SendAsync(HttpMethod.Get, "/", null, ("Host", "evil.example"), ("X-Forwarded-Proto", "https"));

        Assert.Equal((HttpStatusCode)308, plain.Status);
        Assert.Equal("https://workshop.example/", plain.Location);
        Assert.Equal(HttpStatusCode.OK, forwarded.Status);
        Assert.Contains("max-age=", Assert.Single(forwarded.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.Contains("; secure", Assert.Single(forwarded.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.Status);
    }

    [Fact]
    public async Task Nobodys_word_on_their_address_is_taken_unless_they_are_a_known_proxy()
    {
        await using var house = await WebHouse.OpenAsync(limits: new RoomLimits { Strangers = (5, 1) });
        using var visitor = house.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 60; number++)
        {
            answers.Add((await visitor.SendAsync(HttpMethod.Get, "/join/guess", null, ("X-Forwarded-For", $"203.0.113.{number}"))).Status);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task With_the_web_room_off_there_is_one_line_and_no_room()
    {
        await using var house = await WebHouse.OpenAsync(new WebOptions { Enabled = false });
        using var visitor = house.Visitor();

        Assert.Equal("WorkshopBot runs. Its web room is off.\n", (await visitor.GetAsync("/")).Html);
        foreach (var path in (string[])["/room/ffffffffffffffffffffffff", "/join/x", "/web/0/room.css", "/samples/shoeshine/overview.png"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/start")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).Status);
    }
}
