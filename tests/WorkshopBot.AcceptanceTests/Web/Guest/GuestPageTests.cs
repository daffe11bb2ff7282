using System.Net;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.AcceptanceTests.Web.Guest;

/// <summary>A guest without script, over a real socket: from the link to the thanks.</summary>
public sealed class GuestPageTests
{
    [Fact]
    public async Task A_personal_link_greets_its_person_and_asks_one_question_after_the_other_until_the_thanks()
    {
        await using var stage = await GuestStage.OpenAsync();
        var browser = stage.Browse();

        Assert.Contains("Hello Lee Courier", await browser.OpenAsync(stage.Link(GuestStage.Lee)), StringComparison.Ordinal);
        Assert.Equal($"/guest/{stage.Id}", browser.Address);
        Assert.Contains("Question 1 of 3 for you", await browser.SendAsync("/begin"), StringComparison.Ordinal);
        Assert.Contains("Saved as A1, A2", await browser.SendAsync("/answer/", ("f.steps", "Joins the queue\nHands over the script"), ("send", "answer-next customer 1")), StringComparison.Ordinal);
        Assert.Contains("Question 2 of 3 for you", browser.Page, StringComparison.Ordinal);
        await browser.SendAsync("/answer/", ("f.steps", "Waits for the call"), ("send", "answer-next customer 2"));
        await browser.SendAsync("/answer/", ("f.steps", "Pays at the counter"), ("send", "answer customer 3"));

        Assert.Contains("Thank you. You can come back with the same link until", browser.Page, StringComparison.Ordinal);
        var given = (await stage.StateAsync()).In(StageKey.Customer).ToList();
        Assert.Equal(4, given.Count);
        Assert.All(given, one => Assert.Equal(GuestStage.Lee, one.Author));
    }

