using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Listening.Words;

/// <summary>What stood in the slots of a row, each kind in its order.</summary>
internal sealed class Captured
{
    public List<ItemId> Ids { get; } = [];

    public List<string> Texts { get; } = [];

    public List<Lane> Lanes { get; } = [];

    public List<NamedPerson> People { get; } = [];

    /// <summary>The one word that was a letter off, and what it should be.</summary>
    public Token? Typo { get; set; }

    public string? Meant { get; set; }

    public ItemId Id => Ids[0];

    public string Text => Texts[0];

    public NamedPerson Person => People[0];

    public (int, int, int, int) Mark() => (Ids.Count, Texts.Count, Lanes.Count, People.Count);

    public void BackTo((int Ids, int Texts, int Lanes, int People) mark)
    {
        Ids.RemoveRange(mark.Ids, Ids.Count - mark.Ids);
        Texts.RemoveRange(mark.Texts, Texts.Count - mark.Texts);
        Lanes.RemoveRange(mark.Lanes, Lanes.Count - mark.Lanes);
        People.RemoveRange(mark.People, People.Count - mark.People);
    }
}

/// <summary>Somebody named in a line; <paramref name="Id"/> is null when nobody here has that name.</summary>
internal sealed record NamedPerson(ParticipantId? Id, string Name);
