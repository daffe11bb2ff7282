using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

public sealed class SlotTests
{
    [Fact]
    public void Slots_are_the_same_whoever_asks_and_whenever_they_are_shown_while_the_part_is_open()
    {
        foreach (var leg in Journeys.Silent.Legs)
        {
            var shown = Prompter.Slots(leg.After, Cast.Context(leg.Now, Story.Nora));
            Assert.Equal(shown, Prompter.Slots(leg.After, Cast.Context(leg.Now, Story.Theo)));
            Assert.Equal(shown, Prompter.Slots(leg.After, Cast.Context(leg.Now.AddDays(9), Story.Theo)));
        }
    }

    [Fact]
    public void No_slot_is_there_twice_and_each_thread_has_its_head()
    {
        foreach (var leg in Journeys.Silent.Legs)
        {
            var shown = Prompter.Slots(leg.After, Cast.Context(leg.Now, null, links: true));
            Assert.Equal(shown.Count, shown.Select(content => content.Slot).Distinct().Count());
            Assert.All(shown.Where(content => content.Under is not null), content => Assert.Contains(shown, head => head.Slot == content.Under));
        }
    }

    [Fact]
    public void Only_these_are_written_to_alone_and_why()
    {
        var seen = Journeys.Silent.Legs
            .SelectMany(leg => Prompter.Slots(leg.After, Cast.Context(leg.Now)).Where(content => content.Slot.Room.StartsWith("play|dm-", StringComparison.Ordinal)))
            .Select(content => $"{content.Slot.Room["play|dm-".Length..]} {content.Slot.Kind} {content.Slot.Subject}").Distinct().Order(StringComparer.Ordinal);
        Golden.Match(string.Join('\n', seen), "cards/who-is-written-to.txt");
    }

    [Fact]
    public void Whoever_has_answered_or_is_away_is_neither_invited_nor_reminded()
    {
        var story = Story.WithPhases()
            .Offer(Story.Maya, StageKey.Customer, Story.Step(Lane.Customer, 1, "Joins"))
            .Do(new WorkshopCommand.StayQuiet(Story.Sam, Story.Monday.AddDays(30)))
            .Do(new WorkshopCommand.RemindMissing(Story.Nora, StageKey.Customer));
        var alone = Prompter.Slots(story.State, Cast.Context(story.Now)).Where(content => content.Slot.Kind is SlotKind.Reminder or SlotKind.Invitation)
            .Select(content => content.Slot.Room).Distinct();
        Assert.Equal(["play|dm-ines"], alone);
    }

    [Fact]
    public void Nobody_without_a_direct_chat_is_written_to_and_the_facilitator_hears_of_it()
    {
        var leg = Journeys.Silent.First(leg => leg.Command is WorkshopCommand.PassTime);
        var people = Cast.People.ToDictionary(entry => entry.Key, entry => entry.Value with { DirectChat = null });
        var context = Cast.Context(leg.Now, Story.Nora);
        context = context with { Voice = context.Voice with { People = people }, Board = context.Board with { People = people } };
        Assert.All(Prompter.Slots(leg.After, context), content => Assert.Equal(Cast.Channel.Key, content.Slot.Room));
        var said = EveryScreen.CardOf(Prompter.Prompt(leg.Before, leg.Happened, leg.After, context).Reply!);
        Assert.Contains("Ines", TextCardWriter.Write(said), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_happens_in_whatever_order_there_are_words_for_it()
    {
        var walk = Gen.Choose(0, int.MaxValue - 1).ArrayOf(40);
        Prop.ForAll(walk.ToArbitrary(), numbers => Walk(numbers)).QuickCheckThrowOnFailure();
    }

    /// <summary>A random walk through commands, most of them refused: every state, every refusal and every answer has its card.</summary>
    private static void Walk(int[] numbers)
    {
        var (workshop, now) = (Workshop.None, Story.Monday);
        foreach (var number in numbers)
        {
            now = now.AddMinutes(number % 2000);
            var command = Commands.Any(number, workshop);
            var context = Cast.Context(now, command.By) with { Command = command, Private = number % 2 == 0 };
            switch (WorkshopDecider.Decide(command, workshop, now))
            {
                case Decision.Refused refused:
                    Assert.NotNull(Prompter.Refuse(refused.Why, workshop, context).Reply);
                    break;
                case Decision.Accepted accepted:
                    var after = workshop.Apply(accepted.Events);
                    _ = Prompter.Prompt(workshop, [.. accepted.Events], after, context);
                    workshop = after;
                    break;
            }

            _ = EveryScreen.Opened(workshop, context).Take(number % 40).Count();
        }
    }
}
