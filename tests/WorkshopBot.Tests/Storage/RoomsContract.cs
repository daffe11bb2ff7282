using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Storage;

/// <summary>What every list of rooms and people promises.</summary>
public abstract class RoomsContract
{
    private static readonly WorkshopId s_shoes = new("w-shoes");
    private static readonly WorkshopId s_pharmacy = new("w-pharmacy");
    private static readonly Room s_channel = new("slack", "C1");
    private static readonly Room s_chat = new("slack", "D1", Private: true);
    private static readonly Person s_ana = new(new("slack-U1"), "Ana", s_chat, "es", "Europe/Madrid");

    protected abstract IRooms Rooms { get; }

    protected abstract IWorkshopStore Store { get; }

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_workshop_has_the_rooms_it_was_given_each_once_in_order()
    {
        await Rooms.AddAsync(s_shoes, s_channel, None);
        await Rooms.AddAsync(s_shoes, s_chat, None);
        await Rooms.AddAsync(s_shoes, s_channel, None);

        Assert.Equal([s_channel, s_chat], await Rooms.OfAsync(s_shoes, None).ToListAsync());
        Assert.Empty(await Rooms.OfAsync(s_pharmacy, None).ToListAsync());
    }

    [Fact]
    public async Task The_workshops_of_a_room_come_newest_first()
    {
        await Rooms.AddAsync(s_shoes, s_channel, None);
        await Rooms.AddAsync(s_pharmacy, s_channel, None);
        await Rooms.AddAsync(new("w-elsewhere"), new Room("slack", "C2"), None);

        Assert.Equal([s_pharmacy, s_shoes], await Rooms.InAsync(s_channel.Key, None).ToListAsync());
        Assert.Empty(await Rooms.InAsync("teams|C1", None).ToListAsync());
    }

    [Fact]
    public async Task People_are_known_by_name_per_workshop()
    {
        await Rooms.MeetAsync(s_shoes, s_ana, None);
        await Rooms.MeetAsync(s_pharmacy, new Person(new("web-2"), "Bob"), None);

        Assert.Equal(s_ana, Assert.Single(await Rooms.PeopleAsync(s_shoes, None)).Value);
        Assert.Equal("Bob", (await Rooms.PeopleAsync(s_pharmacy, None))[new("web-2")].Name);
    }

    [Fact]
    public async Task Meeting_again_takes_the_new_name_and_keeps_what_is_not_said_again()
    {
        await Rooms.MeetAsync(s_shoes, s_ana, None);
        await Rooms.MeetAsync(s_shoes, new Person(s_ana.Id, "Ana María"), None);

        Assert.Equal(s_ana with { Name = "Ana María" }, (await Rooms.PeopleAsync(s_shoes, None))[s_ana.Id]);
    }

    [Fact]
    public async Task Meeting_again_takes_what_is_said_anew()
    {
        var moved = new Person(s_ana.Id, "Ana", new Room("teams", "a:9"), "en", "Etc/UTC");
        await Rooms.MeetAsync(s_shoes, s_ana, None);
        await Rooms.MeetAsync(s_shoes, moved, None);

        Assert.Equal(moved, (await Rooms.PeopleAsync(s_shoes, None))[s_ana.Id]);
    }

    [Fact]
    public async Task The_workshops_of_a_person_come_newest_first()
    {
        await Rooms.MeetAsync(s_shoes, s_ana, None);
        await Rooms.MeetAsync(s_pharmacy, s_ana, None);
        await Rooms.MeetAsync(s_shoes, s_ana, None);

        Assert.Equal([s_pharmacy, s_shoes], await Rooms.WithAsync(s_ana.Id, None).ToListAsync());
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_in_no_workshop_and_their_private_chat_neither()
    {
        await Rooms.AddAsync(s_shoes, s_channel, None);
        await Rooms.AddAsync(s_shoes, s_chat, None);
        await Rooms.MeetAsync(s_shoes, s_ana, None);
        await Rooms.MeetAsync(s_shoes, new Person(new("web-2"), "Bob"), None);
        await Rooms.MeetAsync(s_pharmacy, s_ana, None);

        await Rooms.ForgetAsync(s_ana.Id, None);

        Assert.Equal("Bob", Assert.Single(await Rooms.PeopleAsync(s_shoes, None)).Value.Name);
        Assert.Empty(await Rooms.PeopleAsync(s_pharmacy, None));
        Assert.Empty(await Rooms.WithAsync(s_ana.Id, None).ToListAsync());
        Assert.Equal([s_channel], await Rooms.OfAsync(s_shoes, None).ToListAsync());
    }

    [Fact]
    public async Task Deleting_the_workshop_deletes_its_rooms_and_names()
    {
        await Rooms.AddAsync(s_shoes, s_channel, None);
        await Rooms.MeetAsync(s_shoes, s_ana, None);
        await Rooms.MeetAsync(s_pharmacy, s_ana, None);

        await Store.DeleteAsync(s_shoes, None);

        Assert.Empty(await Rooms.OfAsync(s_shoes, None).ToListAsync());
        Assert.Empty(await Rooms.InAsync(s_channel.Key, None).ToListAsync());
        Assert.Empty(await Rooms.PeopleAsync(s_shoes, None));
        Assert.Equal([s_pharmacy], await Rooms.WithAsync(s_ana.Id, None).ToListAsync());
    }
}
