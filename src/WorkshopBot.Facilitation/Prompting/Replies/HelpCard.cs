using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What people can write, and what the words mean.</summary>
public static class HelpCard
{
    public static Card Of(Voice voice)
    {
        var words = voice.Texts.Help;
        return new CardBuilder(voice).Heading(words.Title)
            .Notes([words.Contribute, words.Change, words.Facilitate, words.Show, words.Later, words.Privacy, words.BothLanguages])
            .Build(words.Title, words.Contribute);
    }

    /// <summary>What a service blueprint is, and each of its rows.</summary>
    public static Card WhatIs(Voice voice)
    {
        var words = voice.Texts.Help;
        return new CardBuilder(voice).Heading(words.WhatIsBlueprint)
            .Notes([words.WhatIsEvidence, words.WhatIsFront, words.WhatIsBack, words.WhatIsSupport, words.WhatIsFail])
            .Build(words.WhatIsBlueprint);
    }

    public static Card NoWorkshop(Voice voice) => new CardBuilder(voice).Note(voice.Texts.Help.NoWorkshop).Build(voice.Texts.Help.NoWorkshop);
}
