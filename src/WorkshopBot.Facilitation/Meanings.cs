using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>From what was understood in typed words to what is done about it.</summary>
internal static class Meanings
{
    public static Meaning Of(Understanding understood, Workshop workshop, InboundMessage message) => understood switch
    {
        Understanding.Do one => Meaning.Do(one.Command),
        Understanding.Several several => several.Parts.Select(part => Of(part, workshop, message)).Aggregate(Meaning.None, Join),
        Understanding.Look look => new Meaning([], Library.Has(look.View) ? null : (after, context) => Looks.At(look.View, look.Argument, after, context), Look: look),
        Understanding.AskBack question => new Meaning([], null, question),
        Understanding.Start start => Meaning.Show((after, context) => new Reply.Whisper(AlreadyRunning(start.Title, after, context.Voice))),
        Understanding.StopAsking => Say(voice => voice.Texts.Chat.Stop),
        Understanding.Yes or Understanding.No or Understanding.Pick or Understanding.Nothing => Meaning.None,
        _ => throw new System.Diagnostics.UnreachableException(understood.GetType().Name),
    };

    private static Meaning Join(Meaning one, Meaning other) => new(
        [.. one.Commands, .. other.Commands], other.Then ?? one.Then, one.Asked ?? other.Asked, one.Look ?? other.Look);

    private static Meaning Say(Func<Voice, string> words) => Meaning.Show((_, context) =>
    {
        var said = words(context.Voice);
        return new Reply.Whisper(new Card([new CardPart.Note(said)], said, context.Voice.Texts.Language));
    });

    private static Card AlreadyRunning(string title, Workshop workshop, Voice voice)
    {
        var said = workshop.IsOpen ? voice.Texts.Start.AlreadyHere(workshop.Charter.Title) : voice.Texts.Refuse.Ended;
        var another = new Button(voice.Texts.Start.AlreadyBtnNew, ActionId.Of(Verbs.Start, title));
        return new Card([new CardPart.Note(said), new CardPart.Quote(null, title), new CardPart.Buttons([another])], said, voice.Texts.Language);
    }
}
