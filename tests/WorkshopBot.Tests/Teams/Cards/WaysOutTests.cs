using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>The buttons that a card gets from its place, beside its own.</summary>
public sealed class WaysOutTests
{
    [Fact]
    public void No_two_buttons_of_a_card_have_the_same_words()
    {
        foreach (var (name, card) in TeamsCards.All("en").Concat(TeamsCards.All("es")).Concat(TeamsCards.Large("en")))
        {
            foreach (var frame in TeamsCards.Frames(name))
            {
                var titles = TeamsCards.Write(card, frame)["actions"]?.AsArray().Select(action => (string)action!["title"]!).ToList() ?? [];
                Assert.True(titles.Count == titles.Distinct().Count(), $"{frame.Place} {name}: {string.Join(", ", titles)}");
            }
        }
    }

    [Fact]
    public void A_file_that_is_offered_can_be_opened_from_every_place()
    {
        var card = new Card([new CardPart.Note("Here")], "Here", "en") { File = new OfferedFile("blueprint.pdf", 7, new Uri("https://workshop.example/7.pdf")) };
        foreach (var frame in TeamsCards.Frames("export"))
        {
            var open = Assert.Single(TeamsCards.Objects(TeamsCards.Write(card, frame)), element => TeamsCards.TypeOf(element) == "Action.OpenUrl");
            Assert.Equal(("Open the file", "https://workshop.example/7.pdf"), ((string?)open["title"], (string?)open["url"]));
        }
    }

    [Fact]
    public void A_card_that_offers_nothing_has_no_such_button() =>
        Assert.DoesNotContain(TeamsCards.Objects(TeamsCards.Write(new Card([new CardPart.Note("Here")], "Here", "en"), new CardFrame(CardPlace.Personal))), (JsonObject element) => TeamsCards.TypeOf(element) == "Action.OpenUrl");
}
