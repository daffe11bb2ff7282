namespace WorkshopBot.Tests.Facilitation.Shell;

public sealed class RepeatedMessageTests
{
    [Fact]
    public async Task A_message_that_comes_again_after_a_crash_sets_the_deadline_that_was_not_set()
    {
        var stage = await new TestStage().OpenAsync();
        var message = stage.Says("Nora", "extend 10 minutes");
        await stage.TakeAsync(message);
        var deadline = Assert.Single(await stage.Deadlines.DueAsync(DateTimeOffset.MaxValue, default).ToListAsync());

        // As it stands when the program ends behind the append.
        await stage.Deadlines.SetAsync(stage.Workshop!.Value, null, default);
        await stage.TakeAsync(message);

        Assert.Equal([deadline], await stage.Deadlines.DueAsync(DateTimeOffset.MaxValue, default).ToListAsync());
    }
}
