using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>Tries again after 408, 429, 500, 502, 503, 504 and broken connections, as long as the service does not ask for more patience than there is.</summary>
internal sealed class TableRetryPolicy(TableClientOptions options)
    : RetryPolicy(options.Retry.MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(options.Retry.Delay, options.Retry.MaxDelay))
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => HasPatience(message) && base.ShouldRetry(message, exception);

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        HasPatience(message) && await base.ShouldRetryAsync(message, exception);

    private bool HasPatience(HttpMessage message) => !message.HasResponse || PauseOf(message.Response) is not { } pause || pause <= options.LongestPause;

    private TimeSpan? PauseOf(Response response)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var said))
        {
            return null;
        }

        if (double.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, out var until) ? until - options.Clock.GetUtcNow() : null;
    }
}
