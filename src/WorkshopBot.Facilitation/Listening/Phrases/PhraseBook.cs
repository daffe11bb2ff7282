using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>Everything that can be said, the more special before the more general.</summary>
internal static class PhraseBook
{
    private static readonly ImmutableArray<Phrase> s_all =
    [
        .. CharterPhrases.All, .. PeoplePhrases.All, .. GuidePhrases.All, .. PhasePhrases.All, .. TidyPhrases.All, .. PromisePhrases.All, .. AgreePhrases.All,
        .. ContributePhrases.All, .. LookPhrases.All,
    ];

    /// <summary>What the line means as a phrase, and whether it could be an answer as well.</summary>
    public static (Understanding Meaning, Doubt Doubt)? Find(Hearing hearing)
    {
        var matcher = new Matcher(hearing.Line, hearing.Heard.People);
        foreach (var phrase in s_all)
        {
            if (Meaning(phrase, matcher, hearing) is { } found)
            {
                return (found.Meaning, phrase.Doubt);
            }
        }

        return null;
    }

    /// <summary>The phrase that one slip of the finger is away, as a question.</summary>
    public static Understanding.AskBack.DidYouMean? Nearest(Hearing hearing)
    {
        var answers = hearing.Heard.Open is not null && hearing.Line.Tokens.All(token => token.Kind != TokenKind.Id);
        var matcher = new Matcher(hearing.Line, hearing.Heard.People, slips: true, answers);
        foreach (var phrase in s_all)
        {
            if (Meaning(phrase, matcher, hearing) is { Found: { Typo: { } typo, Meant: { } word }, Meaning: not Understanding.AskBack } found)
            {
                var text = hearing.Line.Text;
                return new Understanding.AskBack.DidYouMean(text, text[..typo.Start] + word + text[typo.End..], found.Meaning);
            }
        }

        return null;
    }

    private static (Understanding Meaning, Captured Found)? Meaning(Phrase phrase, Matcher matcher, Hearing hearing)
    {
        foreach (var row in phrase.Rows)
        {
            if (matcher.Match(row) is { } found && Meaning(phrase, found, hearing) is { } meaning)
            {
                return (meaning, found);
            }
        }

        return null;
    }

    private static Understanding? Meaning(Phrase phrase, Captured found, Hearing hearing)
    {
        var unknown = hearing.Workshop.Lifecycle == Lifecycle.NotStarted ? -1 : found.Ids.FindIndex(id => !hearing.Items.Knows(id));
        if (!phrase.KeepsMergedIds)
        {
            for (var at = 0; at < found.Ids.Count; at++)
            {
                found.Ids[at] = hearing.Items.Now(found.Ids[at]);
            }
        }

        // A phrase that does not apply here says so before anybody hears about an id.
        return phrase.Means(found, hearing) is { } meaning
            ? unknown >= 0 ? new Understanding.AskBack.UnknownItem(found.Ids[unknown], hearing.Items.Near(found.Ids[unknown])) : meaning
            : null;
    }
}
