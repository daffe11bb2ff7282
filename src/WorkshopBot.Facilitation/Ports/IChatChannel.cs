using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>One wire to people. A dialect of the card model and nothing else: it has no rule of its own.</summary>
public interface IChatChannel
{
    /// <summary>The name that rooms carry, such as <c>slack</c>.</summary>
    string Name { get; }

    /// <summary>Posts a card, or changes in place the message that <paramref name="reference"/> names.</summary>
    /// <param name="under">The reference of the message in whose thread it belongs; null for the channel itself.</param>
    /// <returns>The platform's handle of the message.</returns>
    Task<string> ShowAsync(Room room, Card card, string? reference, string? under, CancellationToken ct);

    /// <summary>Answers the person alone: a private word, a form, or the same form with what is wrong.</summary>
    Task ReplyAsync(InboundMessage to, Reply reply, CancellationToken ct);
}
