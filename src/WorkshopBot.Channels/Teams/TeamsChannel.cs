using System.Security.Cryptography;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>Microsoft Teams as a channel. What is shared stands in the conversation and is changed in place; what is private goes to the person's own chat.</summary>
internal sealed class TeamsChannel(ConnectorClient connector, Places places, TeamsOptions options) : IChatChannel
{
    /// <summary>The host that serves government community tenants; the service says so when the usual one is wrong.</summary>
    private const string CommunityCloud = "https://smba.infra.gcc.teams.microsoft.com/gcc";

    public string Name => TeamsReader.ChannelName;

    public async Task<string> ShowAsync(Room room, Card card, string? reference, string? under, CancellationToken ct)
    {
        var (conversation, place) = await PlaceAsync(room.Conversation, ct);
        var frame = new CardFrame(room.Private || place.Kind == TeamsConversation.Personal ? CardPlace.Personal : CardPlace.Shared);
        if (MessageRef.Parse(reference) is { } shown)
        {
            var changed = await SendAsync(conversation, place, () => ConnectorCall.Put(shown.Conversation, shown.Activity, Message(card, frame)), ct);
            if (changed is Delivered.Done)
            {
                return reference!;
            }

            // Somebody deleted the message: it is posted again below.
            Demand(changed, allowGone: true);
        }

        return await PostAsync(conversation, place, card, frame, MessageRef.Parse(under), ct);
    }

    public async Task ReplyAsync(InboundMessage to, Reply reply, CancellationToken ct)
    {
        var card = CardOf(reply) with { About = to.Workshop };
        var (conversation, place) = await PlaceAsync(to.Room.Conversation, ct);
        if (to.Room.Private)
        {
            Demand(await SendAsync(conversation, place, () => ConnectorCall.Post(conversation, Message(card, Personal())), ct));
        }
        else if (!await WhisperAsync(to, place, card, ct))
        {
            Demand(await SendAsync(conversation, place, () => ConnectorCall.Post(conversation, Message(WriteMe(card.Language), new CardFrame(CardPlace.Shared))), ct));
        }
    }

    /// <summary>Says once, in the conversation itself, what the bot is for; nobody is written to in private for it.</summary>
    public async Task GreetAsync(string conversation, string? language, CancellationToken ct)
    {
        if (await places.FirstGreetingAsync(conversation, ct))
        {
            var texts = Texts.For(language, TimeZoneInfo.Utc);
            var card = new Card([new CardPart.Note(texts.Chat.Hello), new CardPart.Note(texts.Help.NoWorkshop)], $"{texts.Chat.Hello} {texts.Help.NoWorkshop}", texts.Language);
            await ShowAsync(new Room(Name, conversation), card, null, null, ct);
        }
    }

    public static Card CardOf(Reply reply) => reply switch
    {
        Reply.Whisper whisper => whisper.Card,
        Reply.OpenForm form => form.Form,
        Reply.FormAgain form => form.Form,
        _ => throw new System.Diagnostics.UnreachableException(reply.GetType().Name),
    };

    public static string NewNonce() => RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>A slot of a channel's own is a thread of its own; what belongs under it goes into that thread; a chat knows no threads.</summary>
    private async Task<string> PostAsync(string conversation, Place place, Card card, CardFrame frame, MessageRef? under, CancellationToken ct)
    {
        if (place.Kind == TeamsConversation.Channel && under is null)
        {
            var opened = Demand(await SendAsync(conversation, place, () => ConnectorCall.Create(conversation, Outbound.NewThread(place, conversation, Message(card, frame))), ct));
            var head = new MessageRef(opened.ActivityId ?? "", TeamsConversation.BaseOf(opened.Id ?? "") == conversation ? opened.Id! : TeamsConversation.Thread(conversation, opened.ActivityId ?? ""));
            if (card.About is { } workshop)
            {
                await places.HeadsAsync(head.Conversation, workshop, ct);
            }

            return head.ToString();
        }

        var thread = place.Kind == TeamsConversation.Channel ? under!.Conversation : conversation;
        var posted = Demand(await SendAsync(conversation, place, () => ConnectorCall.Post(thread, Message(card, frame)), ct));
        return new MessageRef(posted.Id ?? "", thread).ToString();
    }

