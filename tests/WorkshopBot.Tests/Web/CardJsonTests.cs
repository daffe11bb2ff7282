using System.Reflection;
using System.Text.Json;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Web;

/// <summary>A card that was kept comes back as it was, whichever component is in it.</summary>
public sealed class CardJsonTests
{
    private static readonly Type[] s_components = [.. typeof(CardPart).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CardPart)))];

    public static TheoryData<string> Components => [.. s_components.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Components))]
    public void Each_component_survives_with_everything_it_can_hold(string component)
    {
        var type = s_components.Single(known => known.Name == component);
        var samples = All().Where(part => part.GetType() == type).ToList();

        Assert.True(samples.Count > 0, $"{component} stands on no sample card: add it to {nameof(EveryPart)}.");
        Assert.All(type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract"), property =>
            Assert.True(samples.Any(sample => !IsUsual(property, sample)), $"{component}.{property.Name} has its usual value on every sample."));
        foreach (var sample in samples)
        {
            Survives(new Card([sample], "fallback", "es"));
        }
    }

    [Fact]
    public void Every_card_of_a_whole_workshop_survives()
    {
        var legs = Journeys.Silent.Legs;
        var cards = Enumerable.Range(0, legs.Count).Where(place => place % 7 == 0)
            .SelectMany(place => EveryScreen.Of(legs[place].After, Cast.Context(legs[place].Now, Story.Nora, links: true))).Select(entry => entry.Card).Distinct().ToList();

        Assert.True(cards.Count > 100, $"Only {cards.Count} cards.");
        Assert.All(cards, Survives);
    }

    [Fact]
    public void Kept_cards_hold_no_characters_that_mean_something_to_a_page()
    {
        var json = JsonSerializer.Serialize(EveryPart.AllHostile, CardJson.Options);

        Assert.DoesNotContain("<script", json, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<CardPart> All() => EveryPart.Board.Parts.Concat(EveryPart.EveryField.Parts).Concat(EveryPart.WithErrors.Parts);

    private static void Survives(Card card) =>
        Assert.Equal(card, JsonSerializer.Deserialize<Card>(JsonSerializer.Serialize(card, CardJson.Options), CardJson.Options));

    /// <summary>Whether a property holds what it would hold if nobody had set it, so that losing it would not be noticed.</summary>
    private static bool IsUsual(PropertyInfo property, CardPart sample) => property.GetValue(sample) switch
    {
        null or false or "" => true,
        int number => number == 500,
        System.Collections.IEnumerable and not string => false,
        _ => false,
    };
}
