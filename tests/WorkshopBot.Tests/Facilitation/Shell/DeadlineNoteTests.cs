using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Facilitation.Shell;

public sealed class DeadlineNoteTests
{
    [Fact]
    public async Task Of_two_that_note_at_once_the_newer_decision_stays_whoever_writes_last()
    {
        Overtaken? noting = null;
        var stage = await new TestStage(deadlines: inner => noting = new Overtaken(inner)).OpenAsync();
        var due = await DueAsync(stage);
        noting!.Meanwhile = () => stage.SayAsync("Nora", "resume");

        await stage.SayAsync("Nora", "pause");

        Assert.Equal(Lifecycle.Running, (await stage.StateAsync()).Lifecycle);
        Assert.Single(due);
        Assert.Equal(due, await DueAsync(stage));
    }

    private static Task<List<Deadline>> DueAsync(TestStage stage) => stage.Deadlines.DueAsync(DateTimeOffset.MaxValue, CancellationToken.None).ToListAsync().AsTask();

    /// <summary>Before the next note is written, something else happens to its end.</summary>
    private sealed class Overtaken(IDeadlines inner) : IDeadlines
    {
        public Func<Task>? Meanwhile { get; set; }

        public async Task SetAsync(WorkshopId id, DateTimeOffset? due, CancellationToken ct)
        {
            if (Meanwhile is { } first)
            {
                Meanwhile = null;
                await first();
            }

            await inner.SetAsync(id, due, ct);
        }

        public IAsyncEnumerable<Deadline> DueAsync(DateTimeOffset now, CancellationToken ct) => inner.DueAsync(now, ct);

        public Task<bool> ClaimAsync(Deadline deadline, DateTimeOffset now, DateTimeOffset lease, CancellationToken ct) => inner.ClaimAsync(deadline, now, lease, ct);
    }
}
