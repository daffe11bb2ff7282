using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation;

/// <summary>Answers where no workshop is: how to start one, or that nothing could be saved.</summary>
internal static class Outside
{
    /// <summary>The title of the workshop that a message asks for; empty when it names none, null when it asks for something else.</summary>
    public static string? Title(InboundMessage message, DateTimeOffset now) => message.Action is { } action
        ? action is { Verb: Verbs.Start, Arguments: [var title, ..] } ? title : null
        : Listener.Listen(new Heard
        {
            Text = message.Text ?? "",
            Who = message.From.Id,
            Workshop = Workshop.None,
            Now = now,
            Zone = TimeZoneInfo.Utc,
            Place = message.Room.Private ? Place.DirectChat : Place.Thread,
            Addressed = message.Addressed,
        }) is Understanding.Start start ? start.Title : null;

    public static Reply? Help(InboundMessage message, DateTimeOffset now)
    {
        if (!message.Addressed)
        {
            return null;
        }

        var words = TextsFor(message, now);
        return Say(Title(message, now) is "" ? words.Start.NoTitle : words.Help.NoWorkshop, words);
    }

    /// <summary>Nothing was stored: what was typed is given back, so that it can be sent again.</summary>
    public static Reply StorageDown(InboundMessage message, DateTimeOffset now)
    {
        var words = TextsFor(message, now);
        return GivenBack(message, message.Action is null ? words.Refuse.StorageDownChat : words.Refuse.StorageDown, words);
    }

    /// <summary>Too much came at once and this was not taken.</summary>
    public static Reply TooMuch(InboundMessage message, DateTimeOffset now)
    {
        var words = TextsFor(message, now);
        return GivenBack(message, words.Refuse.TooMuch, words);
    }

    private static Reply.Whisper GivenBack(InboundMessage message, string said, Texts words)
    {
        CardPart[] typed = [.. message.Fields.Values.Append(message.Text).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => new CardPart.Quote(null, text!))];
        return new Reply.Whisper(new Card([new CardPart.Note(said), .. typed], said, words.Language));
    }

    private static Texts TextsFor(InboundMessage message, DateTimeOffset now) => Texts.For(message.From.Language, TimeZoneInfo.Utc, now);

    private static Reply.Whisper Say(string said, Texts words) => new(new Card([new CardPart.Note(said)], said, words.Language));
}
