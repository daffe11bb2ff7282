using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The languages in which somebody can be written to; the board keeps the workshop's own.</summary>
internal static class LanguageCard
{
    public static Card Of(Voice voice) => new CardBuilder(voice)
        .Ask(voice.Texts.Chat.Language)
        .Buttons(Texts.Languages.Select(language => (Button?)Act.Button(
            voice.Texts.LanguageName(language), Act.Of(Verbs.Language, language), language == voice.Texts.Language ? ButtonStyle.Main : ButtonStyle.Plain)))
        .Build(voice.Texts.Chat.Language);
}
