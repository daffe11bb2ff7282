using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Web;

/// <summary>What stands in a room of the web, kept on a shelf.</summary>
public sealed class TimelineTests
{
    private readonly ManualTime _time = new(Story.Monday);
    private readonly Timeline _timeline;

    public TimelineTests() => _timeline = new Timeline(new InMemoryShelf(), _time);

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Posts_stand_in_the_order_of_their_first_showing_whatever_changes_later()
    {
        var room = WebRoom.Team("r1");
        var first = await _timeline.AddAsync(room, _timeline.New(null, null, Said("one")), None);
        _time.Pass(TimeSpan.FromTicks(1));
        await _timeline.AddAsync(room, _timeline.New(Story.Nora, "two", null), None);
        _time.Pass(TimeSpan.FromDays(400));
        await _timeline.AddAsync(room, _timeline.New(null, null, Said("three"), under: first.Id), None);
        await _timeline.AddAsync(room, first with { Card = Said("one, changed") }, None);

        var posts = await _timeline.ReadAsync(room, None);

        Assert.Equal(["one, changed", "two", "three"], posts.Select(post => post.Text ?? post.Card!.Fallback));
        Assert.Equal(first.Id, posts[2].Under);
        Assert.Equal(Story.Nora, posts[1].Who);
        Assert.Equal(Story.Monday, posts[0].At);
    }

    [Fact]
    public async Task The_same_sending_twice_is_one_post()
    {
        var room = WebRoom.Team("r1");
        foreach (var delivery in (string[])["web:1", "web:1", "web:2"])
        {
            await _timeline.SayAsync(room, _timeline.New(Story.Nora, delivery, null), delivery, None);
        }

        Assert.Equal(2, (await _timeline.ReadAsync(room, None)).Count);
    }

    [Fact]
    public async Task Rooms_and_own_parts_know_nothing_of_each_other()
    {
        var (team, mine, theirs) = (WebRoom.Team("r1"), WebRoom.Own("r1", Story.Nora), WebRoom.Own("r1", new ParticipantId("maya")));
        await _timeline.AddAsync(mine, _timeline.New(null, "only mine", null), None);
        await _timeline.LayAsync(mine, new Sheet(Said("form"), "web:d", Story.Monday, new Dictionary<string, string> { ["steps"] = "typed" }), None);

        Assert.Empty(await _timeline.ReadAsync(team, None));
        Assert.Empty(await _timeline.ReadAsync(theirs, None));
        Assert.Null(await _timeline.SheetAsync(theirs, None));
        Assert.Equal("typed", (await _timeline.SheetAsync(mine, None))!.Typed!["steps"]);
        await _timeline.CloseSheetAsync(mine, None);
        Assert.Null(await _timeline.SheetAsync(mine, None));
    }

    [Fact]
    public async Task A_removed_post_is_gone_and_removing_it_again_does_nothing()
    {
        var room = WebRoom.Own("r1", Story.Nora);
        var post = await _timeline.AddAsync(room, _timeline.New(null, "gone", null), None);
        await _timeline.RemoveAsync(room, post.Id, None);
        await _timeline.RemoveAsync(room, post.Id, None);

        Assert.Null(await _timeline.FindAsync(room, post.Id, None));
    }

    private static Card Said(string words) => new([new CardPart.Note(words)], words, "en");
}
