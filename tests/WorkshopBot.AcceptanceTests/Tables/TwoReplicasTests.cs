using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.AcceptanceTests.Web;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Storage.Tables;

namespace WorkshopBot.AcceptanceTests.Tables;

/// <summary>Two of the bot over one account: what one has signed or stored, the other knows.</summary>
public sealed class TwoReplicasTests(AzuriteOfVerbs azurite) : IClassFixture<AzuriteOfVerbs>, IAsyncLifetime
{
    private OpenHost _one = null!;
    private OpenHost _other = null!;

    public async Task InitializeAsync()
    {
        var storage = new StorageOptions
        {
            Provider = StorageProvider.Tables,
            SqlitePath = "",
            Tables = new TableStorageOptions { ConnectionString = azurite.ConnectionString, Prefix = $"R{Guid.NewGuid():N}" },
        };
        var hosts = await Task.WhenAll(OpenHost.StartAsync(storage), OpenHost.StartAsync(storage));
        (_one, _other) = (hosts[0], hosts[1]);
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_link_of_one_opens_the_picture_at_the_other()
    {
        var id = await _one.ImportAsync("shoeshine");
        var version = (await _other.Store.LoadAsync(id, default)).Version;
        var link = _one.Services.GetRequiredService<IPictureLinks>().For(id, version, "blueprint.svg");

        using var answer = await _other.Client.GetAsync(new Uri(link.PathAndQuery, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void What_one_has_sealed_the_other_opens_both_ways()
    {
        // Both begin at once, so each may have made a key of its own.
        foreach (var (from, to) in new[] { (_one, _other), (_other, _one) })
        {
            var code = from.Services.GetRequiredService<IRoomCodes>().Issue(new WorkshopId("w1"));
            Assert.Equal(new WorkshopId("w1"), to.Services.GetRequiredService<IRoomCodes>().Read(code));

            var cookie = from.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("any").Protect("words");
            Assert.Equal("words", to.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("any").Unprotect(cookie));
        }
    }

    [Fact]
    public async Task A_message_that_reaches_both_counts_once()
    {
        var id = await _one.ImportAsync("shoeshine");
        var settled = await Task.WhenAll(new[] { _one, _other }.Select(host => host.Services.GetRequiredService<IWorkshopGate>().DecideAsync(
            id, new DeliveryId("d1"), workshop => WorkshopDecider.Decide(new WorkshopCommand.JoinWorkshop(new("web-ana"), "en", null), workshop, DateTimeOffset.UtcNow), default)));

        Assert.Single(settled, one => one.Repeated);
        Assert.Equal(settled[0].Happened, settled[1].Happened);
    }

    [Fact]
    public async Task A_page_that_is_open_with_one_hears_what_was_said_at_the_other()
    {
        using var speaking = new WebVisitor(_one.Client.BaseAddress!, "en", []);
        using var looking = new WebVisitor(_other.Client.BaseAddress!, "en", []);
        var room = await speaking.StartAsync("Shoeshine", "Ana");
        looking.Cookies.Add(speaking.Cookies.GetAllCookies());
        Assert.Contains("Shoeshine", (await looking.GetAsync(room)).Html, StringComparison.Ordinal);

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var events = new StreamReader(await looking.Http.GetStreamAsync(new Uri($"{room}/events", UriKind.Relative), patience.Token));
        Assert.Equal("event: open", await events.ReadLineAsync(patience.Token));
        await speaking.SayAsync(room, "scenario: a pair of brown shoes");

        while (await events.ReadLineAsync(patience.Token) != "data: thread")
        {
        }

        Assert.Contains("a pair of brown shoes", (await looking.GetAsync(room)).Html, StringComparison.Ordinal);
    }
}
