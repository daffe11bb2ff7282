using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

public sealed class PersonalChatTests
{
    [Fact]
    public void Questions_come_one_after_the_other_with_their_place()
    {
        var story = Story.WithPhases();
        Assert.Contains("1/3 ·", Next(story), StringComparison.Ordinal);
        var answered = Story.WithPhases().Offer(Story.Maya, StageKey.Customer, Story.Step(Lane.Customer, 1, "Joins the queue"));
        Assert.Contains("2/3 ·", Next(answered), StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_question_comes_back_at_the_end() =>
        Assert.Contains("2/3 ·", Next(Story.WithPhases().Do(new WorkshopCommand.SkipQuestion(Story.Maya, StageKey.Customer, "1"))), StringComparison.Ordinal);

    [Fact]
    public void Whoever_comes_back_goes_on_where_they_stopped()
    {
        var story = Story.WithPhases().Offer(Story.Maya, StageKey.Customer, Story.Step(Lane.Customer, 1, "Joins the queue"));
        var shown = TextCardWriter.Write(PersonalChat.Resume(story.State, Story.Maya, Cast.Voice(story.Now)));
        Assert.StartsWith("Welcome back. We were at 2 of 3:", shown, StringComparison.Ordinal);
        Assert.Contains("2/3 ·", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_is_a_thank_you_and_no_question_is_no_question()
    {
        var story = Story.WithPhases().Do(new WorkshopCommand.FinishPart(Story.Maya, StageKey.Customer));
        Assert.Contains("That was all.", Next(story), StringComparison.Ordinal);
        var ruth = TextCardWriter.Write(PersonalChat.Next(story.State, Story.Ruth, Cast.Voice(story.Now)));
        Assert.Contains("Nothing is waiting for you", ruth, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_in_the_direct_chat_is_echoed_and_followed_by_the_next_question()
    {
        var said = Answer(Journeys.Silent.First(leg => leg.Command is WorkshopCommand.OfferContributions { Stage: StageKey.Front }));
        Assert.Contains("Saved as A7", said, StringComparison.Ordinal);
        Assert.Contains("1/5 · When the customer does this\nA1 Joins the queue", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_late_answer_is_welcome_and_the_open_question_follows()
    {
        var said = Answer(Journeys.Silent.First(leg => leg.Happened.OfType<WorkshopEvent.ContributionOffered>().Any(e => e.Late)));
        Assert.StartsWith("“Back stage” has closed, but what you know still counts.", said, StringComparison.Ordinal);
        Assert.Contains("A10", said, StringComparison.Ordinal);
        Assert.Contains("1/1 · Which team", said, StringComparison.Ordinal);
    }

    private static string Next(Story story) => TextCardWriter.Write(PersonalChat.Next(story.State, Story.Maya, Cast.Voice(story.Now)));

    private static string Answer(Leg leg) => TextCardWriter.Write(Assert.IsType<Reply.Whisper>(
        Prompter.Prompt(leg.Before, leg.Happened, leg.After, Cast.Context(leg.Now, leg.Command.By) with { Command = leg.Command, Private = true }).Reply).Card);
}
