using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Taking;

namespace WorkshopBot.Channels.Slack.Socket;

/// <summary>
/// Everything over sockets that the bot opens itself, so that it works behind a firewall. Several are open at the same time; each that
/// Slack is about to close is replaced before it is gone, so nothing is missed.
/// </summary>
internal sealed partial class SocketMode(SlackWire wire, SlackInbox inbox, SlackOptions options, TimeProvider time, ILogger<SocketMode> logger) : BackgroundService
{
    /// <summary>Longest pause between attempts, times the pause after the first.</summary>
    private const int MostPauses = 8;

    private int _open;

    /// <summary>How many sockets said hello and were not yet closed.</summary>
    public int Open => Volatile.Read(ref _open);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Math.Clamp(options.Connections, 1, 10)).Select(_ => KeepAsync(stoppingToken)));

    /// <summary>Keeps one connection: the next is opened as soon as this one is asked to end, and this one then reads on until Slack closes it.</summary>
    private async Task KeepAsync(CancellationToken ct)
    {
        var failures = 0;
        List<Task> ending = [];
        while (!ct.IsCancellationRequested)
        {
            ending.RemoveAll(task => task.IsCompleted);
            if (await OpenAsync(ct) is not { } connection)
            {
                await PauseAsync(++failures, ct);
                continue;
            }

            var running = RunAsync(connection, ct);
            var why = await connection.Ending;
            failures = why is SocketEnd.Refreshed ? 0 : connection.SaidHello ? 1 : failures + 1;
            ending.Add(running);
            if (why is SocketEnd.Disabled)
            {
                Log.Disabled(logger);
                failures = MostPauses;
            }

            if (failures > 0)
            {
                await PauseAsync(failures, ct);
            }
        }

        await Task.WhenAll(ending);
    }

    private async Task RunAsync(SocketConnection connection, CancellationToken ct)
    {
        using (connection)
        {
            await connection.RunAsync(inbox, Count, ct);
        }
    }

    private void Count(int change) => Interlocked.Add(ref _open, change);

    private async Task<SocketConnection?> OpenAsync(CancellationToken ct)
    {
        var (answered, _, _) = await wire.OnceAsync(new SlackMethod.OpenConnection(), options.AppToken, ct);
        if (answered is not Answered.Done { Body: var said } || !Uri.TryCreate(said.Text("url"), UriKind.Absolute, out var address) || !Trusts(address))
        {
            Log.NotOpened(logger, SlackClient.CodeOf(answered));
            return null;
        }

        return await SocketConnection.OpenAsync(address, options.Patience.Timeout, logger, ct);
    }

    private bool Trusts(Uri address) =>
        (address.Scheme == "wss" && options.FileHosts.Any(host => host.StartsWith('.') && address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)))
        || (address.Scheme == "ws" && address.IsLoopback && options.ApiUrl.IsLoopback);

    /// <summary>Longer with every failure and never all at the same moment.</summary>
    private async Task PauseAsync(int failures, CancellationToken ct)
    {
        var pause = options.Patience.Reconnect * Math.Min(failures, MostPauses) * (System.Security.Cryptography.RandomNumberGenerator.GetInt32(80, 121) / 100.0);
        await Task.Delay(pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static partial class Log
    {
        [LoggerMessage(5401, LogLevel.Warning, "Slack: no connection in Socket Mode ({Code}); it is tried again.")]
        public static partial void NotOpened(ILogger logger, string code);

        [LoggerMessage(5402, LogLevel.Error, "Slack: Socket Mode was switched off for this app; switch it on in the app's settings.")]
        public static partial void Disabled(ILogger logger);
    }
}
