using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>What people ask to see, typed and pressed: guest links, history, language, the list, the search, the comparison.</summary>
public sealed class ViewTests
{
    [Fact]
    public async Task Without_guest_links_the_facilitator_is_told_so()
    {
        var stage = await new TestStage().OpenAsync();

        Assert.Contains("Guest links are off here", await stage.SayAsync("Nora", "guest link"), StringComparison.Ordinal);
        Assert.DoesNotContain("guest link", await stage.SayAsync("Nora", "facilitate"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_guest_link_for_somebody_names_them_and_says_how_long_it_works()
    {
        var links = new FakeGuestLinks();
        var stage = await new TestStage(guests: links).OpenAsync();
        var said = await stage.SayAsync("Nora", "guest link for @Theo");

        Assert.Contains("https://guests.example/theo", said, StringComparison.Ordinal);
        Assert.Contains("Send it only to Theo", said, StringComparison.Ordinal);
        Assert.Contains("The link works until", said, StringComparison.Ordinal);
        Assert.Equal(stage.Clock.GetUtcNow().AddDays(30), links.Expires);
        Assert.Contains("https://guests.example/anyone", await stage.PressAsync("Nora", ActionId.Of(Verbs.Guest)), StringComparison.Ordinal);
        Assert.Contains("Guest link", await stage.SayAsync("Nora", "facilitate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_facilitator_gives_out_guest_links()
    {
        var links = new FakeGuestLinks();
        var stage = await new TestStage(guests: links).OpenAsync();

        Assert.DoesNotContain("https://", await stage.SayAsync("Maya", "guest link"), StringComparison.Ordinal);
        Assert.Equal(default, links.Expires);
    }

    [Fact]
    public async Task Somebody_changes_the_language_of_their_own_whispers_and_keeps_their_time_zone()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Lee", "in Drop off: joins the queue");

        Assert.Contains("Español", await stage.SayAsync("Lee", "language"), StringComparison.Ordinal);
        var said = await stage.PressAsync("Lee", ActionId.Of(Verbs.Language, "es"));

        Assert.Contains("Desde ahora te escribo en este idioma", said, StringComparison.Ordinal);
        Assert.Equal("Etc/UTC", (await stage.StateAsync()).People[new ParticipantId("lee")].Zone);
        Assert.Equal("en", (await stage.StateAsync()).Charter.Language);
        Assert.Contains("Solo lo mío", await stage.SayAsync("Lee", "mine"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_history_names_who_did_what_and_hides_what_a_silent_round_hides()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        var before = await stage.SayAsync("Theo", "history");
        Assert.DoesNotContain("A1", before, StringComparison.Ordinal);
        Assert.Contains("Nora", before, StringComparison.Ordinal);
        Assert.Contains("A1", await stage.SayAsync("Maya", "history"), StringComparison.Ordinal);

        await stage.SayAsync("Nora", "reveal");
        await stage.SayAsync("Nora", "A1 is waits for her turn");
        var after = await stage.PressAsync("Theo", ActionId.Of(Verbs.History));
        Assert.Contains("A1", after, StringComparison.Ordinal);
        Assert.Contains("waits for her turn", after, StringComparison.Ordinal);
        Assert.Contains("Maya", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_searches_and_comparisons_can_be_pressed_as_well()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        await stage.SayAsync("Nora", "reveal");

        Assert.Contains("Prescription fulfilment", await stage.PressAsync("Maya", ActionId.Of(Verbs.List)), StringComparison.Ordinal);
        Assert.Contains("A1", await stage.PressAsync("Maya", ActionId.Of(Verbs.Search, "queue")), StringComparison.Ordinal);
        Assert.Contains("Nothing found", await stage.PressAsync("Maya", ActionId.Of(Verbs.Search, "zeppelin")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_that_stays_two_is_not_suggested_again_until_that_is_undone()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        await stage.SayAsync("Sam", "in Drop off: joins the queue at drop-off");
        await stage.SayAsync("Nora", "reveal");
        Assert.Contains("Same thing?", await stage.SayAsync("Nora", "tidy up"), StringComparison.Ordinal);

        var said = await stage.PressAsync("Nora", ActionId.Of(Verbs.MergeApply, "customer"), ("merge-A1-A2", "both"));
        Assert.Contains("A1 and A2 stay two", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Same thing?", await stage.SayAsync("Nora", "tidy up"), StringComparison.Ordinal);

        await stage.SayAsync("Nora", "undo");
        Assert.Contains("Same thing?", await stage.SayAsync("Nora", "tidy up"), StringComparison.Ordinal);
    }

    private sealed class FakeGuestLinks : IGuestLinks
    {
        public DateTimeOffset Expires { get; private set; }

        public Uri? Issue(WorkshopId workshop, ParticipantId? forPerson, DateTimeOffset expires)
        {
            Expires = expires;
            return new Uri($"https://guests.example/{forPerson?.Value ?? "anyone"}");
        }
    }
}
