using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Home;

/// <summary>
/// Keeps the Home tabs that somebody has opened up to date with what happens elsewhere. Whatever happens within a few seconds is one look at
/// each of them, and none is published that would show the same.
/// </summary>
internal sealed class HomeWatch(HomeTab home, OpenedHomes homes, SlackOptions options, TimeProvider time, ILogger<HomeWatch> logger) : ILookWatch, IHostedService, IDisposable
{
    private readonly LaterWork _later = new("Slack", logger);
    private readonly ConcurrentDictionary<Sender, byte> _due = new();
    private readonly CancellationTokenSource _stopping = new();

    public void Looked(Workshop workshop)
    {
        var whom = workshop.People.Keys.Concat(new[] { workshop.Facilitator, workshop.Owner }.OfType<ParticipantId>()).Select(SlackIds.SenderOf).OfType<Sender>().ToHashSet();
        if (whom.Count > 0)
        {
            _later.Run("looks", () => AskAsync(whom));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _later.FinishAsync(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task AskAsync(IEnumerable<Sender> whom)
    {
        foreach (var who in whom)
        {
            if (!_stopping.IsCancellationRequested && await homes.MayBeAsync(who, CancellationToken.None) && _due.TryAdd(who, 0))
            {
                _later.Run($"{who.Install}/{who.User}", () => RefreshAsync(who));
            }
        }
    }

    private async Task RefreshAsync(Sender who)
    {
        await Task.Delay(options.Patience.Home, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Before the view is made: what happens from here on is looked at again.
        _due.TryRemove(who, out _);
        if (!_stopping.IsCancellationRequested)
        {
            await home.RefreshAsync(who, CancellationToken.None);
        }
    }
}
