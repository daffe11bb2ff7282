using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Who asked for something, where and how; the slots do not depend on it.</summary>
public sealed record PromptContext
{
    /// <summary>Who asked; null when the clock did.</summary>
    public required ParticipantId? Who { get; init; }

    /// <summary>How that person is spoken to.</summary>
    public required Voice Voice { get; init; }

    /// <summary>How everybody in the rooms is spoken to.</summary>
    public required Voice Board { get; init; }

    /// <summary>The rooms that the workshop stands in; direct chats are known with the people.</summary>
    public IReadOnlyList<Room> Rooms { get; init; } = [];

    /// <summary>The button or form that caused it; null when it was typed.</summary>
    public ActionId? Action { get; init; }

    /// <summary>What was wanted, where it is known.</summary>
    public WorkshopCommand? Command { get; init; }

    /// <summary>What was typed, to be given back when it could not be kept.</summary>
    public string? Typed { get; init; }

    /// <summary>The form's values, to stand in it again when it could not be kept.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it came from somebody's direct chat, where one question follows the other.</summary>
    public bool Private { get; init; }

    /// <summary>Whether the words were typed where everybody reads them.</summary>
    public bool InThread { get; init; }
}
