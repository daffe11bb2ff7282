using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Tests.Support.Story;

namespace WorkshopBot.Tests.Domain;

/// <summary>The largest workshop works; one more of anything is refused with the limit.</summary>
public sealed class LimitsSpecs
{
    [Fact]
    public void Twelve_phases_and_not_thirteen()
    {
        var story = Framed().Do(new WorkshopCommand.CloseStage(Nora, StageKey.Charter));
        Spec.Given(story).When(new WorkshopCommand.SetPhases(Nora, Names(13))).ThenRefused(new Refusal.LimitReached(Limit.Phases, 12));
        Assert.Equal(12, Spec.Given(story).When(new WorkshopCommand.SetPhases(Nora, Names(12))).ThenAccepted().Blueprint.Phases.Count);
    }

    [Fact]
    public void A_hundred_and_twenty_steps_and_not_one_more()
    {
        var story = Largest();
        Assert.Equal(120, story.State.Blueprint.Activities.Count);
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Customer, [Step(Lane.Customer, 1, "One more")]))
            .ThenRefused(new Refusal.LimitReached(Limit.Activities, 120));
    }

    [Fact]
    public void Hidden_steps_count_before_they_are_revealed()
    {
        var story = Framed().Do(new WorkshopCommand.CloseStage(Nora, StageKey.Charter)).Do(new WorkshopCommand.SetPhases(Nora, Names(12)))
            .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Chain, Anyway: true));
        Fill(story, 120);
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Customer, [Step(Lane.Customer, 1, "One more")]))
            .ThenRefused(new Refusal.LimitReached(Limit.Activities, 120));
    }

    [Fact]
    public void Two_hundred_and_fifty_links_and_not_one_more()
    {
        var story = Largest();
        var links = 0;
        for (var from = 1; links < 250; from++)
        {
            for (var to = from + 1; to <= from + 3 && links < 250; to++, links++)
            {
                story.Do(new WorkshopCommand.LinkSteps(Nora, new ItemId('A', from), new ItemId('A', to), null));
            }
        }

        Assert.Equal(250, story.State.Blueprint.Activities.Sum(step => step.Next.Count));
        Spec.Given(story).When(new WorkshopCommand.LinkSteps(Nora, new ItemId('A', 120), new ItemId('A', 1), "again"))
            .ThenRefused(new Refusal.LimitReached(Limit.Links, 250));
    }

    [Fact]
    public void A_hundred_and_twenty_fail_points_and_two_thousand_contributions()
    {
        var story = Largest();
        while (story.State.Current != StageKey.Fail)
        {
            story.Do(new WorkshopCommand.CloseStage(Nora, story.State.Current, Anyway: true));
        }

        for (var number = 1; number <= 120; number++)
        {
            story.Offer(Maya, StageKey.Fail, new Offer.Fail(new ActivityId($"A{number}"), $"Goes wrong {number}"));
        }

        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Fail, [new Offer.Fail(new ActivityId("A1"), "One more")]))
            .ThenRefused(new Refusal.LimitReached(Limit.FailPoints, 120));
        story.Do(new WorkshopCommand.CloseStage(Nora, StageKey.Fail, Anyway: true));
        for (var number = 1; story.State.Contributions.Count < 2000; number++)
        {
            var room = Math.Min(20, 2000 - story.State.Contributions.Count);
            story.Do(new WorkshopCommand.OfferContributions(Maya, StageKey.Safeguard, Enumerable.Range(1, room)
                .Select(Offer (line) => new Offer.Safeguard(new FailPointId($"F{(number % 120) + 1}"), $"Before {number} {line}", null, null, null)).ToSequence()));
        }

        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Safeguard, [new Offer.Safeguard(new FailPointId("F1"), "One more", null, null, null)]))
            .ThenRefused(new Refusal.LimitReached(Limit.Contributions, 2000));
    }

    private static Story Largest()
    {
        var story = Framed(charter => charter with { Rounds = RoundMode.Open, Names = NamesMode.Named })
            .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Charter)).Do(new WorkshopCommand.SetPhases(Nora, Names(12)))
            .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Chain, Anyway: true));
        Fill(story, 120);
        return story;
    }

    private static void Fill(Story story, int steps)
    {
        for (var number = 1; number <= steps; number++)
        {
            story.Offer(Maya, StageKey.Customer, Step(Lane.Customer, ((number - 1) / 10) + 1, $"Step {number}"));
        }
    }

    private static Sequence<string> Names(int count) =>
        Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"Phase {number}")).ToSequence();
}
