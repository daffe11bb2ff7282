using WorkshopBot.Domain;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Host.Serving;

/// <summary>Lets time pass: looks at the deadlines that are due, again and again.</summary>
internal sealed partial class Ticking(Reminders reminders, TimeProvider time, ILogger<Ticking> logger) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pace, time);
        do
        {
            try
            {
                await reminders.LookAsync(stoppingToken);
            }
            catch (StoreUnavailableException fault)
            {
                Log.Postponed(logger, fault.Kind);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Warning, "The clock could not be looked at ({Fault}); it is tried again.")]
        public static partial void Postponed(ILogger logger, string fault);
    }
}
