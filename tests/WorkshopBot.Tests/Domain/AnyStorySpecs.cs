using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Domain;

/// <summary>Whatever people do, in whatever order: nothing throws, nothing happens twice, and the blueprint stays whole.</summary>
public sealed class AnyStorySpecs
{
    private static readonly ParticipantId[] s_people = [Story.Nora, Story.Ines, Story.Maya, Story.Theo, Story.Sam, Story.Ruth, Story.Stranger];

    [Fact]
    public void Any_commands_leave_a_sound_workshop() =>
        Prop.ForAll(Wishes().ListOf().ToArbitrary(), commands => Play([.. commands])).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(80));

    private static void Play(IReadOnlyList<WorkshopCommand> commands)
    {
        var state = Story.WithCustomerSteps(charter => charter with { Rounds = RoundMode.Open }).State;
        var now = Story.Monday.AddDays(1);
        var history = new List<WorkshopEvent>();
        var start = state;
        foreach (var command in commands)
        {
            now += TimeSpan.FromMinutes(7);
            if (WorkshopDecider.Decide(command, state, now) is not Decision.Accepted accepted)
            {
                continue;
            }

            Assert.True(accepted.Events.Count <= IWorkshopStore.MaxEvents);
            state = state.Apply(accepted.Events);
            history.AddRange(accepted.Events);
            if (WorkshopDecider.Decide(command, state, now) is Decision.Accepted again)
            {
                Assert.Empty(again.Events);
            }
        }

        AssertSound(state);
        Assert.Equal(state.Blueprint, start.Apply(history).Blueprint);
    }

    private static void AssertSound(Workshop workshop)
    {
        var blueprint = workshop.Blueprint;
        var ids = blueprint.Activities.Select(step => step.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(blueprint.FailPoints.Count(), blueprint.FailPoints.Select(fail => fail.Id).Distinct().Count());
        Assert.All(blueprint.Activities, step => Assert.NotNull(blueprint.Find(step.Phase)));
        Assert.All(blueprint.Activities.SelectMany(step => step.Next), link => Assert.NotNull(blueprint.Find(link.To)));
        Assert.All(blueprint.Activities, step => Assert.DoesNotContain(step.Next, link => link.To == step.Id));
        var loops = BlueprintFile.Read(BlueprintFile.Write(blueprint)) is BlueprintFileResult.Refused refused
            ? refused.Faults.Where(fault => fault.Rule != FaultRule.EndlessLoop)
            : [];
        Assert.Empty(loops);
    }

    private static Gen<WorkshopCommand> Wishes() =>
        from who in Gen.Elements(s_people)
        from kind in Gen.Choose(0, 21)
        from a in Gen.Choose(1, 9)
        from b in Gen.Choose(1, 9)
        from word in Gen.Elements("pays", "waits", "signs the slip", "asks again")
        select Wish(kind, who, (Step(a), Step(b)), word);

    private static ItemId Step(int number) => new('A', number);

    private static WorkshopCommand Wish(int kind, ParticipantId who, (ItemId A, ItemId B) ids, string word)
    {
        var (a, b) = ids;
        var at = new ActivityId(a.ToString());
        return kind switch
        {
            0 => new WorkshopCommand.OfferContributions(who, StageKey.Front, [new Offer.Step(Lane.Front, default, word, at)]),
            1 => new WorkshopCommand.OfferContributions(who, StageKey.Customer, [new Offer.Step(Lane.Customer, new PhaseId(1), word)]),
            2 => new WorkshopCommand.MergeItems(who, a, b),
            3 => new WorkshopCommand.SplitOff(who, b),
            4 => new WorkshopCommand.MoveStep(who, a, new PhaseId(3), null),
            5 => new WorkshopCommand.MoveStep(who, a, null, b),
            6 => new WorkshopCommand.RemoveItem(who, a, word),
            7 => new WorkshopCommand.LinkSteps(who, a, b, a.Number % 2 == 0 ? word : null),
            8 => new WorkshopCommand.UnlinkSteps(who, a, b),
            9 => new WorkshopCommand.DivideStep(who, a, word, word + " again"),
            10 => new WorkshopCommand.RewordItem(who, a, word),
            11 => new WorkshopCommand.DecideLane(who, a, (Lane)(b.Number % 4), LaneReason.ChosenDirectly),
            12 => new WorkshopCommand.Undo(who, (a.Number * 7) + b.Number),
            13 => new WorkshopCommand.CloseStage(Story.Nora, (StageKey)(3 + (a.Number % 10)), Anyway: true),
            14 => new WorkshopCommand.StepBack(who, (StageKey)(2 + (a.Number % 10))),
            15 => new WorkshopCommand.OfferContributions(who, StageKey.Fail, [new Offer.Fail(at, word), new Offer.Wait(at, word, 60)]),
            16 => new WorkshopCommand.ChangeVisibility(who, (Visibility)(a.Number % 2)),
            17 => new WorkshopCommand.Park(who, word),
            18 => new WorkshopCommand.SetPromise(who, a, b, 60, 120),
            19 => new WorkshopCommand.PassTime(new ParticipantId("clock")),
            20 => new WorkshopCommand.TakeLate(who, a),
            _ => new WorkshopCommand.FinishPart(who, (StageKey)(2 + (a.Number % 10))),
        };
    }
}