    /// <summary>A word for one person out of a conversation of several.</summary>
    /// <returns>False when there is no way to reach them alone.</returns>
    private async Task<bool> WhisperAsync(InboundMessage to, Place place, Card card, CancellationToken ct)
    {
        if (await places.ContactAsync(to.From.Id, ct) is not { } contact)
        {
            return false;
        }

        if (options.TargetedMessages && await SendAsync(
            to.Room.Conversation, place, () => ConnectorCall.PostTo(to.Room.Conversation, contact.UserId, Message(card, Personal())), ct) is Delivered.Done)
        {
            return true;
        }

        var chat = contact.Chat ?? await OpenChatAsync(to, contact, place, ct);
        return chat is not null && await places.FindAsync(chat, ct) is { } own
            && await SendAsync(chat, own, () => ConnectorCall.Post(chat, Message(card, Personal())), ct) is Delivered.Done;
    }

    /// <summary>Their chat with the bot, in answer to what they asked; null where the bot is not installed for them.</summary>
    private async Task<string?> OpenChatAsync(InboundMessage to, Contact contact, Place place, CancellationToken ct)
    {
        if (await SendAsync(contact.UserId, place, () => ConnectorCall.Create(contact.UserId, Outbound.NewChat(place, contact.UserId)), ct) is not Delivered.Done { Id: { Length: > 0 } chat })
        {
            return null;
        }

        await places.ChatAsync(to.From.Id, contact with { Chat = chat }, place with { Kind = TeamsConversation.Personal, TeamId = null, Stopped = null }, ct);
        return chat;
    }

    /// <summary>Sends, and acts on what concerns the conversation as a whole.</summary>
    private async Task<Delivered> SendAsync(string conversation, Place place, Func<ConnectorCall> call, CancellationToken ct)
    {
        var delivered = await connector.SendAsync(place, call(), ct);
        if (delivered is Delivered.WrongHost && !place.ServiceUrl.StartsWith(CommunityCloud, StringComparison.OrdinalIgnoreCase))
        {
            await places.MoveAsync(conversation, place, CommunityCloud, ct);
            delivered = await connector.SendAsync(place with { ServiceUrl = CommunityCloud }, call(), ct);
        }

        if (delivered is Delivered.Stopped stopped && await places.FindAsync(conversation, ct) is not null)
        {
            await places.StandAsync(conversation, null, stopped.Code, ct);
        }

        return delivered;
    }

    private async Task<(string Conversation, Place Place)> PlaceAsync(string conversation, CancellationToken ct) =>
        await places.FindAsync(conversation, ct) is not { } place ? throw Fault("unknown-conversation")
        : place.Stopped is { } why ? throw Fault(why)
        : (conversation, place);

    private static System.Text.Json.Nodes.JsonObject Message(Card card, CardFrame frame) => Outbound.Message(AdaptiveCardWriter.Write(card, frame), card.Fallback);

    private static CardFrame Personal() => new(CardPlace.Personal, NewNonce());

    private static Card WriteMe(string language)
    {
        var texts = Texts.For(language, TimeZoneInfo.Utc);
        return new Card([new CardPart.Note(texts.Chat.WriteMe)], texts.Chat.WriteMe, texts.Language);
    }

    /// <summary>What was sent, or a fault that says why not; then the slot keeper tries again.</summary>
    private static Delivered.Done Demand(Delivered delivered, bool allowGone = false) => delivered switch
    {
        Delivered.Done done => done,
        Delivered.Gone when allowGone => new Delivered.Done(null),
        Delivered.Gone => throw Fault("gone"),
        Delivered.Stopped stopped => throw Fault(stopped.Code),
        Delivered.TooBig => throw Fault("too-big"),
        Delivered.WrongHost => throw Fault("wrong-host"),
        Delivered.Failed failed => throw Fault(failed.Code),
        _ => throw new System.Diagnostics.UnreachableException(delivered.GetType().Name),
    };

    private static ChannelFaultException Fault(string code) => new("Teams did not take it.") { Code = code };

    /// <summary>A message and the exact conversation it was sent to; threads are found again by it.</summary>
    private sealed record MessageRef(string Activity, string Conversation)
    {
        public static MessageRef? Parse(string? reference) =>
            reference?.Split(' ', 2) is [{ Length: > 0 } activity, { Length: > 0 } conversation] ? new MessageRef(activity, conversation) : null;

        public override string ToString() => $"{Activity} {Conversation}";
    }
}
