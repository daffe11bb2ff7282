using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Serving.Watching;

/// <summary>A channel, timed, its faults counted by the platform's own code.</summary>
internal sealed class WatchedChannel(IChatChannel inner, Instruments instruments) : IChatChannel
{
    public string Name => inner.Name;

    public Task<string> ShowAsync(Room room, Card card, string? reference, string? under, CancellationToken ct) =>
        instruments.ShowingAsync(Name, card.Slot?.ToString().ToLowerInvariant() ?? "none", () => inner.ShowAsync(room, card, reference, under, ct));

    public Task ReplyAsync(InboundMessage to, Reply reply, CancellationToken ct) =>
        instruments.ShowingAsync(Name, "reply", async () =>
        {
            await inner.ReplyAsync(to, reply, ct);
            return true;
        });
}
