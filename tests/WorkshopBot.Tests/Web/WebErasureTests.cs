using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Tests.Web;

/// <summary>A workshop that is erased leaves no words on the shelves.</summary>
public sealed class WebErasureTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Posts_drafts_and_own_lines_go_with_the_workshop_and_others_stay()
    {
        var storage = new InMemoryStorage();
        var timeline = new Timeline(storage.Shelf, TimeProvider.System);
        var nora = new Visitor(new ParticipantId("web-nora"), "Nora", "en", null);
        foreach (var name in new[] { "here", "there" })
        {
            await storage.Rooms.AddAsync(new WorkshopId(name), WebRoom.Team(name), None);
            await storage.Rooms.MeetAsync(new WorkshopId(name), nora.In(name), None);
            await timeline.SayAsync(WebRoom.Team(name), timeline.New(nora.Id, "to everybody", null), "web:1", None);
            await timeline.AddAsync(WebRoom.Own(name, nora.Id), timeline.New(null, "to Nora", null), None);
            await timeline.LayAsync(WebRoom.Own(name, nora.Id), new Sheet(new Card([], "a form", "en"), "web:2", DateTimeOffset.UnixEpoch), None);
        }

        await WebErasure.EraseAsync(new WorkshopId("here"), storage.Rooms, storage.Shelf, None);

        Assert.Empty(await timeline.ReadAsync(WebRoom.Team("here"), None));
        Assert.Empty(await timeline.ReadAsync(WebRoom.Own("here", nora.Id), None));
        Assert.Null(await timeline.SheetAsync(WebRoom.Own("here", nora.Id), None));
        Assert.Single(await timeline.ReadAsync(WebRoom.Team("there"), None));
        Assert.Single(await timeline.ReadAsync(WebRoom.Own("there", nora.Id), None));
        Assert.NotNull(await timeline.SheetAsync(WebRoom.Own("there", nora.Id), None));
    }
}
