using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Play;

/// <summary>Where the simulated people talk to the real facilitator: only through inbound messages, as over any other wire.</summary>
internal interface IStage
{
    /// <summary>The workshop after the last message.</summary>
    Workshop State { get; }

    /// <summary>Types in the channel, with the bot mentioned.</summary>
    Task SayAsync(Person who, string text, CancellationToken ct);

    /// <summary>Types in the direct chat with the bot.</summary>
    Task TellAsync(Person who, string text, CancellationToken ct);

    /// <summary>Presses a button or sends a form.</summary>
    Task PressAsync(Person who, ActionId action, CancellationToken ct, params (string Field, string? Value)[] fields);

    /// <summary>Says the same again with the same delivery, as a wire does that did not see the answer.</summary>
    Task AgainAsync(Person who, string text, CancellationToken ct);

    /// <summary>Lets the time go by in which people think and answer.</summary>
    Task PassAsync(TimeSpan time, CancellationToken ct);

    /// <summary>Brings everything in the room up to date.</summary>
    Task UpdateAsync(CancellationToken ct);

    /// <summary>A word of the narrator's to those who read the transcript.</summary>
    void Note(string words);
}
