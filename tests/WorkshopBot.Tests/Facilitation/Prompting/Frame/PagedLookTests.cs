using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

/// <summary>What somebody asked to see and is long comes in pages, on every channel.</summary>
public sealed class PagedLookTests
{
    [Fact]
    public void The_steps_in_words_are_turned_page_by_page_and_every_step_is_on_one()
    {
        var workshop = Story.WithPhases().State;
        var steps = Enumerable.Range(1, 95).Select(number => new Activity { Id = new ActivityId($"A{number}"), Phase = workshop.Blueprint.Phases[number % 3].Id, Lane = Lane.Front, What = $"Step {number}" });
        workshop = workshop with { Blueprint = workshop.Blueprint with { Activities = steps.ToSequence() } };

        var (seen, pages) = (new List<string>(), 0);
        for (ActionId? wish = ActionId.Of(Verbs.Picture, "text"); wish is not null && pages < 9; pages++)
        {
            var card = Look(wish, workshop);
            Assert.Equal(wish, card.MadeBy);
            Assert.InRange(card.Parts.Count(part => part is CardPart.Quote), 1, 40);
            seen.AddRange(card.Parts.OfType<CardPart.Quote>().Select(quote => quote.Id!));
            wish = Turn(card, "More");
        }

        Assert.Equal(3, pages);
        Assert.Equal(95, seen.Distinct().Count());
        Assert.Equal(95, seen.Count);
    }

    [Theory]
    [InlineData("0", "picture text 2", null)]
    [InlineData("99", null, "picture text 2")]
    [InlineData("nonsense", "picture text 2", null)]
    public void A_page_that_is_none_is_the_nearest_one(string page, string? more, string? back)
    {
        var workshop = Story.WithPhases().State;
        var steps = Enumerable.Range(1, 95).Select(number => new Activity { Id = new ActivityId($"A{number}"), Phase = workshop.Blueprint.Phases[0].Id, Lane = Lane.Front, What = "x" });
        var card = Look(ActionId.Of(Verbs.Picture, "text", page), workshop with { Blueprint = workshop.Blueprint with { Activities = steps.ToSequence() } });

        Assert.Equal((more, back), (Turn(card, "More")?.ToString(), Turn(card, "Back")?.ToString()));
    }

    private static ActionId? Turn(Card card, string words) =>
        card.Parts.OfType<CardPart.Buttons>().SelectMany(row => row.Items).FirstOrDefault(button => button.Words == words)?.Action;

    private static Card Look(ActionId wish, Workshop workshop) => Prompter.Show(wish, workshop, Cast.Context(Story.Monday, Story.Nora)).Reply switch
    {
        WorkshopBot.Facilitation.Reply.Whisper whisper => whisper.Card,
        var other => throw new NotSupportedException(other?.ToString()),
    };
}
