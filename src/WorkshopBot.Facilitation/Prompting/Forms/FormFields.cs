using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Listening.Times;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The values of a sent form and what is wrong with them so far.</summary>
internal sealed class FormFields(IReadOnlyDictionary<string, string> fields, Workshop workshop, ParticipantId who, Voice voice)
{
    private readonly Dictionary<string, string> _errors = [];

    public Workshop Workshop => workshop;

    public ParticipantId Who => who;

    public Voice Voice => voice;

    public bool IsSound => _errors.Count == 0;

    public FormState State => new(fields, _errors.ToImmutableDictionary());

    public string? Text(string id) => fields.GetValueOrDefault(id)?.Trim() is { Length: > 0 } text ? text : null;

    public bool Ticked(string id) => Text(id) is "true" or "yes" or "1" or "on";

    public IReadOnlyList<string> Some(string id) => Text(id)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public IReadOnlyList<string> Lines(string id) => Text(id)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public string Needed(string id, string? error = null, int limit = TextRules.LineLength)
    {
        var text = Text(id) ?? "";
        if (text.Length == 0)
        {
            Wrong(id, error ?? voice.Texts.Check.Required);
        }
        else if (text.Length > limit)
        {
            Wrong(id, voice.Texts.Contribute.TooLong(text.Length - limit));
        }

        return text;
    }

    public ParticipantId? Person(string id, string? error = null)
    {
        var people = People(id);
        if (people.Count == 0 && !_errors.ContainsKey(id))
        {
            Wrong(id, error ?? voice.Texts.Check.Required);
        }

        return people.Count > 0 ? people[0] : null;
    }

    public IReadOnlyList<ParticipantId> People(string id)
    {
        if (Persons.Read(Text(id), workshop, voice) is { } people)
        {
            return people;
        }

        Wrong(id, voice.Texts.Refuse.UnknownPerson(voice.Name(workshop.Facilitator)));
        return [];
    }

    /// <summary>A day as a picker or a person writes it; asks again for what is none.</summary>
    public DateOnly? Day(string id, string? error = null)
    {
        if (Text(id) is not { } text)
        {
            Wrong(id, error ?? voice.Texts.Check.Required);
            return null;
        }

        var today = Today;
        if (SpokenDate.Read(text, today) is not { } day)
        {
            Wrong(id, voice.Texts.Check.Date(voice.Texts.Due(today.AddDays(7))));
            return null;
        }

        if (day < today)
        {
            Wrong(id, voice.Texts.Stages.Playback.TaskDuePast);
        }

        return day;
    }

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(voice.Now, voice.Texts.Zone).Date);

    /// <summary>Eight in the morning of a day where this person is.</summary>
    public DateTimeOffset MorningOf(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(Clock.WakesAt, 0));
        return new DateTimeOffset(local, voice.Texts.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public void Wrong(string id, string error) => _errors.TryAdd(id, error);
}
