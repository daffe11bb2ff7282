using System.Security.Cryptography;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Boards;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Channels.Teams.Files;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>Microsoft Teams as a channel. What is shared stands in the conversation and is changed in place; what is private goes to the person's own chat.</summary>
internal sealed class TeamsChannel(Posts posts, MovingBoards boards, Whispers whispers, FileHandover files, Places places) : IChatChannel
{
    public string Name => TeamsReader.ChannelName;

    public async Task<string> ShowAsync(Room room, Card card, string? reference, string? under, CancellationToken ct)
    {
        var spot = await posts.SpotAsync(room.Conversation, ct);
        var frame = new CardFrame(room.Private || spot.IsPersonal ? CardPlace.Personal : CardPlace.Shared);
        var (before, host) = (MessageRef.Parse(reference), MessageRef.Parse(under));
        var shown = card is { Slot: SlotKind.Board, About: not null }
            ? await boards.ShowAsync(spot, card, hint => Message(card, frame, hint), before, ct)
            : await posts.ShowAsync(spot, () => Message(card, frame), before, host, ct);
        if (spot.IsChannel && host is null && shown != before && card.About is { } workshop)
        {
            await places.HeadsAsync(shown.Conversation, workshop, ct);
        }

        return shown.ToString();
    }

    public async Task ReplyAsync(InboundMessage to, Reply reply, CancellationToken ct)
    {
        var card = CardOf(reply) with { About = to.Workshop };
        var spot = await posts.SpotAsync(to.Room.Conversation, ct);
        JsonObject Alone() => Message(card, new CardFrame(CardPlace.Personal, NewNonce()) { Page = to.Page, MadeBy = card.MadeBy?.ToString() });
        if (to.Room.Private)
        {
            await posts.PostAsync(spot, Alone, null, ct);
            await files.OfferAsync(spot, card, ct);
        }
        else if (!await whispers.SayAsync(to, spot, Alone, ct))
        {
            var asks = Connector.ConnectorCall.Post(spot.Conversation, Message(WriteMe(card.Language), new CardFrame(CardPlace.Shared)));
            Posts.Demand(await posts.SendAsync(spot, () => asks, ct));
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

    /// <param name="hint">Goes before the words of the notification.</param>
    private static JsonObject Message(Card card, CardFrame frame, string? hint = null) =>
        Outbound.Message(AdaptiveCardWriter.Write(card, frame), hint is null ? card.Fallback : $"{hint} {card.Fallback}");

    private static Card WriteMe(string language)
    {
        var texts = Texts.For(language, TimeZoneInfo.Utc);
        return new Card([new CardPart.Note(texts.Chat.WriteMe)], texts.Chat.WriteMe, texts.Language);
    }
}
