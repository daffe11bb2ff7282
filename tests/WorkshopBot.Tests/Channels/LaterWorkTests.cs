using WorkshopBot.Channels;
using WorkshopBot.Tests.Facilitation.Shell;

namespace WorkshopBot.Tests.Channels;

/// <summary>What nobody waits for is still seen when it goes wrong.</summary>
public sealed class LaterWorkTests
{
    [Fact]
    public async Task A_fault_of_our_own_is_logged_by_its_kind_without_words_and_the_next_work_is_done()
    {
        var log = new TestLog();
        var work = new LaterWork("Slack", log.For<LaterWorkTests>());
        var done = false;

        work.Run("lane", () => throw new InvalidOperationException("somebody's words"));
        work.Run("lane", () => Task.FromResult(done = true));
        await work.FinishAsync(CancellationToken.None);

        Assert.True(done);
        Assert.Contains("InvalidOperationException", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("somebody's words", log.Lines[0], StringComparison.Ordinal);
    }
}
