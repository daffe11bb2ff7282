using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Teams;

/// <summary>Private answers behind the acknowledgement, in the order of their conversation. An orderly stop waits for those on their way.</summary>
internal sealed class TeamsReplies(Facilitator facilitator, TimeProvider time, ILogger<TeamsReplies> logger) : IHostedService, IDisposable
{
    private readonly LaterWork _later = new("Teams", logger);
    private readonly CancellationTokenSource _stopping = new();

    public void Send(InboundMessage message, Handled handled) =>
        Run($"{message.Room.Conversation}|{message.From.Id}", () => facilitator.ReplyAsync(message, handled, CancellationToken.None));

    public void Run(string lane, Func<Task> work) => _later.Run(lane, work);

    /// <summary>After a while; not at all when the program stops before, so only for what would be done anyway.</summary>
    public void RunLater(TimeSpan wait, Action work) => _ = Task.Delay(wait, time, _stopping.Token).ContinueWith(
        _ => work(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _later.FinishAsync(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();
}
