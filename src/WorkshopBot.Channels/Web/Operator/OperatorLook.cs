using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Operator;

/// <summary>Gathers what the operator may see.</summary>
internal sealed class OperatorLook(IWorkshopStore store, IRooms rooms, SlotKeeper slots, Bell bell, TimeProvider time)
{
    /// <summary>More are counted but not listed.</summary>
    public const int MostListed = 100;

    /// <param name="visitor">The operator as a visitor of rooms; sees the titles of workshops they take part in.</param>
    public async Task<OperatorView> ViewAsync(Texts words, string show, Visitor? visitor, CancellationToken ct)
    {
        var before = time.GetTimestamp();
        await store.LoadAsync(new WorkshopId("health"), ct);
        var took = time.GetElapsedTime(before);
        var workshops = new List<Workshop>();
        await foreach (var id in store.ListAsync(ct))
        {
            workshops.Add(await store.LoadAsync(id, ct));
        }

        var rows = new List<OperatorRow>();
        foreach (var workshop in workshops.OrderByDescending(one => one.IsOpen).ThenByDescending(one => one.StartedAt).Take(MostListed))
        {
            rows.Add(await RowAsync(workshop, words, visitor, ct));
        }

        return new OperatorView
        {
            Words = words,
            Show = show,
            Rows = rows,
            Total = workshops.Count,
            Open = workshops.Count(workshop => workshop.IsOpen),
            StoreMilliseconds = (int)Math.Ceiling(took.TotalMilliseconds),
            Pages = bell.Listening,
        };
    }

    private async Task<OperatorRow> RowAsync(Workshop workshop, Texts words, Visitor? visitor, CancellationToken ct)
    {
        var (channels, address) = (new SortedSet<string>(StringComparer.Ordinal), (string?)null);
        await foreach (var room in rooms.OfAsync(workshop.Id, ct))
        {
            channels.Add(room.Channel == WebRoom.Channel ? words.Operator.RoomWeb : Titled(room.Channel));
            address ??= room is { Channel: WebRoom.Channel, Private: false } ? $"/room/{room.Conversation}" : null;
        }

        var takesPart = visitor is not null && (await rooms.PeopleAsync(workshop.Id, ct)).ContainsKey(visitor.Id);
        return new OperatorRow(
            workshop.Id,
            takesPart ? workshop.Charter.Title : null,
            takesPart ? address : null,
            string.Join(", ", channels),
            workshop.IsOpen ? (words.Stage(workshop.Current).Name, workshop.Playbook.NumberOf(workshop.Current), workshop.Playbook.Stages.Count) : null,
            workshop.Lifecycle,
            workshop.People.Values.Count(person => !person.Left),
            workshop.Version,
            await slots.BehindAsync(workshop, ct),
            Clock.Next(workshop, time.GetUtcNow()),
            workshop.StartedAt);
    }

    private static string Titled(string channel) => channel.Length == 0 ? channel : char.ToUpperInvariant(channel[0]) + channel[1..];
}
