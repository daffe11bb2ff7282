using System.Threading.RateLimiting;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels;

/// <summary>How much one person, and one conversation, may send a minute; as much may come in one go. 0 stands for no limit.</summary>
public sealed record InboundLimits
{
    /// <summary>Five a second for a whole minute: more than anybody types or taps.</summary>
    public int PersonMinute { get; init; } = 300;

    /// <summary>Two hundred people who send a form every two seconds.</summary>
    public int ConversationMinute { get; init; } = 6_000;
}

/// <summary>
/// Keeps one person or one conversation from taking the bot away from everybody else. In chats everybody's calls come from a few addresses
/// of the platform, so who they are is known only here. What is not taken is said to whoever sent it, with every word given back.
/// </summary>
internal sealed class InboundRates(InboundLimits limits, Facilitator facilitator) : IDisposable
{
    private readonly PartitionedRateLimiter<InboundMessage> _rates = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<InboundMessage, string>(message => Bucket(message.From.Id.Value, limits.PersonMinute)),
        PartitionedRateLimiter.Create<InboundMessage, string>(message => Bucket(message.Room.Key, limits.ConversationMinute)));

    public async Task<Handled> HandleAsync(InboundMessage message, CancellationToken ct)
    {
        using var lease = _rates.AttemptAcquire(message);
        return lease.IsAcquired ? await facilitator.HandleAsync(message, ct) : facilitator.TooMuch(message);
    }

    public void Dispose() => _rates.Dispose();

    private static RateLimitPartition<string> Bucket(string whose, int minute) => minute <= 0
        ? RateLimitPartition.GetNoLimiter(whose)
        : RateLimitPartition.GetTokenBucketLimiter(whose, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = minute,
            TokensPerPeriod = Math.Max(1, minute / 60),
            ReplenishmentPeriod = minute < 60 ? TimeSpan.FromSeconds(60.0 / minute) : TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
}
