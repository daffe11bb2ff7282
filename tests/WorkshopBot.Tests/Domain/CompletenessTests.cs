using System.Reflection;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Domain;

/// <summary>Nothing of the closed hierarchies is forgotten: every command has a decision, every event a state, every stage its rules.</summary>
public sealed class CompletenessTests
{
    public static TheoryData<Type> Commands => [.. Cases(typeof(WorkshopCommand))];

    public static TheoryData<Type> Events => [.. Cases(typeof(WorkshopEvent))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_decided_in_every_state(Type command)
    {
        var sample = (WorkshopCommand)SampleValues.Make(command);
        foreach (var state in States())
        {
            var decision = WorkshopDecider.Decide(sample, state, Story.Monday.AddDays(1));
            if (decision is Decision.Accepted accepted)
            {
                var after = state.Apply(accepted.Events);
                Assert.Empty(Assert.IsType<Decision.Accepted>(WorkshopDecider.Decide(sample, after, Story.Monday.AddDays(1))).Events);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_can_be_applied_to_every_state(Type happened)
    {
        var sample = (WorkshopEvent)SampleValues.Make(happened);
        foreach (var state in States())
        {
            Assert.Equal(state.Version + (sample.Ordered ? 1 : 0), state.Apply(sample).Version);
        }
    }

    [Fact]
    public void Every_stage_key_has_its_stage() =>
        Assert.All(Enum.GetValues<StageKey>(), key => Assert.Equal(key, Stage.Of(key).Key));

    private static IEnumerable<Type> Cases(Type hierarchy) => hierarchy.GetNestedTypes(BindingFlags.Public).Where(hierarchy.IsAssignableFrom);

    private static Workshop[] States() =>
    [
        Workshop.None,
        Story.Framed().State,
        Story.WithPhases().State,
        Story.WithCustomerSteps().State,
        Story.WithFailPart().State,
        StageAndVoteSpecs.Voting().State,
        StageAndVoteSpecs.AtStage(StageKey.Playback).State,
        Story.WithPhases().Do(new WorkshopCommand.PauseWorkshop(Story.Nora)).State,
        Story.WithPhases().Do(new WorkshopCommand.CancelWorkshop(Story.Nora)).State,
    ];
}
