using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>How many took part, and what they know; never who gave what.</summary>
public static class PeopleLine
{
    public static string? Of(Workshop workshop, Voice voice)
    {
        var took = workshop.People.Values.Where(person => person.MayContribute).ToList();
        return took.Count == 0 ? null : voice.Texts.Summary.People(took.Count, Knowledge(took, voice));
    }

    /// <summary>What somebody was invited for, as the invitation says it.</summary>
    public static string Knows(Participant person, Voice voice)
    {
        var words = voice.Texts.Charter;
        List<string> knows = [];
        Add(person.Role == Role.CustomerVoice, words.RoleCustomerVoice);
        Add(person.Knows.Knows(Lane.Front), words.RoleFront);
        Add(person.Knows.Knows(Lane.Back), words.RoleBack);
        Add(person.Knows.Knows(Lane.Support), words.RoleSupport);
        Add(person.Role == Role.Observer, words.RoleObserver);
        return voice.Texts.All(knows);

        void Add(bool does, string text)
        {
            if (does)
            {
                knows.Add(text);
            }
        }
    }

    private static IEnumerable<string> Knowledge(List<Participant> people, Voice voice)
    {
        var lanes = Enum.GetValues<Lane>().Where(lane => people.Exists(person => person.Knows.Knows(lane))).Select(voice.Texts.Word.Lane).ToList();
        return lanes.Count > 0 ? lanes : [voice.Texts.Word.Workshop];
    }
}
