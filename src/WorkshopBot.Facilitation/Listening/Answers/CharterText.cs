using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>Words that fill a field of the charter.</summary>
internal static class CharterText
{
    public static Understanding Write(Hearing hearing, Func<Charter, Charter> change) =>
        new Understanding.Do(new WorkshopCommand.WriteCharter(hearing.Who, change(hearing.Workshop.Charter)));

    /// <summary>One field; a scenario that tells two stories is asked about.</summary>
    public static Understanding Write(Hearing hearing, CharterField field, string text)
    {
        var written = Write(hearing, charter => With(charter, field, text));
        return field == CharterField.Scenario && TextChecks.SecondScenario(text) is { } two
            ? new Understanding.AskBack.SecondScenario(
                two.First,
                two.Second,
                Understanding.Of([Write(hearing, charter => charter with { Scenario = two.First }), new Understanding.Do(new WorkshopCommand.Park(hearing.Who, two.Second))]),
                written)
            : written;
    }

    /// <summary>Free text while the charter is written fills the first field that is missing; an owner has to be a person.</summary>
    public static Understanding? Answer(Hearing hearing, string target, string text)
    {
        var field = Enum.TryParse<CharterField>(target, ignoreCase: true, out var asked) && Enum.IsDefined(asked)
            ? asked
            : hearing.Workshop.Charter.Missing().Cast<CharterField?>().FirstOrDefault();
        if (field == CharterField.Owner)
        {
            var line = Words.Line.Of(text, hearing.Heard.Mentions);
            return new Words.Matcher(line, hearing.Heard.People).Match(new Words.Row(new Words.Part(Words.PartKind.Person, ""))) switch
            {
                { Person.Id: { } owner } => Write(hearing, charter => charter with { Owner = owner }),
                _ => new Understanding.AskBack.UnknownPerson(text),
            };
        }

        return field is { } known ? Write(hearing, known, text) : null;
    }

    private static Charter With(Charter charter, CharterField field, string text) => field switch
    {
        CharterField.Service => charter with { Service = text },
        CharterField.Scenario => charter with { Scenario = text },
        CharterField.Customer => charter with { Customer = text },
        CharterField.Start => charter with { Start = text },
        CharterField.End => charter with { End = text },
        CharterField.Goal => charter with { Goal = text },
        CharterField.Title => charter with { Title = text },
        _ => charter,
    };
}
