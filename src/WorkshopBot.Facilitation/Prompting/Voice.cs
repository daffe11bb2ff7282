using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>How one reader is spoken to: in which words, by which names, at which moment.</summary>
/// <param name="Texts">The words in the reader's language and zone; the board uses the workshop's.</param>
/// <param name="People">The names known here; somebody who is missing has been forgotten.</param>
/// <param name="Links">Addresses of pictures; null where none can be shown.</param>
public sealed record Voice(Texts Texts, IReadOnlyDictionary<ParticipantId, Person> People, DateTimeOffset Now, IPictureLinks? Links = null)
{
    /// <summary>Addresses for people without an account; null where none are given out.</summary>
    public IGuestLinks? Guests { get; init; }

    /// <summary>Workshops that a new one can start from; known while the charter is written.</summary>
    public Sequence<EarlierWorkshop> Earlier { get; init; } = [];

    /// <summary>How many tiles show each phase, as drawn; empty while nobody has looked, which means one each.</summary>
    public Sequence<int> Tiles { get; init; } = [];

    /// <summary>Whether the renderer was too busy to say how many tiles there are; then none is shown rather than some of them.</summary>
    public bool TilesLate { get; init; }

    /// <summary>After how many days without use the workshop is erased; null where nobody erases it by the clock.</summary>
    public int? KeptDays { get; init; }

    /// <summary>The tiles of a phase by number, from 1.</summary>
    /// <param name="place">The phase, from 0.</param>
    public IEnumerable<int> TilesOf(int place) => Enumerable.Range(1, place < Tiles.Count ? Math.Max(1, Tiles[place]) : 1);

    /// <summary>Somebody's name as plain words, cut; "nobody yet" for nobody, "someone" for a person whose name was removed.</summary>
    public string Name(ParticipantId? who) => who is not { } id ? Texts.Word.NobodyYet
        : People.TryGetValue(id, out var person) && !string.IsNullOrWhiteSpace(person.Name) ? Texts.Cut(person.Name)
        : Texts.Word.Someone;

    /// <summary>Each part by its name.</summary>
    public string Part(Domain.Stages.StageKey stage) => Texts.Stage(stage).Name;

    /// <summary>The voice for everybody in a room: the workshop's language and zone, times with their zone named.</summary>
    public static Voice ForRoom(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, DateTimeOffset now, IPictureLinks? links = null) =>
        new(Texts.For(workshop.Charter.Language, Clock.ZoneOf(workshop.Charter.Zone), now).NamingZone(), people, now, links);

    /// <summary>The voice for one person: their own language and zone, else the workshop's.</summary>
    public Voice For(ParticipantId who, Workshop workshop)
    {
        var known = People.GetValueOrDefault(who);
        var language = workshop.People.GetValueOrDefault(who)?.Language ?? known?.Language ?? workshop.Charter.Language;
        var zone = workshop.People.GetValueOrDefault(who)?.Zone ?? known?.Zone ?? workshop.Charter.Zone;
        return this with { Texts = Texts.For(language, Clock.ZoneOf(zone), Now) };
    }
}
