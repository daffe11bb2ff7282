using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Tests.Support.Story;

namespace WorkshopBot.Tests.Domain;

/// <summary>Numbers that lie far apart are asked for once more, now that everybody knows them.</summary>
public sealed class AskingAgainSpecs
{
    private static readonly ActivityId s_step = new("A6");

    [Fact]
    public void Everyone_is_asked_again_and_the_first_numbers_stand_until_somebody_answers()
    {
        var story = Revealed();
        Assert.DoesNotContain("A6", OpenFor(Maya, story));

        story.Do(Ask(Nora));

        Assert.Contains("A6", OpenFor(Maya, story));
        Assert.Equal(360, story.Activity("A6").Standard!.TargetSeconds);
        Assert.Equal("Looks up", story.Activity("A6").Standard!.Execution);
    }

    [Fact]
    public void The_new_numbers_take_the_place_of_the_first_ones()
    {
        var story = Revealed().Do(Ask(Nora)).Offer(Maya, StageKey.Standard, Minutes(4)).Offer(Theo, StageKey.Standard, Minutes(5));

        Assert.Equal(270, story.Activity("A6").Standard!.TargetSeconds);
        Assert.Equal("Looks up", story.Activity("A6").Standard!.Execution);
        Assert.DoesNotContain("A6", OpenFor(Maya, story));
    }

    [Fact]
    public void Somebody_who_was_finished_is_asked_too()
    {
        var story = Revealed().Do(new WorkshopCommand.FinishPart(Maya, StageKey.Standard)).Do(Ask(Nora));
        Assert.Contains("A6", OpenFor(Maya, story));
    }

    /// <summary>Whoever stays with the same number has answered too.</summary>
    [Fact]
    public void The_same_number_given_again_is_an_answer()
    {
        var story = Revealed().Do(Ask(Nora)).Offer(Maya, StageKey.Standard, Minutes(2, "Looks up"));

        Assert.DoesNotContain("A6", OpenFor(Maya, story));
        Assert.Equal(120, story.Activity("A6").Standard!.TargetSeconds);
    }

    [Fact]
    public void Asking_twice_is_asking_once() => Spec.Given(Revealed().Do(Ask(Nora))).When(Ask(Nora)).ThenNothing();

    [Fact]
    public void Nothing_is_asked_again_before_anybody_has_seen_it_nor_by_anybody_else()
    {
        Spec.Given(Answered()).When(Ask(Nora)).ThenRefused<Refusal.NotRevealed>();
        Spec.Given(Revealed()).When(Ask(Maya)).ThenRefused<Refusal.NotFacilitator>();
        Spec.Given(Revealed()).When(new WorkshopCommand.AskAgain(Nora, StageKey.Script, "A6")).ThenRefused<Refusal.StageNotOpen>();
    }

    private static WorkshopCommand.AskAgain Ask(ParticipantId who) => new(who, StageKey.Standard, s_step.Value);

    private static Offer.Standard Minutes(int minutes, string? execution = null) => new(s_step, execution, minutes * 60, null);

    private static IEnumerable<string> OpenFor(ParticipantId who, Story story) => Questions.Open(who, story.State).Select(question => question.Target);

    private static Story Answered() => StageAndVoteSpecs.AtStage(StageKey.Standard)
        .Offer(Maya, StageKey.Standard, Minutes(2, "Looks up")).Offer(Theo, StageKey.Standard, Minutes(10));

    private static Story Revealed() => Answered().Do(new WorkshopCommand.RevealRound(Nora, StageKey.Standard));
}
