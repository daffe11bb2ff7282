using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

/// <summary>What holds for every card in every state of a whole workshop.</summary>
public sealed class EveryCardTests
{
    /// <summary>Names, free words and keys of the story: people's own.</summary>
    private static readonly string[] s_peoplesWords =
    [
        "Prescription fulfilment", "A new medicine, waits in the store", "Walk-in patient", "joins the queue", "has taken the first doses",
        "Nobody waits more than 30 minutes", "Drop off", "Prepare", "Pick up", "Joins the queue", "Joins the line", "Hands over the prescription",
        "Waits in the store", "Comes to the counter", "Pays", "Greets and asks the name", "Asks for the card", "Scans the original", "Phones the insurer",
        "Checks cover", "Insurer claim system", "Ready-time slip", "Technician", "technician", "Drop-off counter", "in person", "Right medicine, wrong person",
        "Takes the wrong bag", "Wrong count in the basket", "Nobody says how long", "Insurer does not answer", "Open the bag together", "Stop the sale",
        "A clock time is promised", "Could you tell me your full name?", "I stop here and check", "We use the portal now", "Price is said at drop-off",
        "Do we also need this for refills?", "Nora", "Ines", "Maya", "Theo", "Sam", "Ruth", "Madrid", "English", "Español",
    ];

    public static TheoryData<string> Modes => new("silent", "nameless");

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_visible_word_comes_from_the_texts_or_from_people(string mode)
    {
        List<string> faults = [];
        foreach (var (where, card) in All(mode, "qps-ploc", [Story.Nora, Story.Maya]))
        {
            faults.AddRange(PseudoText.VisibleIn(card).Select(visible => PseudoText.Untranslated(visible, s_peoplesWords)).Where(rest => rest.Length > 0).Select(rest => $"{where}: {rest}"));
        }

        Assert.Equal("", string.Join('\n', faults.Distinct().Take(20)));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_card_has_a_fallback_and_at_most_four_buttons_in_a_row(string mode) =>
        Assert.All(All(mode, "en", [Story.Nora, Story.Theo]), entry =>
        {
            Assert.False(string.IsNullOrWhiteSpace(entry.Card.Fallback), entry.Where);
            Assert.All(entry.Card.Parts.OfType<CardPart.Buttons>(), row => Assert.InRange(row.Items.Count, 1, 4));
            Assert.Equal("en", entry.Card.Language);
        });

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_action_on_every_card_reads_back_and_is_a_verb_of_the_table(string mode) =>
        Assert.All(All(mode, "en", [Story.Nora, Story.Ines]), entry => Assert.All(EveryScreen.Actions(entry.Card), action =>
        {
            Assert.True(Verbs.All.Contains(action.Verb), action.Verb);
            Assert.Equal(action, ActionId.Parse(action.ToString()));
        }));

    [Theory]
    [MemberData(nameof(Modes))]
    public void No_card_of_a_whole_workshop_is_too_large(string mode) =>
        Assert.All(All(mode, "es", [Story.Nora]), entry => Assert.InRange(SizeOf(entry.Card), 1, 24 * 1024));

    [Fact]
    public void A_blueprint_of_120_steps_fits_every_card()
    {
        var end = Journey.Whole().Last(leg => leg.After.Current == StageKey.Customer && leg.After.CurrentRound!.IsVisible).After;
        var many = Enumerable.Range(200, 120).Select(number => new Activity
        {
            Id = new ActivityId($"A{number}"),
            Phase = end.Blueprint.Phases[number % 3].Id,
            Lane = (Lane)(number % 4),
            What = $"Does the thing number {number} with as many words as people use when nobody stops them at the counter",
            Actor = $"Role {number % 9}",
            Wordings = [new Wording($"A{number + 500}", "Another wording", Story.Maya)],
        });
        var full = end with { Blueprint = end.Blueprint with { Activities = many.ToSequence() } };
        var context = Cast.Context(Story.Monday.AddDays(2), Story.Nora);
        Assert.All(EveryScreen.Of(full, context), entry => Assert.True(SizeOf(entry.Card) <= 24 * 1024, $"{entry.Name}: {SizeOf(entry.Card)}"));
    }

    private static IEnumerable<(string Where, Card Card)> All(string mode, string language, ParticipantId[] people)
    {
        foreach (var (leg, place) in Journeys.In(mode).Legs.Select((leg, place) => (leg, place)))
        {
            foreach (var who in people)
            {
                var context = Cast.Context(leg.Now, who, language, links: true);
                foreach (var (name, card) in EveryScreen.Of(leg.After, context))
                {
                    yield return ($"{place} {leg.Command.GetType().Name} {who} {name}", card);
                }

                var turn = Prompter.Prompt(leg.Before, leg.Happened, leg.After, context with { Command = leg.Command });
                if (turn.Reply is { } reply)
                {
                    yield return ($"{place} {leg.Command.GetType().Name} {who} reply", EveryScreen.CardOf(reply));
                }
            }
        }
    }

    private static int SizeOf(Card card) => JsonSerializer.SerializeToUtf8Bytes(card.Parts.Cast<object>().ToList()).Length;
}
