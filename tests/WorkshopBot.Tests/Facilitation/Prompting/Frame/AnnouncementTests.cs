using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

/// <summary>What everybody is told in one line in the thread, once.</summary>
public sealed class AnnouncementTests
{
    private static readonly string[] s_words = ["Nora", "Maya", "Madrid", "Prescription fulfilment"];

    [Fact]
    public void More_time_a_pause_and_another_facilitator_are_told_in_the_thread_under_the_board()
    {
        var story = Story.WithPhases()
            .Do(new WorkshopCommand.ExtendStage(Story.Nora, StageKey.Customer, Story.Monday.AddDays(3)))
            .Do(new WorkshopCommand.PauseWorkshop(Story.Nora))
            .Do(new WorkshopCommand.ResumeWorkshop(Story.Nora))
            .Do(new WorkshopCommand.RequestFacilitation(Story.Maya))
            .Do(new WorkshopCommand.AnswerTakeover(Story.Ines, true));

        Assert.Equal(
            string.Join('\n',
                "Nora gave more time: “Customer actions” is open until Thu 10:00.",
                "Nora paused the workshop. No reminders until it goes on.",
                "We go on with “Customer actions”, open until Thu 10:01.",
                "Maya facilitates now, agreed by Ines."),
            string.Join('\n', Lines(story.State, story.Now)));
    }

    [Fact]
    public void A_changed_charter_is_told_with_what_changed_but_not_while_it_is_being_written()
    {
        var story = Story.WithPhases();
        Assert.Empty(Lines(story.State, story.Now));
        story.Do(new WorkshopCommand.WriteCharter(Story.Nora, story.State.Charter with { Goal = "Nobody waits", Pace = Pace.Live }));

        Assert.Equal(["Nora changed the charter: the aim and the pace."], Lines(story.State, story.Now));
    }

    [Fact]
    public void Going_back_late_answers_and_a_new_rule_are_told()
    {
        var story = Story.WithCustomerSteps()
            .Offer(Story.Sam, StageKey.Customer, Story.Step(Lane.Customer, 3, "Leaves"))
            .Do(new WorkshopCommand.TakeLate(Story.Nora, Story.Id("A6")))
            .Do(new WorkshopCommand.ChangeVisibility(Story.Nora, Visibility.Perceived))
            .Do(new WorkshopCommand.StepBack(Story.Nora, StageKey.Front));

        var lines = Lines(story.State, story.Now);
        Assert.Equal(3, lines.Count);
        Assert.Contains("A6", lines[0], StringComparison.Ordinal);
        Assert.Contains("Customer actions", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_stays_as_it_was_said_while_the_workshop_goes_on()
    {
        var paused = Story.WithPhases().Do(new WorkshopCommand.PauseWorkshop(Story.Nora)).Do(new WorkshopCommand.ResumeWorkshop(Story.Nora));
        var then = Lines(paused.State, paused.Now);
        paused.Do(new WorkshopCommand.RevealRound(Story.Nora, StageKey.Customer)).Do(new WorkshopCommand.CloseStage(Story.Nora, StageKey.Customer, true));

        Assert.Equal(then, Lines(paused.State, paused.Now.AddDays(9)));
    }

    [Fact]
    public void Only_the_last_dozen_is_kept()
    {
        var story = Story.WithPhases();
        for (var days = 3; days < 30; days++)
        {
            story.Do(new WorkshopCommand.ExtendStage(Story.Nora, StageKey.Customer, Story.Monday.AddDays(days)));
        }

        Assert.Equal(12, Lines(story.State, story.Now).Count);
    }

    [Fact]
    public void Every_word_of_a_line_comes_from_the_texts_or_from_people()
    {
        var story = Story.WithCustomerSteps(charter => charter with { Language = "qps-ploc" })
            .Do(new WorkshopCommand.ExtendStage(Story.Nora, StageKey.Front, Story.Monday.AddDays(3)))
            .Do(new WorkshopCommand.PauseWorkshop(Story.Nora))
            .Do(new WorkshopCommand.ResumeWorkshop(Story.Nora))
            .Do(new WorkshopCommand.ChangeVisibility(Story.Nora, Visibility.Perceived))
            .Do(new WorkshopCommand.OfferFacilitation(Story.Nora, Story.Maya))
            .Do(new WorkshopCommand.AnswerHandover(Story.Maya, true))
            .Do(new WorkshopCommand.StepBack(Story.Maya, StageKey.Front));
        story.Do(new WorkshopCommand.WriteCharter(Story.Maya, story.State.Charter with { Playbook = PlaybookKind.Short, Customer = "A tourist", VotesPerPerson = 5 }));
        var lines = Announced(story.State, story.Now, "qps-ploc").SelectMany(card => PseudoText.VisibleIn(card)).ToList();

        Assert.Equal(7, Announced(story.State, story.Now, "qps-ploc").Count);
        Assert.Equal([], lines.Select(line => PseudoText.Untranslated(line, s_words)).Where(rest => rest.Trim().Length > 0));
    }

    private static List<Card> Announced(Workshop workshop, DateTimeOffset now, string language = "en") =>
        [.. Prompter.Slots(workshop, Cast.Context(now, null, language)).Where(content => content.Slot.Kind == SlotKind.Announcement && content.Under?.Kind == SlotKind.Board)
            .Select(content => content.Card)];

    private static List<string> Lines(Workshop workshop, DateTimeOffset now) => [.. Announced(workshop, now).Select(card => ((CardPart.Note)Assert.Single(card.Parts)).Text)];
}
