using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>What was typed, by whom, where, and what stood open for this person at that moment.</summary>
public sealed record Heard
{
    /// <summary>As typed, without the bot's own mention.</summary>
    public required string Text { get; init; }
    public required ParticipantId Who { get; init; }

    /// <summary><see cref="Workshop.None"/> where none runs.</summary>
    public required Workshop Workshop { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>The zone in which this person means "tomorrow" and "17:00".</summary>
    public required TimeZoneInfo Zone { get; init; }
    public Place Place { get; init; } = Place.DirectChat;

    /// <summary>Whether the bot was mentioned or the line stands in the workshop's thread.</summary>
    public bool Addressed { get; init; } = true;

    /// <summary>The question that is open for this person.</summary>
    public Question? Open { get; init; }

    /// <summary>What we asked this person last and still want to know.</summary>
    public Understanding.AskBack? Asked { get; init; }

    /// <summary>People mentioned in the text.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>People of the workshop, for "ask Theo" where a channel has no mentions.</summary>
    public IReadOnlyCollection<Person> People { get; init; } = [];

    /// <summary>The language this person reads in.</summary>
    public string Language => Workshop.People.GetValueOrDefault(Who)?.Language ?? Workshop.Charter.Language;
}

/// <summary>Where a line was typed.</summary>
public enum Place
{
    Channel,
    Thread,
    DirectChat,
}
