using System.Text.RegularExpressions;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Tests.Support;

/// <summary>
/// Finds prose that did not come from the resources. Cards made with <c>Texts.For("qps-ploc", …)</c> hold strange letters in ⟦brackets⟧;
/// what is left in plain letters, apart from people's words and ids, was written into the code.
/// </summary>
public static partial class PseudoText
{
    /// <summary>Whether everything in it came from the resources, from people, or is an id such as A7.</summary>
    public static bool IsTranslated(string visible, params IEnumerable<string> peoplesWords) => Untranslated(visible, peoplesWords).Length == 0;

    /// <summary>The words that came from nowhere; empty when all is well.</summary>
    public static string Untranslated(string visible, params IEnumerable<string> peoplesWords)
    {
        var rest = peoplesWords.Where(words => words.Length > 0).OrderByDescending(words => words.Length)
            .Aggregate(visible, (text, words) => text.Replace(words, " ", StringComparison.Ordinal));
        return string.Join(' ', PlainWords().Matches(Ids().Replace(rest, " ")).Select(match => match.Value));
    }

    /// <summary>Everything on a card that people read. Values and quotes are people's words and are left out; check them where they are not.</summary>
    public static IEnumerable<string> VisibleIn(Card card) => card.Parts.SelectMany(VisibleIn).Append(card.Fallback).OfType<string>();

    private static IEnumerable<string?> VisibleIn(CardPart part) => part switch
    {
        CardPart.Heading heading => [heading.Title, heading.Subtitle],
        CardPart.Tracker tracker => [.. tracker.Groups.Select(group => group.Label), tracker.Spoken],
        CardPart.Ask ask => [ask.Where, ask.Question, ask.How, ask.Why],
        CardPart.Facts facts => facts.Items.SelectMany(fact => new[] { fact.Label, fact.Detail }),
        CardPart.Note note => [note.Text],
        CardPart.Quote quote => [quote.Detail],
        CardPart.Pairs pairs => pairs.Items.Select(pair => pair.Label),
        CardPart.MenuRow row => [row.Label, row.Detail],
        CardPart.Field field => [field.Label, field.Placeholder, field.Help, field.Error, .. field.Choices.Select(choice => choice.Label)],
        CardPart.Buttons buttons => buttons.Items.Select(button => button.Words),
        CardPart.Picture picture => [picture.Alt],
        _ => throw new NotSupportedException($"Say here what people read on {part.GetType().Name}."),
    };

    /// <summary>One letter and a number, as in A7; also in ranges.</summary>
    [GeneratedRegex(@"\b[AFWPTC]\d+\b")]
    private static partial Regex Ids();

    /// <summary>A run of plain letters; the accented ones of the pseudo-language are not among them.</summary>
    [GeneratedRegex(@"(?<![\p{L}])[A-Za-z]+(?![\p{L}])")]
    private static partial Regex PlainWords();
}
