using System.Collections.Concurrent;
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
    private static readonly ConcurrentDictionary<(NamesMode Names, string Language), IReadOnlyList<(string Where, Card Card)>> s_all = new();

    /// <summary>Names, free words and keys of the story: people's own.</summary>
    private static readonly string[] s_peoplesWords =
    [
        "Prescription fulfilment", "A new medicine, waits in the store", "Walk-in patient", "joins the queue", "has taken the first doses",
        "Nobody waits more than 30 minutes", "Drop off", "Prepare", "Pick up", "Joins the queue", "Joins the line", "Hands over the prescription",
        "Waits in the store", "Comes to the counter", "Pays", "Greets and asks the name", "Greets", "asks the name", "Asks for the card", "Scans the original", "Phones the insurer",
        "Checks cover", "Insurer claim system", "Ready-time slip", "Technician", "technician", "Drop-off counter", "in person", "Right medicine, wrong person",
        "Takes the wrong bag", "Wrong count in the basket", "Nobody says how long", "Insurer does not answer", "Open the bag together", "Stop the sale",
        "A clock time is promised", "Could you tell me your full name?", "I stop here and check", "We use the portal now", "Price is said at drop-off",
        "Filling a new prescription at a community pharmacy", "Pharmacist-led smoking cessation programme", "Corner shoeshine (after Shostack 1984)",
        "Do we also need this for refills?", "Nora", "Ines", "Maya", "Theo", "Sam", "Ruth", "Madrid", "English", "Español",
    ];

    public static TheoryData<NamesMode> Modes => new(NamesMode.Mixed, NamesMode.Anonymous);

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_visible_word_comes_from_the_texts_or_from_people(NamesMode names)
    {
        var visible = All(names, "qps-ploc").SelectMany(entry => PseudoText.VisibleIn(entry.Card).Select(text => (entry.Where, Text: text)))
            .DistinctBy(entry => entry.Text);
        var faults = visible.Select(entry => $"{PseudoText.Untranslated(entry.Text, s_peoplesWords)} < {entry.Where}: {entry.Text}").Where(fault => fault[0] != ' ');
        Assert.Equal([], faults.Take(20));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_card_has_a_fallback_and_at_most_four_buttons_in_a_row(NamesMode names) =>
        Assert.All(All(names, "en"), entry =>
        {
            Assert.False(string.IsNullOrWhiteSpace(entry.Card.Fallback), entry.Where);
            Assert.All(entry.Card.Parts.OfType<CardPart.Buttons>(), row => Assert.InRange(row.Items.Count, 1, 4));
            Assert.Equal("en", entry.Card.Language);
        });

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_action_on_every_card_reads_back_and_is_a_verb_of_the_table(NamesMode names) =>
        Assert.All(All(names, "en"), entry => Assert.All(EveryScreen.Actions(entry.Card), action =>
        {
            Assert.True(Verbs.All.Contains(action.Verb), action.Verb);
            Assert.Equal(action, ActionId.Parse(action.ToString()));
        }));

    [Theory]
    [MemberData(nameof(Modes))]
    public void No_card_of_a_whole_workshop_is_too_large(NamesMode names) =>
        Assert.All(All(names, "en"), entry => Assert.InRange(SizeOf(entry.Card), 1, 24 * 1024));

    [Fact]
    public void A_blueprint_of_120_steps_fits_every_card()
    {
        var end = Journeys.Silent.Last(leg => leg.After.Current == StageKey.Customer && leg.After.CurrentRound!.IsVisible).After;
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

    /// <summary>Each card once, with where it was first seen.</summary>
    private static IReadOnlyList<(string Where, Card Card)> All(NamesMode names, string language) => s_all.GetOrAdd(
        (names, language), key => [.. Walk(key.Names, key.Language).DistinctBy(entry => entry.Card)]);

    private static IEnumerable<(string Where, Card Card)> Walk(NamesMode names, string language)
    {
        foreach (var (leg, place) in Journeys.In(names, language).Legs.Select((leg, place) => (leg, place)))
        {
            var where = $"{place} {leg.Command.GetType().Name}";
            var slots = EveryScreen.Slots(leg.After, Cast.Context(leg.Now, null, language, links: true));
            foreach (var (name, card) in slots.Concat(new[] { Story.Nora, Story.Maya }.SelectMany(who => Alone(leg, Cast.Context(leg.Now, who, language, links: true)))))
            {
                yield return ($"{where} {name}", card);
            }
        }
    }

    private static IEnumerable<(string Name, Card Card)> Alone(Leg leg, PromptContext context)
    {
        var answer = Prompter.Prompt(leg.Before, leg.Happened, leg.After, context with { Command = leg.Command, Private = context.Who == Story.Maya }).Reply;
        return EveryScreen.Opened(leg.After, context).Concat(answer is null ? [] : [("answer", EveryScreen.CardOf(answer))]);
    }

    private static int SizeOf(Card card) => JsonSerializer.SerializeToUtf8Bytes(card.Parts.Cast<object>().ToList()).Length;
}
