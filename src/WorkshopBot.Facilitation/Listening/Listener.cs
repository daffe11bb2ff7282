using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Listening.Answers;
using WorkshopBot.Facilitation.Listening.Phrases;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>
/// Turns what a person typed into what they meant. English and Spanish always both count, capitals and accents never do.
/// A line that is no phrase is an answer to the question that is open for this person.
/// </summary>
public static class Listener
{
    /// <summary>A longer line is a text, not a wish.</summary>
    private const int LongestPhrase = 1200;

    public static Understanding Listen(Heard heard)
    {
        if (!heard.Addressed && heard.Place != Place.DirectChat)
        {
            return new Understanding.Nothing();
        }

        var lines = Folding.Clean(heard.Text).Split('\n').Select(line => Line.Of(line, heard.Mentions)).Where(line => line.Text.Length > 0).ToList();
        return lines switch
        {
            [] => new Understanding.Nothing(),
            [var only] when Replies.Read(only, heard) is { } reply => reply,
            _ => Together(Meanings(heard, lines)),
        };
    }

    /// <summary>Each phrase on its own, the free lines between them together.</summary>
    private static List<Understanding> Meanings(Heard heard, List<Line> lines)
    {
        var heardLines = Read(heard, lines);
        var mixed = heard.Open is not null && heardLines.Exists(line => line.Phrase is null);
        List<Understanding> meanings = [];
        List<Line> free = [];
        foreach (var (line, phrase) in heardLines)
        {
            if (phrase is var (meaning, doubt) && !(mixed && doubt != Doubt.None))
            {
                Answer(heard, free, meanings);
                meanings.Add(doubt == Doubt.Verb ? Doubtful(heard, line, meaning) : meaning);
            }
            else
            {
                free.Add(line);
            }
        }

        Answer(heard, free, meanings);
        return meanings;
    }

    /// <summary>Lines of a charter build on each other, so each is read in the light of those before.</summary>
    private static List<(Line Line, (Understanding Meaning, Doubt Doubt)? Phrase)> Read(Heard heard, List<Line> lines)
    {
        List<(Line, (Understanding, Doubt)?)> read = [];
        foreach (var line in lines)
        {
            var hearing = new Hearing(heard, line);
            var phrase = line.Text.Length > LongestPhrase ? null : PhraseBook.Find(hearing) ?? ById.Read(hearing);
            if (phrase is { Meaning: Understanding.Do { Command: WorkshopCommand.WriteCharter written } })
            {
                heard = heard with { Workshop = heard.Workshop with { Charter = written.Charter } };
            }

            read.Add((line, phrase));
        }

        return read;
    }

    /// <summary>"Search the shelf" may be work that somebody describes.</summary>
    private static Understanding Doubtful(Heard heard, Line line, Understanding meaning) =>
        heard.Open is { } question && TextAnswers.To(new Hearing(heard, line), question, [line.Text]) is { } answer and not Understanding.AskBack
            ? new Understanding.AskBack.Ambiguous(line.Text, answer, meaning)
            : meaning;

    private static void Answer(Heard heard, List<Line> free, List<Understanding> meanings)
    {
        if (free.Count > 0)
        {
            meanings.Add(FreeText.Read(heard, free));
            free.Clear();
        }
    }

    /// <summary>Answers to the same part are one act, and the last charter holds what all its lines said.</summary>
    private static Understanding Together(List<Understanding> meanings)
    {
        List<Understanding> joined = [];
        foreach (var meaning in Understanding.Of(meanings) is Understanding.Several several ? several.Parts : [.. meanings])
        {
            if (joined is [.., Understanding.Do last] && meaning is Understanding.Do next && Joined(last.Command, next.Command) is { } both)
            {
                joined[^1] = new Understanding.Do(both);
            }
            else
            {
                joined.Add(meaning);
            }
        }

        return Understanding.Of(joined);
    }

    private static WorkshopCommand? Joined(WorkshopCommand first, WorkshopCommand second) => (first, second) switch
    {
        (WorkshopCommand.WriteCharter, WorkshopCommand.WriteCharter) => second,
        (WorkshopCommand.OfferContributions one, WorkshopCommand.OfferContributions two)
            when one.Stage == two.Stage && one.Basis == two.Basis && one.BasisNote == two.BasisNote && one.Offers.Count + two.Offers.Count <= TextRules.LinesAtOnce =>
            one with { Offers = one.Offers.Concat(two.Offers).ToSequence() },
        _ => null,
    };
}
