using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>
/// Private answers behind the acknowledgement, in the order of their conversation. They are not kept: what they say is stored, and the same
/// delivery again gives the same answer. An orderly stop waits for those on their way.
/// </summary>
internal sealed partial class TeamsReplies(Facilitator facilitator, TimeProvider time, ILogger<TeamsReplies> logger) : IHostedService, IDisposable
{
    private readonly WorkLanes _lanes = new();
    private readonly CancellationTokenSource _stopping = new();

    public void Send(InboundMessage message, Handled handled) =>
        Run($"{message.Room.Conversation}|{message.From.Id}", () => facilitator.ReplyAsync(message, handled, CancellationToken.None));

    public void Run(string lane, Func<Task> work) => _ = _lanes.RunAsync(lane, () => GuardedAsync(work));

    /// <summary>After a while; not at all when the program stops before, so only for what would be done anyway.</summary>
    public void RunLater(TimeSpan wait, Action work) => _ = Task.Delay(wait, time, _stopping.Token).ContinueWith(
        _ => work(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _lanes.WhenIdleAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task<bool> GuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception fault) when (fault is ChannelFaultException or StoreUnavailableException or OperationCanceledException)
        {
            Log.NotAnswered(logger, fault is ChannelFaultException wire ? wire.Code : fault.GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4301, LogLevel.Warning, "An answer in Teams could not be shown ({Code}).")]
        public static partial void NotAnswered(ILogger logger, string code);
    }
}
