using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Taking;

/// <summary>What follows behind the acknowledgement, in the order of each person. An orderly stop waits for what is on its way.</summary>
internal sealed class SlackReplies(IShelf shelf, TimeProvider time, ILogger<SlackReplies> logger) : IHostedService
{
    private const string AnsweredShelf = "slack-answered";

    /// <summary>Slack delivers again for some minutes; the rest is caution.</summary>
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(24);

    private readonly LaterWork _later = new("Slack", logger);
    private int _swept;

    public void Run(string lane, Func<Task> work) => _later.Run(lane, work);

    /// <summary>Answers an event once, however often and wherever it is delivered.</summary>
    public void RunOnce(string lane, string delivery, Func<Task> work) => Run(lane, async () =>
    {
        if (await FirstAsync(delivery))
        {
            await work();
        }
    });

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => _later.FinishAsync(cancellationToken);

    private async Task<bool> FirstAsync(string delivery)
    {
        if ((Interlocked.Increment(ref _swept) & 0xFF) == 0)
        {
            await SweepAsync();
        }

        return await shelf.AddAsync(AnsweredShelf, delivery, time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);
    }

    private async Task SweepAsync()
    {
        var oldest = (time.GetUtcNow() - s_kept).ToUnixTimeSeconds();
        List<string> old = [];
        await foreach (var item in shelf.AllAsync(AnsweredShelf, "", CancellationToken.None))
        {
            if (long.TryParse(item.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) && at < oldest)
            {
                old.Add(item.Key);
            }
        }

        foreach (var key in old)
        {
            await shelf.RemoveAsync(AnsweredShelf, key, CancellationToken.None);
        }
    }
}
