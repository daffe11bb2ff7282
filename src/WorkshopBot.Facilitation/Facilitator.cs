using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>
/// The shell around the pure core: load, understand, decide, append, prompt. What it returns is stored and may be acknowledged;
/// showing it is <see cref="DeliverAsync"/>'s business and can be repeated at any time.
/// </summary>
public sealed partial class Facilitator(
    IWorkshopGate gate, IWorkshopStore store, IRooms rooms, IDeadlines deadlines, Voices voices, SlotKeeper slots, ChannelDirectory channels,
    Conversations conversations, Library library, TimeProvider time, ILogger<Facilitator> logger, IRoomCodes? codes = null, IMessageWatch? watch = null)
{
    /// <summary>Takes one message. When the task completes, whatever it gave is durable; the same delivery again gives the same answer.</summary>
    public Task<Handled> HandleAsync(InboundMessage message, CancellationToken ct) =>
        watch is null ? TakeAsync(message, ct) : watch.AroundAsync(message.Room.Channel, token => TakeAsync(message, token), ct);

    /// <summary>The answer to a message that is not taken because too many come at once: nothing is stored, and every word is given back.</summary>
    public Handled TooMuch(InboundMessage message)
    {
        watch?.Limited(message.Room.Channel);
        return new Handled(null, new Turn(Outside.TooMuch(message, time.GetUtcNow())));
    }

    private async Task<Handled> TakeAsync(InboundMessage message, CancellationToken ct)
    {
        try
        {
            return codes is not null && RoomWords.CodeIn(message.Text) is { } code ? await JoinRoomAsync(codes.Read(code), message, ct)
                : await FindAsync(message, ct) is not { } id ? await WithoutWorkshopAsync(message, ct)
                : codes is not null && RoomWords.AsksForCode(message.Text) ? await RoomCodeAsync(codes, id, message, ct)
                : await InWorkshopAsync(id, message, ct);
        }
        catch (StoreUnavailableException fault)
        {
            Log.NotStored(logger, message.Room.Channel, fault.Kind);
            return new Handled(null, new Turn(Outside.StorageDown(message, time.GetUtcNow())));
        }
    }

    /// <summary>Shows the turn: the private reply on the channel it came from, then every slot that is behind.</summary>
    public async Task DeliverAsync(InboundMessage message, Handled handled, CancellationToken ct)
    {
        await ReplyAsync(message, handled, ct);
        if (handled.Workshop is { } id)
        {
            await slots.ShowAsync(id, ct);
        }
    }

    /// <summary>Shows the private reply alone, for channels that leave the slots to the <see cref="SlotQueue"/>.</summary>
    public async Task ReplyAsync(InboundMessage message, Handled handled, CancellationToken ct)
    {
        if (handled.Turn.Reply is { } reply && channels.Find(message.Room.Channel) is { } channel)
        {
            try
            {
                await channel.ReplyAsync(message with { Workshop = handled.Workshop }, reply, ct);
            }
            catch (ChannelFaultException fault)
            {
                Log.NotAnswered(logger, message.Room.Channel, fault.Code);
            }
        }
    }

    private async Task<Handled> InWorkshopAsync(WorkshopId id, InboundMessage message, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var people = await rooms.PeopleAsync(id, ct);
        var mind = new Understander(message, people, conversations.Last(id, message.From.Id), now)
        {
            Earlier = message.Action?.Verb == Verbs.CharterSend ? await library.EarlierAsync(id, message, ct) : [],
        };
        await MeetAsync(id, message, people, ct);
        var settled = await gate.DecideAsync(id, message.Delivery, mind.Decide, ct);

        // A message that comes again may have been stored by a program that ended before it came to this.
        if (settled.Repeated || Clock.Next(settled.After, now) != Clock.Next(settled.Before, now))
        {
            await deadlines.NoteAsync(store, id, settled.After, now, ct);
        }

        if (message.Action?.Verb == Verbs.Forget)
        {
            await rooms.ForgetAsync(message.From.Id, ct);
        }

        var context = await voices.ForAsync(settled.After, message, ct);
        if (StartFrom.IsOffered(settled.After))
        {
            context = context with { Voice = context.Voice with { Earlier = await library.EarlierAsync(id, message, ct) } };
        }

        if (mind.WantsTiles)
        {
            context = await voices.WithTilesAsync(context, settled.After, ct);
        }

        var turn = mind.Answer(settled, context);
        conversations.Remember(id, message.From.Id, turn.Asked);
        return new Handled(id, mind.Library is { } look
            ? new Turn(new Reply.Whisper(await library.ShowAsync(look, settled.After, message, context.Voice, ct)))
            : turn.Turn);
    }

    /// <summary>This conversation becomes a room of the workshop: its board is shown here too, and people answer where they are.</summary>
    private async Task<Handled> JoinRoomAsync(WorkshopId? named, InboundMessage message, CancellationToken ct)
    {
        var words = Texts.For(message.From.Language, TimeZoneInfo.Utc, time.GetUtcNow());
        if (named is not { } id || message.Room.Private || await store.LoadAsync(id, ct) is not { IsOpen: true } workshop)
        {
            return new Handled(null, new Turn(RoomWords.Wrong(words)));
        }

        await rooms.AddAsync(id, message.Room, ct);
        await rooms.MeetAsync(id, message.From, ct);
        return new Handled(id, new Turn(RoomWords.Joined(workshop, words)));
    }

    /// <summary>Only who leads the workshop lets another room in.</summary>
    private async Task<Handled> RoomCodeAsync(IRoomCodes issuing, WorkshopId id, InboundMessage message, CancellationToken ct)
    {
        var workshop = await store.LoadAsync(id, ct);
        var voice = (await voices.ForAsync(workshop, message, ct)).Voice;
        return new Handled(id, new Turn(workshop.IsFacilitator(message.From.Id)
            ? RoomWords.Code(issuing.Issue(id), voice.Texts)
            : new Reply.Whisper(RefusalCard.Of(new Refusal.NotFacilitator(), workshop, voice, message.Text))));
    }

    /// <summary>No workshop stands here: the message starts one, or is told how to.</summary>
    private async Task<Handled> WithoutWorkshopAsync(InboundMessage message, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (Outside.Title(message, now) is not { Length: > 0 } title)
        {
            return new Handled(null, new Turn(Outside.Help(message, now)));
        }

        var id = IdOf(message);
        var start = new WorkshopCommand.StartWorkshop(
            message.From.Id, id, title, Texts.For(message.From.Language, TimeZoneInfo.Utc).Language, message.From.Zone ?? "Etc/UTC");
        var settled = await gate.DecideAsync(id, message.Delivery, workshop => WorkshopDecider.Decide(start, workshop, now), ct);
        await rooms.AddAsync(id, message.Room, ct);
        await rooms.MeetAsync(id, message.From, ct);
        var context = await voices.ForAsync(settled.After, message, ct) with { Command = start };
        return new Handled(id, Prompter.Prompt(settled, context));
    }

    /// <summary>The workshop a message is about: named by the wire, running in the room, or the one in which this person has most to do.</summary>
    private async Task<WorkshopId?> FindAsync(InboundMessage message, CancellationToken ct)
    {
        if (message.Workshop is { } named)
        {
            return (await store.LoadAsync(named, ct)).Lifecycle == Lifecycle.NotStarted ? null : named;
        }

        // The same start delivered twice is the same workshop; a new one beside a running one is asked for explicitly.
        if (message.Action?.Verb == Verbs.Start || (await store.LoadAsync(IdOf(message), ct)).Lifecycle != Lifecycle.NotStarted)
        {
            return null;
        }

        WorkshopId? ended = null;
        WorkshopId? open = null;
        await foreach (var id in message.Room.Private ? rooms.WithAsync(message.From.Id, ct) : rooms.InAsync(message.Room.Key, ct))
        {
            var workshop = await store.LoadAsync(id, ct);
            if (!workshop.IsOpen)
            {
                ended ??= id;
            }
            else if (!message.Room.Private || Questions.Open(message.From.Id, workshop).Any())
            {
                return id;
            }
            else
            {
                open ??= id;
            }
        }

        return open ?? (Outside.Title(message, time.GetUtcNow()) is null ? ended : null);
    }

    /// <summary>Names live beside the workshop, once per person and only where something changed.</summary>
    private async Task MeetAsync(WorkshopId id, InboundMessage message, IReadOnlyDictionary<ParticipantId, Person> people, CancellationToken ct)
    {
        foreach (var person in message.Mentions.Select(mention => mention.Person).Append(message.From))
        {
            var chat = person.Id == message.From.Id && message.Room.Private ? message.Room : person.DirectChat;
            var known = people.GetValueOrDefault(person.Id);
            var met = (person with { DirectChat = chat }).Over(known);
            if (known != met)
            {
                await rooms.MeetAsync(id, met, ct);
            }
        }
    }

    /// <summary>A hash of conversation and delivery: a start that is delivered again finds the workshop it made.</summary>
    private static WorkshopId IdOf(InboundMessage message) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Room.Key}\n{message.Delivery}")))[..20]);

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Error, "A message from {Channel} could not be stored ({Fault}); the person has been told.")]
        public static partial void NotStored(ILogger logger, string channel, string fault);

        [LoggerMessage(1002, LogLevel.Warning, "An answer on {Channel} could not be shown ({Code}).")]
        public static partial void NotAnswered(ILogger logger, string channel, string code);
    }
}

/// <summary>A message that has been taken: the workshop it was about, and what to show.</summary>
public sealed record Handled(WorkshopId? Workshop, Turn Turn);
