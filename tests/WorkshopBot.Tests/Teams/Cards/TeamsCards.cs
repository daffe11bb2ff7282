using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>Every card that a whole workshop can show, in both languages, with one step and with 120, and with hostile words; and as Teams would get it.</summary>
public static class TeamsCards
{
    public static readonly WorkshopId Workshop = new("abcdef0123456789abcd");

    /// <summary>Everything that Markdown, a template, a mention or a parser might read.</summary>
    public const string Hostile =
        "**bold** _it_ [link](https://evil.example) <at>Nora</at> <script>alert(1)</script> {{DATE(2026-01-01)}} ${x} `code` ~~no~~ # h &amp; | a | \\ \"q\"";

    /// <summary>One word that offers no place to break it.</summary>
    public static readonly string Unbroken = new('w', 120);

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<(string Name, Card Card)>>> s_told = new();

    /// <summary>All of it in every frame.</summary>
    internal static IEnumerable<(string Name, JsonObject Json)> Written() => new[] { "en", "es" }.SelectMany(language => Everything(language)
        .SelectMany(entry => Frames(entry.Name).Select(frame => ($"{language} {frame.Place} {entry.Name}", Write(entry.Card, frame)))));

    internal static IEnumerable<(string Name, Card Card)> Everything(string language) =>
        All(language).Concat(Large(language)).Concat(Large(language, Hostile)).Concat(Large(language, Hostile, 1)).Concat(Large(language, Unbroken, 1)).DistinctBy(entry => entry.Card);

    internal static IReadOnlyList<(string Name, Card Card)> All(string language) => s_told.GetOrAdd(language, _ => new(() =>
        [.. Walk(NamesMode.Mixed, language).Concat(Walk(NamesMode.Anonymous, language)).DistinctBy(entry => entry.Card)])).Value;

    internal static IEnumerable<(string Name, Card Card)> Large(
        string language, string words = "Does the thing with as many words as people use when nobody stops them at the counter", int count = 120)
    {
        var end = Journeys.In(NamesMode.Mixed, language).Legs.Last(leg => leg.After.Current == StageKey.Customer && leg.After.CurrentRound!.IsVisible).After;
        var many = Enumerable.Range(200, count).Select(number => new Activity
        {
            Id = new ActivityId($"A{number}"),
            Phase = end.Blueprint.Phases[number % 3].Id,
            Lane = (Lane)(number % 4),
            What = $"{words} {number}",
            Actor = $"Role {number % 9}",
            Wordings = [new Wording($"A{number + 500}", "Another wording", Story.Maya)],
        });
        var full = end with { Charter = end.Charter with { Title = words }, Blueprint = end.Blueprint with { Activities = many.ToSequence() } };
        return EveryScreen.Of(full, Cast.Context(Story.Monday.AddDays(2), Story.Nora, language, links: true)).DistinctBy(entry => entry.Card);
    }

    /// <summary>The frames in which a card can stand.</summary>
    internal static IEnumerable<CardFrame> Frames(string name) =>
    [
        new(CardPlace.Shared),
        new(CardPlace.Dialog, "n1") { MadeBy = name },
        new(CardPlace.InPlace, "n1") { MadeBy = name },
        new(CardPlace.Personal, "n1"),
    ];

    internal static JsonObject Write(Card card, CardFrame frame) => AdaptiveCardWriter.Write(card with { About = Workshop }, frame);

    /// <summary>Every object of the tree.</summary>
    internal static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Select(pair => pair.Value).SelectMany(Objects).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    internal static string? TypeOf(JsonObject element) => element["type"]?.GetValue<string>();

    private static IEnumerable<(string Name, Card Card)> Walk(NamesMode names, string language)
    {
        foreach (var (leg, place) in Journeys.In(names, language).Legs.Select((leg, place) => (leg, place)))
        {
            var slots = EveryScreen.Slots(leg.After, Cast.Context(leg.Now, null, language, links: true));
            var alone = new[] { Story.Nora, Story.Maya }.SelectMany(who => EveryScreen.Opened(leg.After, Cast.Context(leg.Now, who, language, links: true)));
            foreach (var (name, card) in slots.Concat(alone))
            {
                yield return (name, card);
            }
        }
    }
}
