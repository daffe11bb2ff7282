using WorkshopBot.Facilitation;

namespace WorkshopBot.Host.Serving;

/// <summary>Lets time pass: looks at the deadlines that are due, again and again.</summary>
internal sealed class Ticking(Reminders reminders, TimeProvider time, ILogger<Ticking> logger) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pace, time);
        do
        {
            await Apart.TryAsync(logger, "looking at the clock", null, () => reminders.LookAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
