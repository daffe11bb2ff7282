using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Keeps a long card within what channels carry: so many rows, and then how many more there are.</summary>
internal static class Paged
{
    public const int MostRows = 40;

    public static IEnumerable<CardPart> Rows(IEnumerable<CardPart> rows, Voice voice, int most = MostRows)
    {
        List<CardPart> all = [.. rows];
        return all.Count <= most ? all : [.. all.Take(most), new CardPart.Note(voice.Texts.Word.AndMore(all.Count - most))];
    }

    /// <summary>One page of what somebody asked to see, with the ways to the pages around it.</summary>
    /// <param name="look">What was asked for, page left out.</param>
    /// <param name="page">From 1.</param>
    public static IEnumerable<CardPart> Rows(IEnumerable<CardPart> rows, Voice voice, ActionId look, int page)
    {
        List<CardPart> all = [.. rows];
        var pages = Math.Max(1, (all.Count + MostRows - 1) / MostRows);
        var here = Math.Clamp(page, 1, pages);
        var rest = all.Count - (here * MostRows);
        Button[] turning =
        [
            .. here > 1 ? [new Button(voice.Texts.Btn.Back, Turned(look, here - 1))] : Array.Empty<Button>(),
            .. here < pages ? [new Button(voice.Texts.Btn.More, Turned(look, here + 1))] : Array.Empty<Button>(),
        ];
        return
        [
            .. all.Skip((here - 1) * MostRows).Take(MostRows),
            .. rest > 0 ? [new CardPart.Note(voice.Texts.Word.AndMore(rest))] : Array.Empty<CardPart>(),
            .. turning.Length > 0 ? [new CardPart.Buttons(turning.ToSequence())] : Array.Empty<CardPart>(),
        ];
    }

    private static ActionId Turned(ActionId look, int page) => look with { Arguments = look.Arguments.Append(page.ToString(CultureInfo.InvariantCulture)).ToSequence() };
}
