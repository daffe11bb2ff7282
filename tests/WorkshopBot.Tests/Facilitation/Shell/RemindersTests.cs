using WorkshopBot.Domain;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Storage;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>A deadline that cannot be passed now waits, and ends neither the clock nor the program.</summary>
public sealed class RemindersTests
{
    public static TheoryData<Exception> Faults => [new StoreUnavailableException("held back"), new InvalidOperationException("the words of somebody")];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_deadline_that_could_not_be_passed_is_passed_once_its_claim_has_run_out(Exception fault)
    {
        var faulty = new StoreDouble(new InMemoryStore()) { Fault = fault };
        var stage = await new TestStage(faulty).OpenAsync();
        stage.Clock.Pass(TimeSpan.FromDays(2));
        faulty.Unreadable = stage.Workshop;

        Assert.Equal(1, await stage.Reminders.LookAsync(CancellationToken.None));
        Assert.Contains(stage.Logs.Lines, line => line.Contains("passing its deadline", StringComparison.Ordinal) && !line.Contains("the words", StringComparison.Ordinal));
        Assert.Empty(await OverAsync(stage));

        faulty.Unreadable = null;
        Assert.Equal(0, await stage.Reminders.LookAsync(CancellationToken.None));
        stage.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await stage.Reminders.LookAsync(CancellationToken.None));
        Assert.Single(await OverAsync(stage));
    }

    private static async Task<List<WorkshopEvent>> OverAsync(TestStage stage) =>
        await stage.Store.HistoryAsync(stage.Workshop!.Value, CancellationToken.None).Where(e => e is WorkshopEvent.TimeRanOut).ToListAsync();
}
