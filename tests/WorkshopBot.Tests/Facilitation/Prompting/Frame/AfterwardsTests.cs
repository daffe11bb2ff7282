using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

/// <summary>After the workshop: a to-do on its day to whoever has it, the review to the owner; nobody else is written to.</summary>
public sealed class AfterwardsTests
{
    private static readonly string[] s_words = ["Say the price at drop-off", "Prescription fulfilment", "Maya"];
    private static readonly ParticipantId s_clock = new("clock");

    [Fact]
    public void Whoever_has_a_to_do_is_told_alone_on_its_day()
    {
        var story = Finished().Later(TimeSpan.FromDays(12)).Do(new WorkshopCommand.PassTime(s_clock));
        var (room, card) = Assert.Single(Told(story));

        Assert.Equal("play|dm-maya", room);
        Assert.Contains("Say the price at drop-off", card.Fallback, StringComparison.Ordinal);
        Assert.Equal([ActionId.Of(Verbs.TaskDone, "T1"), ActionId.Of(Verbs.TaskLater, "T1")], EveryScreen.Actions(card));

        story.Do(new WorkshopCommand.CompleteTask(Story.Maya, Story.Id("T1")));
        Assert.Empty(Told(story));
    }

    [Fact]
    public void The_owner_is_asked_on_the_day_of_the_review_with_the_unfinished_to_dos_first()
    {
        var story = Finished().Later(TimeSpan.FromDays(200)).Do(new WorkshopCommand.PassTime(s_clock));
        var text = TextCardWriter.Write(Told(story).Single(entry => entry.Room == "play|dm-ines").Card);

        Assert.Contains("Is it still true?", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("T1", StringComparison.Ordinal) < text.IndexOf("Is it still true?", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Every_word_comes_from_the_texts_or_from_people()
    {
        var story = Finished("qps-ploc").Later(TimeSpan.FromDays(200)).Do(new WorkshopCommand.PassTime(s_clock));
        var rest = Told(story, "qps-ploc").SelectMany(entry => PseudoText.VisibleIn(entry.Card))
            .Select(text => PseudoText.Untranslated(text, s_words));
        Assert.Equal([], rest.Where(text => text.Trim().Length > 0));
    }

    private static Story Finished(string language = "en") => Story.WithPhases(charter => charter with { Language = language })
        .Do(new WorkshopCommand.AddTask(Story.Nora, "Say the price at drop-off", Story.Maya, new DateOnly(2026, 12, 4)))
        .Do(new WorkshopCommand.SetReviewDate(Story.Nora, new DateOnly(2027, 5, 28)))
        .Do(new WorkshopCommand.CloseStage(Story.Nora, StageKey.Customer, true))
        .Do(new WorkshopCommand.FinishWorkshop(Story.Nora));

    private static List<(string Room, Card Card)> Told(Story story, string language = "en") =>
        [.. Prompter.Slots(story.State, Cast.Context(story.Now, null, language)).Where(content => content.Slot.Kind == SlotKind.Reminder).Select(content => (content.Slot.Room, content.Card))];
}
