using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Moq;
using WorkshopBot.Domain;
using WorkshopBot.Host.Keys;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Host.Serving;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Host.Pictures;

public sealed class PictureLinksTests
{
    private static readonly WorkshopId s_workshop = new("0a1b2c");

    private readonly InMemoryStorage _storage = new();
    private readonly FixedTime _time = new(Story.Monday);

    [Theory]
    [InlineData("blueprint.svg", "/blueprints/0a1b2c/58.svg")]
    [InlineData("blueprint.json", "/blueprints/0a1b2c/58.json")]
    [InlineData("overview.png", "/blueprints/0a1b2c/58/overview.png")]
    [InlineData("tile-3.png", "/blueprints/0a1b2c/58/tile-3.png")]
    public void A_link_reads_back_as_the_picture_it_was_made_for(string file, string path)
    {
        var link = Links().For(s_workshop, 58, file);

        Assert.Equal(("https", "bot.example.org", path), (link.Scheme, link.Host, link.AbsolutePath));
        Assert.Equal(new PictureAddress(s_workshop, 58, file), Read(Links(), link));
    }

    [Fact]
    public void Every_replica_on_one_store_reads_the_links_of_the_others_and_no_stranger_does()
    {
        var link = Links().For(s_workshop, 58, "blueprint.svg");

        Assert.NotNull(Read(Links(), link));
        Assert.Null(Read(Links(new InMemoryStorage()), link));
    }

    [Fact]
    public void A_link_changed_in_any_place_is_refused()
    {
        var links = Links();
        var link = links.For(s_workshop, 58, "blueprint.svg");
        var query = QueryHelpers.ParseQuery(link.Query);
        var (path, until, signature) = (PathOf(link), query["until"].ToString(), query["sig"].ToString());
        Assert.NotNull(links.Read(path, until, signature));

        Assert.All(
            Enumerable.Range(0, signature.Length),
            place => Assert.Null(links.Read(path, until, signature[..place] + (signature[place] == 'A' ? 'B' : 'A') + signature[(place + 1)..])));
        foreach (var other in new[] { "0a1b2c/59.svg", "0a1b2c/58.png", "0a1b2d/58.svg", "0a1b2c/58/overview.png", "0a1b2c/058.svg", "0a1b2c/58/blueprint.svg", "0a1b2c//58.svg", "x/../0a1b2c/58.svg", "0a1b2c/58.svg/", "" })
        {
            Assert.Null(links.Read(other, until, signature));
        }

        Assert.Null(links.Read(path, until + "0", signature));
        Assert.Null(links.Read(path, "0" + until, signature));
        Assert.Null(links.Read(path, null, signature));
        Assert.Null(links.Read(path, until, null));
        Assert.Null(links.Read(path, until, signature + "="));
    }

    [Fact]
    public void A_link_holds_for_four_weeks_at_least_and_eight_at_most()
    {
        for (var day = 0; day < 60; day++)
        {
            _time.Now = Story.Monday.AddDays(day);
            var links = Links();
            var link = links.For(s_workshop, 58, "blueprint.svg");

            _time.Now = Story.Monday.AddDays(day + 28).AddSeconds(-1);
            Assert.NotNull(Read(links, link));
            _time.Now = Story.Monday.AddDays(day + 56);
            Assert.Null(Read(links, link));
        }
    }

    [Fact]
    public void The_same_picture_has_the_same_link_for_weeks()
    {
        var links = Links();
        var addresses = new HashSet<Uri>();
        for (var day = 0; day < 28; day++)
        {
            _time.Now = Story.Monday.AddDays(day);
            addresses.Add(links.For(s_workshop, 58, "overview.png"));
        }

        Assert.InRange(addresses.Count, 1, 2);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080/")]
    [InlineData("https://+:8443", "https://localhost:8443/")]
    public void Without_a_configured_address_links_lead_to_where_the_program_listens(string listening, string expected)
    {
        var server = ListeningOn(listening);

        Assert.Equal(new Uri(expected), new PublicAddress(null, server).Root);
        Assert.Equal(new Uri("https://bot.example.org/a/"), new PublicAddress(new Uri("https://bot.example.org/a/"), server).Root);
    }

    private static string PathOf(Uri link) => Uri.UnescapeDataString(link.AbsolutePath)["/blueprints/".Length..];

    private static PictureAddress? Read(PictureLinks links, Uri link)
    {
        var query = QueryHelpers.ParseQuery(link.Query);
        return links.Read(PathOf(link), query["until"], query["sig"]);
    }

    private static IServer ListeningOn(string address)
    {
        var addresses = Mock.Of<IServerAddressesFeature>(feature => feature.Addresses == new[] { address });
        var features = new FeatureCollection();
        features.Set(addresses);
        return Mock.Of<IServer>(server => server.Features == features);
    }

    private PictureLinks Links(InMemoryStorage? storage = null) => new(
        new SharedSecret((storage ?? _storage).Shelf, "picture-links"), new PublicAddress(new Uri("https://bot.example.org/"), ListeningOn("http://127.0.0.1:1")), _time);
}