    [Fact]
    public async Task An_open_link_asks_the_name_first_and_each_browser_behind_it_is_somebody_else()
    {
        await using var stage = await GuestStage.OpenAsync();
        var link = stage.Link(null);
        var (ana, ben) = (stage.Browse(), stage.Browse());

        foreach (var (browser, name) in new[] { (ana, "Ana"), (ben, "Ben") })
        {
            Assert.Contains("How shall we call you?", await browser.OpenAsync(link), StringComparison.Ordinal);
            await browser.SendAsync("/begin", ("name", name));
            await browser.SendAsync("/answer/", ("f.steps", $"{name} looks for the counter"), ("send", "answer-next customer 1"));
            Assert.Contains("Saved as", browser.Page, StringComparison.Ordinal);
        }

        var authors = (await stage.StateAsync()).In(StageKey.Customer).Select(one => one.Author).ToList();
        Assert.Equal(2, authors.Distinct().Count());
        Assert.DoesNotContain("How shall we call you?", await ana.OpenAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_an_open_link_asks_again_and_nobody_has_joined()
    {
        await using var stage = await GuestStage.OpenAsync();
        var people = (await stage.StateAsync()).People.Count;
        var browser = stage.Browse();
        await browser.OpenAsync(stage.Link(null));

        await browser.SendAsync("/begin", ("name", " \u0007 "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("role=\"alert\"", browser.Page, StringComparison.Ordinal);
        Assert.Equal(people, (await stage.StateAsync()).People.Count);
    }

    [Fact]
    public async Task The_same_sending_twice_is_one_contribution_with_the_same_answer()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();
        var address = browser.AddressOf("/answer/");
        (string, string)[] sent = [.. browser.HiddenOf("/answer/"), ("f.steps", "Joins the queue"), ("send", "answer-next customer 1")];

        var first = await browser.PostAsync(address, sent);
        var second = await browser.PostAsync(address, sent);

        Assert.Contains("Saved as A1", first, StringComparison.Ordinal);
        Assert.Contains("Saved as A1", second, StringComparison.Ordinal);
        Assert.Single((await stage.StateAsync()).In(StageKey.Customer));
    }

    [Fact]
    public async Task The_same_begin_twice_is_one_person()
    {
        await using var stage = await GuestStage.OpenAsync();
        var browser = stage.Browse();
        await browser.OpenAsync(stage.Link(null));
        var people = (await stage.StateAsync()).People.Count;
        var address = browser.AddressOf("/begin");
        (string, string)[] sent = [.. browser.HiddenOf("/begin"), ("name", "Ana")];

        await browser.PostAsync(address, sent);
        await browser.PostAsync(address, sent);

        Assert.Equal(people + 1, (await stage.StateAsync()).People.Count);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_close_is_kept_and_said_kindly()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();
        await stage.SayAsync(GuestStage.Nora, "steps in Drop off: Joins the queue");
        await stage.SayAsync(GuestStage.Nora, "reveal");
        await stage.SayAsync(GuestStage.Nora, "close anyway");
        Assert.NotEqual(StageKey.Customer, (await stage.StateAsync()).Current);

        var page = await browser.SendAsync("/answer/", ("f.steps", "Asks for a bag"), ("send", "answer-next customer 1"));

        Assert.Contains((await stage.StateAsync()).In(StageKey.Customer), one => one.Offer.Words == "Asks for a bag" && one.Author == GuestStage.Lee);
        Assert.Contains("Customer actions", page, StringComparison.Ordinal);
        Assert.Contains("role=\"status\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_fault_comes_back_with_every_word()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();

        var page = await browser.SendAsync("/answer/", ("f.steps", "  "), ("f.when", "on Monday <b>"), ("send", "answer-next customer 1"));

        Assert.Contains("class=\"sum\"", page, StringComparison.Ordinal);
        Assert.Empty((await stage.StateAsync()).In(StageKey.Customer));
    }

    [Fact]
    public async Task A_draft_stands_in_the_form_on_another_device_until_it_is_sent()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();
        var draft = browser.AddressOf("/answer/").Replace("/answer/", "/draft/", StringComparison.Ordinal);
        (string, string)[] typed = [.. browser.HiddenOf("/answer/"), ("f.steps", "Joins the que")];
        await browser.PostAsync(draft, typed);

        var phone = stage.Browse();
        Assert.Contains("Joins the que", await phone.OpenAsync(stage.Link(GuestStage.Lee)), StringComparison.Ordinal);
        await phone.SendAsync("/answer/", ("f.steps", "Joins the queue"), ("send", "answer-next customer 1"));

        Assert.DoesNotContain(">Joins the que<", await browser.OpenAsync($"/guest/{stage.Id}?q=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_comes_behind_its_own_sending_is_none()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();
        var address = browser.AddressOf("/answer/");
        (string, string)[] typed = [.. browser.HiddenOf("/answer/"), ("f.steps", "Joins the queue")];
        await browser.PostAsync(address, [.. typed, ("send", "answer-next customer 1")]);

        await browser.PostAsync(address.Replace("/answer/", "/draft/", StringComparison.Ordinal), typed);

        Assert.DoesNotContain(">Joins the queue<", await browser.OpenAsync($"/guest/{stage.Id}?q=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waited_for_the_line_names_what_was_sent_on_return()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();

        var page = await browser.SendAsync("/answer/", ("f.steps", "Joins the queue"), ("send", "answer-next customer 1"), ("offline", "1"));

        Assert.Contains("Back online. Sent: A1.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_can_be_passed_on_and_gone_back_to()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, _) = await stage.LeeAsync();

        var ask = await browser.SendAsync("/answer/", ("press", "ask customer 1"));
        Assert.Contains("name=\"f.who\"", ask, StringComparison.Ordinal);
        await browser.SendAsync("/answer/", ("f.who", GuestStage.Nora.Value), ("send", "ask-send customer 1"));

        Assert.Contains("Question 2 of 3 for you", browser.Page, StringComparison.Ordinal);
        Assert.Contains("?q=1", browser.Page, StringComparison.Ordinal);
        Assert.Contains("Question 1 of 3 for you", await browser.OpenAsync($"/guest/{stage.Id}?q=1"), StringComparison.Ordinal);
        Assert.Contains((await stage.StateAsync()).CurrentRound!.Passed, passed => passed.From == GuestStage.Lee && passed.To == GuestStage.Nora);
    }

    [Fact]
    public async Task Where_somebody_is_written_to_stays_as_it_was_when_they_answer_by_link()
    {
        await using var stage = await GuestStage.OpenAsync();
        var rooms = (Facilitation.Ports.IRooms)stage.Services.GetService(typeof(Facilitation.Ports.IRooms))!;
        var chat = new Facilitation.Ports.Room("teams", "a:lee", Private: true);
        await rooms.MeetAsync(stage.Id, new Facilitation.Ports.Person(GuestStage.Lee, "Lee Courier", chat), CancellationToken.None);
        var (browser, _) = await stage.LeeAsync();

        await browser.SendAsync("/answer/", ("f.steps", "Joins the queue"), ("send", "answer-next customer 1"));

        Assert.Equal(chat, (await rooms.PeopleAsync(stage.Id, CancellationToken.None))[GuestStage.Lee].DirectChat);
    }

    [Fact]
    public async Task A_guest_page_is_small()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, page) = await stage.LeeAsync();
        var script = await browser.OpenAsync(WebAssets.Address("guest.js"));

        Assert.True(page.Length < 10_000, $"{page.Length} characters");
        Assert.True(script.Length <= 3 * 1024, $"{script.Length} characters");
        Assert.DoesNotContain("room.js", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }
}
