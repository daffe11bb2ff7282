using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Storage;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>Updates coalesce, the newest state arrives, and a fault holds nothing up.</summary>
public sealed class SlotQueueTests
{
    [Fact]
    public async Task Many_requests_are_few_looks_and_the_newest_state_is_shown()
    {
        var stage = await new TestStage().OpenAsync();
        using var stop = new CancellationTokenSource();
        var queue = QueueOf(stage);
        var running = queue.RunAsync(stop.Token);
        for (var number = 1; number <= 12; number++)
        {
            await stage.SayAsync("Maya", $"in Drop off: does thing number {number}");
            queue.Ask(stage.Workshop!.Value);
        }

        var boards = await WaitForBoardAsync(stage, "12 contributions");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.InRange(boards.Count, 1, 6);
    }

    public static TheoryData<Exception, string> Faults => new()
    {
        { new StoreUnavailableException("held back"), "showing its slots has to wait" },
        { new InvalidOperationException("the words of somebody"), "showing its slots failed for a reason of our own (InvalidOperationException)" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task After_a_fault_the_next_request_is_looked_at_again(Exception fault, string logged)
    {
        var faulty = new StoreDouble(new InMemoryStore()) { Fault = fault };
        var stage = await new TestStage(faulty).OpenAsync();
        using var stop = new CancellationTokenSource();
        var queue = QueueOf(stage);
        var running = queue.RunAsync(stop.Token);
        faulty.Unreadable = stage.Workshop;
        queue.Ask(stage.Workshop!.Value);
        await UntilAsync(() => stage.Logs.Lines.Any(line => line.Contains(logged, StringComparison.Ordinal)));
        Assert.DoesNotContain(stage.Logs.Lines, line => line.Contains("the words", StringComparison.Ordinal));
        faulty.Unreadable = null;
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        queue.Ask(stage.Workshop!.Value);

        Assert.NotEmpty(await WaitForBoardAsync(stage, "1 contribution"));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static SlotQueue QueueOf(TestStage stage) => new(stage.Slots, TimeProvider.System, stage.Logs.For<SlotQueue>());

    private static async Task<List<string>> WaitForBoardAsync(TestStage stage, string words)
    {
        await UntilAsync(() => Boards(stage).Any(text => text.Contains(words, StringComparison.Ordinal)));
        return Boards(stage);
    }

    private static List<string> Boards(TestStage stage) => [.. stage.Wire.Everything.ToList().Where(text => text.Contains("hidden until", StringComparison.Ordinal))];

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
