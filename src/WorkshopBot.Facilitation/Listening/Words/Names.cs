using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Listening.Words;

/// <summary>Finds people by what they are called.</summary>
internal static class Names
{
    /// <summary>The one person with this full name or first name; null when there is none or more than one.</summary>
    public static Person? Find(IReadOnlyCollection<Person> people, string name)
    {
        var wanted = Folding.Word(name).Trim();
        var full = people.Where(person => Folding.Word(person.Name) == wanted).Take(2).ToList();
        if (full.Count == 1)
        {
            return full[0];
        }

        var first = people.Where(person => Folding.Word(person.Name).Split(' ')[0] == wanted).Take(2).ToList();
        return first.Count == 1 ? first[0] : null;
    }
}
