using WorkshopBot.Domain;
using WorkshopBot.Host.Serving;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Facilitation.Shell;
using WorkshopBot.Tests.Storage;

namespace WorkshopBot.Tests.Host;

/// <summary>What a crash or an outage left undone in a chat is done at the next look, workshop by workshop.</summary>
public sealed class ReconcilerTests
{
    public static TheoryData<Exception> Faults => [new StoreUnavailableException("held back"), new InvalidOperationException("the words of somebody")];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_workshop_that_cannot_be_read_holds_no_other_up(Exception fault)
    {
        var store = new StoreDouble(new InMemoryStorage().Store) { Fault = fault };
        var stage = new TestStage(store);
        var ids = new List<WorkshopId>();
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            var handled = await stage.Facilitator.HandleAsync(
                stage.Says("Nora", $"start {title}", alone: false) with { Room = new("test", title) }, CancellationToken.None);
            ids.Add(handled.Workshop!.Value);
        }

        var order = await store.ListAsync(CancellationToken.None).ToListAsync();
        store.Unreadable = order[0];
        using var reconciler = new Reconciler(store, stage.Slots, stage.Clock, stage.Logs.For<Reconciler>());
        await reconciler.LookAsync(CancellationToken.None);

        Assert.Equal(2, stage.Wire.Shown.Count);
        Assert.Contains(stage.Logs.Lines, line => line.Contains(order[0].Value, StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Logs.Lines, line => line.Contains("the words", StringComparison.Ordinal));
        store.Unreadable = null;
        await reconciler.LookAsync(CancellationToken.None);
        Assert.Equal(ids.Count, stage.Wire.Shown.Count);
    }
}
