using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels;

/// <summary>
/// What follows behind an acknowledgement, in order within a lane. It is not kept: what it says is stored, and can be asked for again. Nobody
/// waits for its outcome, so whatever goes wrong is written into the log, by its kind and place and never with anybody's words.
/// </summary>
/// <param name="platform">Where the answers go, for the log.</param>
internal sealed partial class LaterWork(string platform, ILogger logger)
{
    private readonly WorkLanes _lanes = new();

    public void Run(string lane, Func<Task> work) => _ = _lanes.RunAsync(lane, () => GuardedAsync(work));

    /// <summary>Waits for what is on its way, as long as a stop may take.</summary>
    public async Task FinishAsync(CancellationToken ct) => await _lanes.WhenIdleAsync().WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<bool> GuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception fault) when (fault is ChannelFaultException or StoreUnavailableException or OperationCanceledException)
        {
            Log.NotAnswered(logger, platform, fault is ChannelFaultException wire ? wire.Code : fault.GetType().Name);
        }
#pragma warning disable CA1031 // There is no caller who could see it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Failed(logger, platform, fault.GetType().Name, fault.StackTrace);
        }

        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(4301, LogLevel.Warning, "An answer in {Platform} could not be shown ({Code}).")]
        public static partial void NotAnswered(ILogger logger, string platform, string code);

        [LoggerMessage(4302, LogLevel.Error, "An answer in {Platform} failed for a reason of our own ({Kind}).\n{Where}")]
        public static partial void Failed(ILogger logger, string platform, string kind, string? where);
    }
}
