using Microsoft.AspNetCore.DataProtection;
using WorkshopBot.Channels.Web.Viewer;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Host.Pictures;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Web.Viewer;

public sealed class SharesTests
{
    private static readonly WorkshopId s_workshop = new("w1");

    private readonly InMemoryStorage _storage = new();
    private readonly EphemeralDataProtectionProvider _protection = new();

    // Data protection looks at the clock of the machine, so this one starts there.
    private readonly FixedTime _time = new(DateTimeOffset.UtcNow);

    private Shares Shares => new(_storage.Shelf, _protection, _time);

    [Fact]
    public async Task A_link_shows_its_workshop_until_its_days_are_over()
    {
        await Shares.MakeAsync(s_workshop, Story.Nora, 7, CancellationToken.None);
        var link = Assert.Single(await Shares.WorkingAsync(s_workshop, CancellationToken.None));
        Assert.Equal((Story.Nora, _time.Now.AddDays(7)), (link.By, link.Until));
        Assert.Equal(s_workshop, (await OpenAsync(link))?.Workshop);

        _time.Now += TimeSpan.FromDays(7);

        Assert.Null(await OpenAsync(link));
        Assert.Empty(await Shares.WorkingAsync(s_workshop, CancellationToken.None));
        Assert.Empty(await _storage.Shelf.AllAsync("shares/w1", "", CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task An_ended_link_is_dead_at_once_and_the_others_live_on()
    {
        await Shares.MakeAsync(s_workshop, Story.Nora, 1, CancellationToken.None);
        await Shares.MakeAsync(s_workshop, Story.Nora, 30, CancellationToken.None);
        var links = await Shares.WorkingAsync(s_workshop, CancellationToken.None);

        await Shares.EndAsync(s_workshop, links[0].Id, CancellationToken.None);

        Assert.Null(await OpenAsync(links[0]));
        Assert.NotNull(await OpenAsync(links[1]));
    }

    [Fact]
    public async Task What_ends_a_link_does_not_open_it_and_a_changed_one_opens_nothing()
    {
        await Shares.MakeAsync(s_workshop, Story.Nora, 7, CancellationToken.None);
        var link = (await Shares.WorkingAsync(s_workshop, CancellationToken.None))[0];
        var token = link.Address["/share/".Length..];

        foreach (var wrong in new[] { link.Id, $"w1|{link.Id}", token[..^2], token + "A", "", "%", new string('A', 5000) })
        {
            Assert.Null(await Shares.OpenAsync(wrong, CancellationToken.None));
        }

        Assert.Null(await new Shares(_storage.Shelf, new EphemeralDataProtectionProvider(), _time).OpenAsync(token, CancellationToken.None));
    }

    [Fact]
    public async Task A_workshop_has_twenty_links_at_most()
    {
        for (var i = 0; i < WorkshopBot.Channels.Web.Viewer.Shares.Most; i++)
        {
            Assert.True(await Shares.MakeAsync(s_workshop, Story.Nora, 1, CancellationToken.None));
        }

        Assert.False(await Shares.MakeAsync(s_workshop, Story.Nora, 1, CancellationToken.None));
        Assert.True(await Shares.MakeAsync(new WorkshopId("w2"), Story.Nora, 1, CancellationToken.None));
    }

    [Fact]
    public void Only_those_who_answer_for_the_workshop_may_share_it()
    {
        var workshop = Story.Framed().State;

        Assert.True(WorkshopBot.Channels.Web.Viewer.Shares.MayShare(workshop, Story.Nora));
        Assert.True(WorkshopBot.Channels.Web.Viewer.Shares.MayShare(workshop, Story.Ines));
        Assert.False(WorkshopBot.Channels.Web.Viewer.Shares.MayShare(workshop, Story.Maya));
        Assert.False(WorkshopBot.Channels.Web.Viewer.Shares.MayShare(workshop, Story.Stranger));
    }

    private Task<(WorkshopId Workshop, DateTimeOffset Until)?> OpenAsync(SharedLink link) => Shares.OpenAsync(link.Address["/share/".Length..], CancellationToken.None);
}
