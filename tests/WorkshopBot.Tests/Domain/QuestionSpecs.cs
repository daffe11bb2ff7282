using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Domain;

public sealed class QuestionSpecs
{
    [Fact]
    public void A_wait_marked_at_a_step_does_not_answer_what_the_part_asks_about_that_step()
    {
        var story = Story.WithCustomerSteps().Offer(Story.Maya, StageKey.Front, new Offer.Wait(new("A1"), "Long queue"));
        Assert.Contains(new Question(StageKey.Front, "A1"), Questions.Open(Story.Maya, story.State));

        story.Offer(Story.Maya, StageKey.Front, Story.Step(WorkshopBot.Domain.Blueprints.Lane.Front, 0, "Greets", "A1"));
        Assert.DoesNotContain(new Question(StageKey.Front, "A1"), Questions.Open(Story.Maya, story.State));
    }

    [Fact]
    public void With_names_a_fail_or_wait_point_at_any_step_answers_the_one_question_of_its_part()
    {
        var story = Story.WithFailPart(charter => charter with { Names = NamesMode.Named });
        Assert.Single(Questions.Open(Story.Maya, story.State));

        story.Offer(Story.Maya, StageKey.Fail, new Offer.Fail(new("A6"), "Wrong person"));
        Assert.Empty(Questions.Open(Story.Maya, story.State));
        Assert.Single(Questions.Open(Story.Theo, story.State));
    }

    [Theory]
    [InlineData("web or app", false)]
    [InlineData("web o app", false)]
    [InlineData("in person", true)]
    public void Only_steps_between_people_are_asked_for_their_words(string channel, bool asked)
    {
        var story = Story.WithFailPart(charter => charter with { Rounds = RoundMode.Open });
        while (story.State.Current != StageKey.Ownership)
        {
            story.Do(new WorkshopCommand.StepBack(Story.Nora, story.State.Current));
        }

        story.Offer(Story.Maya, StageKey.Ownership, new Offer.Ownership(new("A6"), null, null, channel));
        Assert.Equal(asked, Stage.Of(StageKey.Script).Targets(story.State).Contains("A6"));
    }
}
