using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>People in forms: chosen from those known here, or named by a channel's own picker.</summary>
internal static class Persons
{
    private const int Most = 100;

    /// <summary>A channel's key for a person holds at least one of these; a bare name does not.</summary>
    private static readonly System.Buffers.SearchValues<char> s_keySigns = System.Buffers.SearchValues.Create(":-|0123456789");

    public static Sequence<Choice> Choices(Workshop workshop, Voice voice) => voice.People.Values
        .Where(person => workshop.People.GetValueOrDefault(person.Id)?.Left != true)
        .OrderBy(person => person.Name, StringComparer.Ordinal).Take(Most)
        .Select(person => new Choice(person.Id.Value, voice.Name(person.Id))).ToSequence();

    /// <summary>The people a field names; null when somebody in it is not known.</summary>
    public static IReadOnlyList<ParticipantId>? Read(string? value, Workshop workshop, Voice voice)
    {
        var found = (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(entry => One(entry, workshop, voice)).ToList();
        return found.Contains(null) ? null : [.. found.Select(id => id!.Value).Distinct()];
    }

    /// <summary>An id first, then a name; a picker may name somebody whom nobody here has met, but never with blanks in it.</summary>
    private static ParticipantId? One(string entry, Workshop workshop, Voice voice)
    {
        var id = new ParticipantId(entry);
        if (workshop.People.ContainsKey(id) || voice.People.ContainsKey(id))
        {
            return id;
        }

        var name = entry.TrimStart('@');
        var named = voice.People.Values.Where(person => SameWords.Are(person.Name, name) || SameWords.Are(person.Name.Split(' ')[0], name)).ToList();
        return named.Count == 1 ? named[0].Id : IsPicked(entry) ? id : null;
    }

    private static bool IsPicked(string entry) => entry.Length is > 3 and < 200 && !entry.Contains(' ', StringComparison.Ordinal) && entry.AsSpan().ContainsAny(s_keySigns);
}
