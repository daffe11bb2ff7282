using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation;

/// <summary>Work that comes round again, for many workshops: the trouble of one is nobody else's, and ends no service.</summary>
public static partial class Apart
{
    /// <summary>
    /// Does it. What the store cannot give now waits for the next time. A fault of our own is written into the log by its kind and place – never
    /// by its words, which may be somebody's – and waits as well.
    /// </summary>
    /// <param name="work">What is done, for the log: "showing its slots".</param>
    /// <param name="workshop">For which one; null for all.</param>
    /// <returns>Whether it was done.</returns>
    public static async Task<bool> TryAsync(ILogger logger, string work, WorkshopId? workshop, Func<Task> act, CancellationToken ct)
    {
        try
        {
            await act();
            return true;
        }
        catch (StoreUnavailableException fault)
        {
            Log.Postponed(logger, workshop?.Value ?? "(all)", work, fault.Kind);
        }
#pragma warning disable CA1031 // Nobody calls who could see it, and an exception that leaves a service of the host stops the program.
        catch (Exception fault) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, workshop?.Value ?? "(all)", work, fault.GetType().Name, fault.StackTrace);
        }

        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Warning, "Workshop {Workshop}: {Work} has to wait ({Fault}).")]
        public static partial void Postponed(ILogger logger, string workshop, string work, string fault);

        [LoggerMessage(2102, LogLevel.Error, "Workshop {Workshop}: {Work} failed for a reason of our own ({Kind}).\n{Where}")]
        public static partial void Failed(ILogger logger, string workshop, string work, string kind, string? where);
    }
}
