using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation;

/// <summary>The words with which a second room comes to a workshop: somebody asks for a code in one, and writes it in the other.</summary>
internal static partial class RoomWords
{
    /// <summary>A code in the text; null when the text is no wish to join with one.</summary>
    public static string? CodeIn(string? text) => text is { Length: < 600 } && Join().Match(text.Trim()) is { Success: true } match ? match.Groups["code"].Value : null;

    public static bool AsksForCode(string? text) => text is { Length: < 60 } && Ask().IsMatch(text.Trim());

    public static Reply Code(string code, Texts words) => Say(words.Chat.RoomCode, words, new CardPart.Quote(null, $"join {code}"));

    public static Reply Joined(Workshop workshop, Texts words) => Say(words.Chat.RoomJoined(Texts.Cut(workshop.Charter.Title)), words);

    public static Reply Wrong(Texts words) => Say(words.Chat.RoomWrong, words);

    private static Reply.Whisper Say(string said, Texts words, params CardPart[] more) => new(new Card([new CardPart.Note(said), .. more], said, words.Language));

    [GeneratedRegex("^(join|unirse|unir)\\s+(?<code>[A-Za-z0-9_-]{40,500})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Join();

    [GeneratedRegex("^(room code|code for another room|c[oó]digo de sala|c[oó]digo para otra sala)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ask();
}
