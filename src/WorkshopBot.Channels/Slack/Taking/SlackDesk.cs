using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Taking;

/// <summary>Whoever did something, as the workshop meets them.</summary>
/// <param name="IsWelcome">Not a stranger of another organisation, unless strangers are.</param>
internal sealed record Guest(Person Person, bool IsWelcome, bool IsBot);

/// <summary>What all ways in have in common: who it is, which workshop is meant, and handing it to the facilitator.</summary>
internal sealed class SlackDesk(
    Facilitator facilitator, InboundRates rates, SlotQueue slots, IRooms rooms, IWorkshopStore store, SlackPlaces places, SlackPeople people, SlackOptions options, TimeProvider time)
{
    /// <summary>The words that show the board; both languages are understood at all times.</summary>
    private const string BoardWords = "board";

    public string? LanguageOf(Sender who) => people.AtHand(who.Install, who.User)?.Language;

    public async Task<Guest> WelcomeAsync(Sender who, CancellationToken ct)
    {
        var (person, known) = await people.MeetAsync(who, ct);
        var isStranger = known?.IsStranger == true || (who.Install is ['T', ..] && who.Home is ['T', ..] && who.Home != who.Install);
        return new Guest(person, options.Strangers || !isStranger, known?.IsBot == true || who.User == "USLACKBOT");
    }

    public Task<IReadOnlyList<(string User, Person Person)>> PeopleAsync(string install, IEnumerable<string> users, CancellationToken ct) => people.MeetAsync(install, users, ct);

    public InboundMessage Message(Person from, Room room, string delivery) => new()
    {
        Delivery = new DeliveryId($"slack:{delivery}"),
        Room = room,
        From = from,
        SentAt = time.GetUtcNow(),
    };

    public async Task<Handled> HandleAsync(InboundMessage message, CancellationToken ct)
    {
        var handled = await rates.HandleAsync(message, ct);
        if (handled.Workshop is { } id)
        {
            slots.Ask(id);
        }

        if (message.Action?.Verb == Verbs.Forget && SlackIds.Place(message.Room) is var place && SlackIds.UserOf(message.From.Id, place.Install) is { } user)
        {
            await people.ForgetAsync(place.Install, user, ct);
        }

        return handled;
    }

    /// <summary>The answer as a card; where there was nothing to say, the board.</summary>
    public async Task<Card?> CardAsync(InboundMessage message, Handled handled, CancellationToken ct)
    {
        var reply = handled.Turn.Reply ?? (await facilitator.HandleAsync(Looking(message, handled.Workshop), ct)).Turn.Reply;
        return reply is null ? null : SlackAnswers.CardOf(reply) with { About = handled.Workshop };
    }

    /// <summary>
    /// With the workshop that is meant: the one the button names, if this channel or this person belongs to it – a message can be shared
    /// elsewhere –, else the one whose board heads the thread.
    /// </summary>
    public async Task<InboundMessage> LocatedAsync(InboundMessage message, string? thread, CancellationToken ct)
    {
        try
        {
            return message.Workshop is { } named ? message with { Workshop = await rooms.BelongsAsync(named, message.Room, message.From.Id, ct) ? named : null }
                : message.Action?.Verb != Verbs.Start && thread is not null ? message with { Workshop = await places.InThreadAsync(SlackIds.Place(message.Room), thread, ct) }
                : message;
        }
        catch (StoreUnavailableException)
        {
            // The facilitator will say so, and give back what was typed.
            return message;
        }
    }

    /// <summary>Whether words behind the command are the title of a new workshop: none is going on in the channel, and they mean nothing else.</summary>
    public async Task<bool> IsTitleAsync(Room room, ParticipantId who, string words, CancellationToken ct)
    {
        var ended = Workshop.None;
        await foreach (var id in rooms.InAsync(room.Key, ct))
        {
            var workshop = await store.LoadAsync(id, ct);
            if (workshop.IsOpen)
            {
                return false;
            }

            ended = ended.Lifecycle == Lifecycle.NotStarted ? workshop : ended;
        }

        var heard = new Heard { Text = words, Who = who, Workshop = ended, Now = time.GetUtcNow(), Zone = TimeZoneInfo.Utc, Place = Place.Thread };
        return Listener.Listen(heard) is Understanding.Nothing or Understanding.AskBack;
    }

    /// <summary>The channel of this installation in which a workshop stands; the person's own chat where there is none.</summary>
    public async Task<Room> RoomOfAsync(WorkshopId? id, Sender who, CancellationToken ct)
    {
        await foreach (var room in id is { } workshop ? rooms.OfAsync(workshop, ct) : AsyncEnumerable.Empty<Room>())
        {
            if (room.Channel == SlackIds.Channel && SlackIds.Place(room) is { IsDirect: false } place && place.Install == who.Install)
            {
                return room;
            }
        }

        return SlackIds.Direct(who.Install, who.User);
    }

    private static InboundMessage Looking(InboundMessage message, WorkshopId? id) => message with
    {
        Delivery = new DeliveryId($"{message.Delivery}+"),
        Action = null,
        Text = BoardWords,
        Fields = new Dictionary<string, string>(),
        Workshop = id,
    };
}
