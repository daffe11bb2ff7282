using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Listening.Times;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>What, who, by when: "say the price at drop-off @Maya 4 Dec", in any order of the last two.</summary>
internal static class TaskText
{
    public static Understanding Add(string text, Hearing hearing)
    {
        var line = Line.Of(text, hearing.Heard.Mentions);
        var (rest, owner) = TakePerson(line);
        if (owner is { Person: null } && Names.Find(hearing.Heard.People, owner.Value.Word) is null)
        {
            return new Understanding.AskBack.UnknownPerson(line.Text[owner.Value.Start..owner.Value.End].TrimStart('@'));
        }

        var (what, due) = SpokenMoment.TakeDay(rest, hearing.Heard);
        var who = owner is { } token ? token.Person ?? Names.Find(hearing.Heard.People, token.Word)!.Id : (ParticipantId?)null;
        if (who is null && LastName(what, hearing) is { } named)
        {
            (what, who) = (named.Left, named.Who);
        }

        return new Understanding.Do(new WorkshopCommand.AddTask(hearing.Who, what.Trim(' ', ',', ';', ':', '-', '–', '·'), who, due));
    }

    private static (string Left, Token? Owner) TakePerson(Line line)
    {
        var token = line.Tokens.Cast<Token?>().LastOrDefault(token => token!.Value.Kind == TokenKind.Person);
        if (token is not { } person)
        {
            return (line.Text, null);
        }

        var before = line.Text[..person.Start].TrimEnd(' ', ',', ';', ':', '(', '·');
        var after = line.Text[person.End..].TrimStart(' ', ',', ';', ':', ')', '·');
        return ($"{before} {after}".Trim(), person);
    }

    /// <summary>A name without @ at the end, where a channel has no mentions.</summary>
    private static (string Left, ParticipantId Who)? LastName(string what, Hearing hearing)
    {
        var words = what.TrimEnd(' ', ',', ';').Split(' ');
        for (var length = Math.Min(2, words.Length - 1); length > 0; length--)
        {
            if (Names.Find(hearing.Heard.People, string.Join(' ', words[^length..]).Trim(',', ';')) is { } person)
            {
                return (string.Join(' ', words[..^length]), person.Id);
            }
        }

        return null;
    }
}
