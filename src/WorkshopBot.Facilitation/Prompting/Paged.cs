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
}
