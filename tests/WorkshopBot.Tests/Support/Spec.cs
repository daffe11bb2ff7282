using WorkshopBot.Domain;

namespace WorkshopBot.Tests.Support;

/// <summary>Given a state, when a command, then events or a refusal. Whatever is accepted is asked a second time and must yield nothing.</summary>
public sealed class Spec(Workshop given, DateTimeOffset now)
{
    private Decision? _decision;

    public static Spec Given(Story story) => new(story.State, story.Now.AddMinutes(1));

    public static Spec GivenNothing() => new(Workshop.None, Story.Monday);

    public Spec When(WorkshopCommand command)
    {
        _decision = WorkshopDecider.Decide(command, given, now);
        if (_decision is Decision.Accepted accepted)
        {
            Assert.True(accepted.Events.Count <= IWorkshopStore.MaxEvents);
            var after = given.Apply(accepted.Events);
            Assert.Equal(given.Version + accepted.Events.Count(e => e.Ordered), after.Version);
            var again = Assert.IsType<Decision.Accepted>(WorkshopDecider.Decide(command, after, now));
            Assert.Empty(again.Events);
        }

        return this;
    }

    public Workshop Then(params ReadOnlySpan<WorkshopEvent> events)
    {
        var accepted = Assert.IsType<Decision.Accepted>(_decision);
        Assert.Equal(Sequence.Create(events), accepted.Events);
        return given.Apply(accepted.Events);
    }

    public Workshop ThenNothing() => Then();

    /// <summary>For specs that look at the state afterwards.</summary>
    public Workshop ThenAccepted()
    {
        var accepted = Assert.IsType<Decision.Accepted>(_decision);
        Assert.NotEmpty(accepted.Events);
        return given.Apply(accepted.Events);
    }

    public void ThenRefused(Refusal why) => Assert.Equal(why, Assert.IsType<Decision.Refused>(_decision).Why);

    public TRefusal ThenRefused<TRefusal>()
        where TRefusal : Refusal => Assert.IsType<TRefusal>(Assert.IsType<Decision.Refused>(_decision).Why);

    public DateTimeOffset At => now;
}
