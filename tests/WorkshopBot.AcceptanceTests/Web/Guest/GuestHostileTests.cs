using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.AcceptanceTests.Web.Guest;

/// <summary>What a guest link must not open, and what must not get out.</summary>
public sealed class GuestHostileTests
{
    [Fact]
    public async Task Forged_expired_foreign_and_revoked_links_are_one_and_the_same_page()
    {
        await using var stage = await GuestStage.OpenAsync();
        var good = stage.Link(GuestStage.Lee);
        var expired = stage.Link(GuestStage.Lee, TimeSpan.FromSeconds(-1));
        await stage.EndLinksAsync(GuestStage.Lee);
        var invitation = stage.Services.GetRequiredService<RoomInvitations>().For(stage.Room).Address;
        var elsewhere = new EphemeralDataProtectionProvider().CreateProtector("guest link").Protect("1|f|x|");
        string[] wrong =
        [
            "/g/nonsense", $"/g/{new string('A', 5000)}", good, expired, good[..^2] + (good[^2] == 'A' ? "BA" : "AA"), $"/g/{elsewhere}", invitation.Replace("/join/", "/g/", StringComparison.Ordinal),
            $"/guest/{stage.Id}", "/guest/none", $"/room/{stage.Room}/people",
        ];
        var answers = new HashSet<string>();

        foreach (var address in wrong)
        {
            var browser = stage.Browse();
            var page = await browser.OpenAsync(address);
            answers.Add($"{(int)browser.Status} {string.Join(", ", browser.Headers.Where(header => !header.StartsWith("Date:", StringComparison.Ordinal)).Order(StringComparer.Ordinal))}\n{page}");
        }

        Assert.StartsWith("404", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_link_also_closes_the_pages_that_it_opened()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();
        var address = browser.AddressOf("/answer/");
        (string, string)[] sent = [.. browser.HiddenOf("/answer/"), ("f.steps", "Joins the queue"), ("send", "answer-next customer 1")];

        await stage.EndLinksAsync(GuestStage.Lee);
        await browser.PostAsync(address, sent);

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Empty((await stage.StateAsync()).In(StageKey.Customer));
        await browser.OpenAsync(stage.Link(GuestStage.Lee));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task A_guest_of_one_workshop_is_nobody_in_another()
    {
        await using var stage = await GuestStage.OpenAsync();
        await using var other = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();
        var cookie = browser.Cookies.GetCookies(new Uri(stage.Root, $"/guest/{stage.Id}"))["guest"]!.Value;
        var room = (await stage.Services.GetRequiredService<Starting>().StartAsync(new Visitor(GuestStage.Nora, "Nora", "en", null), "Another", null, CancellationToken.None))!;
        var another = await stage.Services.GetRequiredService<Entrance>().WorkshopInAsync(room, CancellationToken.None);

        browser.Cookies.Add(new Uri(stage.Root, $"/guest/{another}"), new Cookie("guest", cookie, $"/guest/{another}"));
        await browser.OpenAsync($"/guest/{another}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await browser.OpenAsync($"/room/{stage.Room}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        var stranger = other.Browse();
        await stranger.OpenAsync(stage.Link(GuestStage.Lee));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task A_cookie_is_no_link_and_a_link_is_no_cookie()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();
        var address = new Uri(stage.Root, $"/guest/{stage.Id}");
        var cookie = browser.Cookies.GetCookies(address)["guest"]!.Value;

        await browser.OpenAsync($"/g/{cookie}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        var thief = stage.Browse();
        thief.Cookies.Add(address, new Cookie("guest", stage.Link(GuestStage.Lee)[3..], $"/guest/{stage.Id}"));
        await thief.OpenAsync($"/guest/{stage.Id}");
        Assert.Equal(HttpStatusCode.NotFound, thief.Status);
    }

    [Theory]
    [InlineData("reveal customer yes")]
    [InlineData("next customer anyway")]
    [InlineData("stop-yes")]
    [InlineData("start Mine")]
    [InlineData("forget")]
    [InlineData("invite-send")]
    [InlineData("export json")]
    public async Task A_link_for_the_facilitator_leads_nothing(string action)
    {
        await using var stage = await GuestStage.OpenAsync();
        var before = await stage.StateAsync();
        var browser = stage.Browse();
        await browser.OpenAsync(stage.Link(GuestStage.Nora));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.OpenAsync("/");
        var token = browser.HiddenOf("/start").Where(field => field.Name != "delivery");

        await browser.PostAsync($"/guest/{stage.Id}/answer/Customer.1", [.. token, ("delivery", "web:0123456789abcdef"), ("send", action)]);

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        var after = await stage.StateAsync();
        Assert.Equal((before.Lifecycle, before.Current, before.CurrentRound!.State), (after.Lifecycle, after.Current, after.CurrentRound!.State));
    }

    [Fact]
    public async Task A_form_from_another_visitors_page_or_from_elsewhere_does_nothing()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();
        var (address, hidden) = (browser.AddressOf("/answer/"), browser.HiddenOf("/answer/"));
        var other = stage.Browse();
        await other.OpenAsync(stage.Link(null));
        await other.SendAsync("/begin", ("name", "Ana"));

        var given = await other.PostAsync(address, [.. hidden, ("f.steps", "Kept words"), ("send", "answer-next customer 1")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("Kept words", given, StringComparison.Ordinal);
        await stage.Browse().PostAsync(address, [.. hidden, ("f.steps", "x"), ("send", "answer-next customer 1")]);
        await browser.PostAsync(address, [("delivery", "web:0123456789abcdef"), ("f.steps", "x"), ("send", "answer-next customer 1")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);

        Assert.Empty((await stage.StateAsync()).In(StageKey.Customer));
    }

    [Fact]
    public async Task Script_in_every_field_stays_text()
    {
        const string Nasty = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        await using var stage = await GuestStage.OpenAsync();
        var browser = stage.Browse();
        await browser.OpenAsync(stage.Link(null));
        var pages = new List<string> { await browser.SendAsync("/begin", ("name", Nasty), ("knows", Nasty)) };
        var draft = browser.AddressOf("/answer/").Replace("/answer/", "/draft/", StringComparison.Ordinal);
        pages.Add(await browser.PostAsync(draft, [.. browser.HiddenOf("/answer/"), ("f.steps", Nasty), ("f.basis", Nasty)]));
        pages.Add(await browser.SendAsync("/answer/", ("f.steps", Nasty), ("f.basis", Nasty), ("f.when", Nasty), ("send", "answer-next customer 1")));
        pages.Add(await browser.OpenAsync($"/guest/{stage.Id}?q=1"));
        pages.Add(await browser.OpenAsync($"/guest/{stage.Id}?open={Uri.EscapeDataString($"ask customer {Nasty}")}"));

        Assert.All(pages, page => Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain("<img", page, StringComparison.Ordinal));
        Assert.Contains((await stage.StateAsync()).In(StageKey.Customer), one => one.Offer.Words.Contains("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Oversized_and_broken_sendings_are_refused_and_nothing_falls_over()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();
        var (address, hidden) = (browser.AddressOf("/answer/"), browser.HiddenOf("/answer/"));

        await browser.PostAsync(address, [.. hidden, ("f.steps", new string('x', 2_000_000)), ("send", "answer-next customer 1")]);
        Assert.InRange((int)browser.Status, 400, 499);
        await browser.PostAsync($"/guest/{stage.Id}/answer/{new string('q', 500)}", [.. hidden, ("f.steps", "x"), ("send", "answer-next customer 1")]);
        Assert.InRange((int)browser.Status, 400, 499);
        await browser.PostAsync(address, [.. hidden, ("send", new string('a', 5000))]);
        Assert.InRange((int)browser.Status, 400, 499);
        await browser.OpenAsync($"/guest/{stage.Id}?q=99999999999999");
        Assert.InRange((int)browser.Status, 200, 499);
        await browser.OpenAsync($"/guest/{stage.Id}?q=-1&open=%00%ff");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        Assert.Empty((await stage.StateAsync()).In(StageKey.Customer));
    }

    [Fact]
    public async Task No_log_page_header_or_address_carries_a_token_and_no_log_a_name_or_a_text()
    {
        await using var stage = await GuestStage.OpenAsync();
        var link = stage.Link(null);
        var browser = stage.Browse();
        var pages = new List<string> { await browser.OpenAsync(link) };
        pages.Add(await browser.SendAsync("/begin", ("name", "Annabella Quince")));
        pages.Add(await browser.SendAsync("/answer/", ("f.steps", "Looks for the zebra crossing"), ("send", "answer-next customer 1")));
        await browser.OpenAsync($"{link}x");
        var (nora, cookie) = (stage.Browse(), browser.Cookies.GetCookies(new Uri(stage.Root, $"/guest/{stage.Id}"))["guest"]!.Value);
        await nora.OpenAsync(stage.Link(GuestStage.Lee));

        var token = link["/g/".Length..];
        Assert.All(pages.Append(nora.Page), page => Assert.DoesNotContain(token, page, StringComparison.Ordinal));
        Assert.All(pages.Append(nora.Page), page => Assert.DoesNotContain(cookie, page, StringComparison.Ordinal));
        Assert.DoesNotContain(browser.Headers, header => header.Contains(token, StringComparison.Ordinal));
        Assert.Contains(browser.Headers, header => header == "Referrer-Policy: no-referrer");
        Assert.Contains(browser.Headers, header => header.StartsWith("Set-Cookie: guest=", StringComparison.Ordinal) && header.Contains("httponly", StringComparison.OrdinalIgnoreCase)
            && header.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase) && header.Contains($"path=/guest/{stage.Id}", StringComparison.Ordinal));
        stage.Services.GetRequiredService<ILoggerFactory>().CreateLogger("test").LogInformation("the log is read");
        Assert.Contains("the log is read", stage.Logs.Everything, StringComparison.Ordinal);
        Assert.All(new[] { token, cookie, "Annabella", "zebra" }, secret => Assert.DoesNotContain(secret, stage.Logs.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Switched_off_there_are_no_guests()
    {
        await using var stage = await GuestStage.OpenAsync(new WebOptions { GuestLinks = false });
        var off = stage.Browse();

        Assert.Null(stage.Services.GetRequiredService<Facilitation.Ports.IGuestLinks>().Issue(stage.Id, GuestStage.Lee, DateTimeOffset.UtcNow.AddDays(1)));
        await off.OpenAsync($"/guest/{stage.Id}");
        Assert.Equal(HttpStatusCode.NotFound, off.Status);
    }
}
