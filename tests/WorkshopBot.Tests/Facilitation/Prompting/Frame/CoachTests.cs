using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

public sealed class CoachTests
{
    [Fact]
    public void A_blank_charter_is_to_be_filled_in() =>
        Assert.Equal(Verbs.Charter, Advise(new Story().Do(new WorkshopCommand.StartWorkshop(Story.Nora, new WorkshopId("w1"), "Shoes", "en", "Etc/UTC"))).Action.Verb);

    [Fact]
    public void A_lane_that_nobody_knows_is_named_before_the_start()
    {
        var story = Story.Framed().Do(new WorkshopCommand.LeaveWorkshop(Story.Theo)).Do(new WorkshopCommand.InvitePerson(Story.Nora, Story.Ines, Role.Expert, Lanes.Front));
        var advice = Advise(story);
        Assert.Equal(Verbs.Invite, advice.Action.Verb);
        Assert.Contains("Support", advice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_complete_charter_is_to_be_started() => Assert.Equal(Verbs.Begin, Advise(Story.Framed()).Action.Verb);

    [Fact]
    public void Early_in_a_part_there_is_nothing_to_do() => Assert.Equal(Verbs.SoFar, Advise(Story.WithPhases()).Action.Verb);

    [Fact]
    public void Half_way_without_an_answer_one_person_should_be_asked() =>
        Assert.Equal(Verbs.Invite, Advise(Story.WithPhases().Later(TimeSpan.FromHours(20))).Action.Verb);

    [Fact]
    public void Late_in_a_part_the_missing_are_reminded_and_only_once()
    {
        var story = Story.WithPhases().Offer(Story.Maya, StageKey.Customer, Story.Step(Lane.Customer, 1, "Joins")).Later(TimeSpan.FromHours(28));
        Assert.Equal(Verbs.Remind, Advise(story).Action.Verb);
        Assert.Equal(Verbs.SoFar, Advise(story.Do(new WorkshopCommand.RemindMissing(Story.Nora, StageKey.Customer))).Action.Verb);
    }

    [Fact]
    public void When_all_have_answered_it_is_revealed()
    {
        var story = Story.WithPhases();
        foreach (var who in new[] { Story.Maya, Story.Sam, Story.Ines })
        {
            story.Offer(who, StageKey.Customer, Story.Step(Lane.Customer, 1, $"Joins {who}"));
        }

        Assert.Equal(ActionId.Of(Verbs.Reveal, "customer", "yes"), Advise(story).Action);
    }

    [Fact]
    public void When_time_is_up_some_answers_are_revealed_and_none_need_more_time()
    {
        var clock = new WorkshopCommand.PassTime(new ParticipantId("clock"));
        var none = Story.WithPhases().Later(TimeSpan.FromHours(40)).Do(clock);
        Assert.Equal(Verbs.Extend, Advise(none).Action.Verb);
        var some = Story.WithPhases().Offer(Story.Maya, StageKey.Customer, Story.Step(Lane.Customer, 1, "Joins")).Later(TimeSpan.FromHours(40)).Do(clock);
        Assert.Equal(ActionId.Of(Verbs.Reveal, "customer"), Advise(some).Action);
    }

    [Fact]
    public void Without_names_two_answers_are_never_revealed()
    {
        var story = Story.WithPhases(charter => charter with { Names = NamesMode.Anonymous });
        foreach (var who in new[] { Story.Maya, Story.Sam })
        {
            story.Offer(who, StageKey.Customer, Story.Step(Lane.Customer, 1, $"Joins {who}"));
        }

        story.Later(TimeSpan.FromHours(40)).Do(new WorkshopCommand.PassTime(new ParticipantId("clock")));
        Assert.Equal(Verbs.Extend, Advise(story).Action.Verb);
    }

    [Fact]
    public void Look_alikes_come_before_the_order_and_the_order_before_the_close()
    {
        var story = Story.WithPhases().Offer(Story.Maya, StageKey.Customer, Story.Step(Lane.Customer, 1, "Joins"), Story.Step(Lane.Customer, 1, "Joins the line"))
            .Do(new WorkshopCommand.RevealRound(Story.Nora, StageKey.Customer));
        var pair = new MergeSuggestion(new ItemId('A', 1), new ItemId('A', 2), "alike");
        var reason = Coach.Advise(story.State, Cast.Voice(story.Now), [pair]).Reason;
        Assert.NotEqual(reason, Advise(story).Reason);
        Assert.Equal(Cast.Voice(story.Now).Texts.Coach.Order, Advise(story).Reason);
        Assert.Equal(Verbs.Next, Advise(story.Do(new WorkshopCommand.ConfirmOrder(Story.Nora, StageKey.Customer))).Action.Verb);
    }

    [Fact]
    public void Each_advice_of_a_whole_workshop_can_be_followed_or_looked_at()
    {
        foreach (var leg in Journeys.Silent.Legs.Where(leg => leg.After.IsOpen))
        {
            var advice = Coach.Advise(leg.After, Cast.Voice(leg.Now));
            Assert.NotEmpty(advice.Reason);
            Assert.True(Verbs.All.Contains(advice.Action.Verb), advice.Action.Verb);
        }
    }

    private static Advice Advise(Story story) => Coach.Advise(story.State, Cast.Voice(story.Now));
}
