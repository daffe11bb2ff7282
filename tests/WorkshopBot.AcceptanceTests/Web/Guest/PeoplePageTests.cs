using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.AcceptanceTests.Web.Guest;

/// <summary>The page of a room's people: a facilitator adds, invites and revokes; everybody else looks.</summary>
public sealed partial class PeoplePageTests
{
    [Fact]
    public async Task A_facilitator_adds_a_person_gets_their_link_and_revokes_it()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (nora, people) = await NoraAsync(stage);

        var page = await nora.SendAsync("/add", ("name", "Lee <b>Courier</b>"), ("knows", "front"));
        var link = LinkIn(page);
        Assert.Contains("Guest link for Lee &lt;b&gt;Courier", page, StringComparison.Ordinal);
        var guest = stage.Browse();
        Assert.Contains("Hello Lee", await guest.OpenAsync(link), StringComparison.Ordinal);

        Assert.DoesNotContain("/g/", await nora.OpenAsync(people), StringComparison.Ordinal);
        var who = Regex.Match(nora.Page, "name=\"who\" value=\"(guest-[0-9a-f]+)\"").Groups[1].Value;
        await nora.SendAsync("/revoke", ("who", who));

        Assert.Contains("No guest link works now.", nora.Page, StringComparison.Ordinal);
        await guest.OpenAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, guest.Status);
        await guest.OpenAsync(guest.Address);
        Assert.Equal(HttpStatusCode.NotFound, guest.Status);
    }

    [Fact]
    public async Task An_open_link_is_made_for_as_many_days_as_asked_and_can_be_shown_again()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (nora, people) = await NoraAsync(stage);

        var first = LinkIn(await nora.SendAsync("/link", ("who", ""), ("days", "3")));
        var again = LinkIn(await nora.OpenAsync($"{people}?link="));

        Assert.Contains("Guest link for several people", nora.Page, StringComparison.Ordinal);
        foreach (var link in new[] { first, again })
        {
            Assert.Contains("How shall we call you?", await stage.Browse().OpenAsync(link), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_does_not_facilitate_sees_the_people_and_no_links_and_can_issue_none()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (nora, people) = await NoraAsync(stage);
        await nora.SendAsync("/link", ("who", ""), ("days", "3"));
        var sam = stage.Browse();
        await sam.OpenAsync(stage.Services.GetRequiredService<RoomInvitations>().For(people.Split('/')[2]).Address);
        await sam.SendAsync("/join/", ("name", "Sam"));

        var page = await sam.OpenAsync($"{people}?link=");
        Assert.Equal(HttpStatusCode.OK, sam.Status);
        Assert.Contains("Sam", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/g/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/join/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/people/", page, StringComparison.Ordinal);

        await sam.OpenAsync($"/room/{people.Split('/')[2]}");
        var token = sam.HiddenOf("/say").Where(field => field.Name != "delivery").ToList();
        foreach (var address in new[] { "/link", "/add", "/revoke" })
        {
            await sam.PostAsync($"{people}{address}", [.. token, ("delivery", "web:0123456789abcdef"), ("who", ""), ("name", "Eve"), ("days", "3")]);
            Assert.Equal(HttpStatusCode.NotFound, sam.Status);
        }
    }

    [Fact]
    public async Task With_guest_links_off_nothing_of_them_is_shown()
    {
        await using var stage = await GuestStage.OpenAsync(new WebOptions { GuestLinks = false });
        var (nora, _) = await NoraAsync(stage);

        Assert.DoesNotContain("Guest link", nora.Page, StringComparison.Ordinal);
        Assert.Contains("/join/", nora.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("/g/", await nora.SendAsync("/add", ("name", "Lee")), StringComparison.Ordinal);
    }

    /// <summary>Nora's browser on the page of people of a room of her own.</summary>
    private static async Task<(GuestBrowser Browser, string Address)> NoraAsync(GuestStage stage)
    {
        var nora = stage.Browse();
        await nora.OpenAsync("/");
        await nora.SendAsync("/start", ("title", "Discharge"), ("name", "Nora"));
        Assert.StartsWith("/room/", nora.Address, StringComparison.Ordinal);
        var address = $"{nora.Address}/people";
        await nora.OpenAsync(address);
        return (nora, address);
    }

    private static string LinkIn(string page) => new Uri(Link().Match(page).Groups[1].Value).PathAndQuery;

    [GeneratedRegex("readonly value=\"([^\"]*/g/[^\"]*)\"")]
    private static partial Regex Link();
}
