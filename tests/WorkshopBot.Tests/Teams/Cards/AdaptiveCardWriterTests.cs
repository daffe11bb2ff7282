using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>What holds for every card that Teams is sent.</summary>
public sealed class AdaptiveCardWriterTests
{
    /// <summary>What the mobile clients draw too: nothing newer, nothing of Teams' own.</summary>
    private static readonly string[] s_elements =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "Image", "ActionSet",
        "Input.Text", "Input.ChoiceSet", "Input.Toggle", "Input.Date", "Action.Submit", "Action.Execute", "Action.OpenUrl", "task/fetch",
    ];

    public static TheoryData<string> Languages => new("en", "es");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_card_keeps_within_the_budget_of_a_message(string language)
    {
        foreach (var (name, card) in TeamsCards.All(language).Concat(TeamsCards.Large(language)).Concat(TeamsCards.Large(language, TeamsCards.Hostile)))
        {
            foreach (var frame in TeamsCards.Frames(name))
            {
                var text = TeamsCards.Write(card, frame).ToJsonString(TeamsJson.Options);
                Assert.True(Encoding.UTF8.GetByteCount(text) < CardBudget.MostBytes - 1_000, $"{name} {frame.Place}: {Encoding.UTF8.GetByteCount(text)} bytes");
                Assert.True(text.Length < CardBudget.MostChars - 500, $"{name} {frame.Place}: {text.Length} characters");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_card_is_made_of_what_every_client_draws(string language)
    {
        foreach (var (name, json) in Written(language))
        {
            Assert.Equal("1.5", (string?)json["version"]);
            Assert.False(string.IsNullOrWhiteSpace((string?)json["fallbackText"]), name);
            foreach (var element in TeamsCards.Objects(json))
            {
                Assert.True(TeamsCards.TypeOf(element) is not { } type || s_elements.Contains(type), $"{name}: {TeamsCards.TypeOf(element)}");
                Assert.False(TeamsCards.TypeOf(element) == "Column" && TeamsCards.Objects(element).Any(inner => TeamsCards.TypeOf(inner) == "ActionSet"), $"{name}: buttons in a column");
                Assert.False(element.ContainsKey("isVisible"), $"{name}: something hidden");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_card_asks_its_client_to_refresh_it(string language) =>
        Assert.All(Written(language), entry => Assert.DoesNotContain(TeamsCards.Objects(entry.Json), element => element.ContainsKey("refresh")));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_input_has_a_label_and_an_id_of_its_own_and_every_picture_says_what_it_shows(string language)
    {
        foreach (var (name, json) in Written(language))
        {
            var inputs = TeamsCards.Objects(json).Where(element => TeamsCards.TypeOf(element)?.StartsWith("Input.", StringComparison.Ordinal) == true).ToList();
            Assert.All(inputs, input => Assert.False(string.IsNullOrWhiteSpace((string?)input["label"]), name));
            Assert.Equal(inputs.Count, inputs.Select(input => (string?)input["id"]).Distinct().Count());
            Assert.All(inputs.Where(input => (bool?)input["isRequired"] == true), input => Assert.NotNull(input["errorMessage"]));
            Assert.All(inputs.Where(input => (bool?)input["isMultiSelect"] == true), input =>
                Assert.All(input["choices"]!.AsArray(), choice => Assert.DoesNotContain(',', (string)choice!["value"]!)));
            Assert.All(TeamsCards.Objects(json).Where(element => TeamsCards.TypeOf(element) == "Image"), image => Assert.False(string.IsNullOrWhiteSpace((string?)image["altText"]), name));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_button_reads_back_and_names_the_workshop(string language)
    {
        foreach (var (name, json) in Written(language))
        {
            foreach (var action in TeamsCards.Objects(json).Where(element => TeamsCards.TypeOf(element) is "Action.Submit" or "Action.Execute"))
            {
                var data = action["data"]!.AsObject();
                var said = (string)data[ActionData.Do]!;
                Assert.True(said == ActionData.Board || ActionId.Parse(said) is { } parsed && Verbs.All.Contains(parsed.Verb), $"{name}: {said}");
                Assert.Equal(TeamsCards.Workshop.Value, (string?)data[ActionData.Workshop]);
                Assert.False(string.IsNullOrWhiteSpace((string?)action["title"]), name);
            }

            Assert.InRange(json["actions"]?.AsArray().Count ?? 0, 0, 6);
        }
    }

    [Fact]
    public void What_is_shown_to_all_can_be_answered_without_a_dialog_wherever_it_can_be_answered_at_all()
    {
        foreach (var (name, card) in TeamsCards.All("en"))
        {
            var json = TeamsCards.Write(card, new CardFrame(CardPlace.Shared));
            var dialogs = TeamsCards.Objects(json).Count(element => TeamsCards.TypeOf(element) == "task/fetch");
            var ways = TeamsCards.Objects(json).Count(element => TeamsCards.TypeOf(element) == "Action.Execute");
            Assert.True(dialogs == 0 || ways == 1, name);
            Assert.All(TeamsCards.Objects(json).Where(element => TeamsCards.TypeOf(element) == "Action.Execute"), execute => Assert.NotNull(execute["fallback"]));
        }
    }

    [Fact]
    public void A_dialog_or_a_card_in_place_holds_nothing_that_opens_another_dialog()
    {
        foreach (var (name, card) in TeamsCards.All("en"))
        {
            foreach (var place in new[] { CardPlace.Dialog, CardPlace.InPlace, CardPlace.Personal })
            {
                Assert.True(TeamsCards.Objects(TeamsCards.Write(card, new CardFrame(place, "n"))).All(element => TeamsCards.TypeOf(element) != "task/fetch"), name);
            }
        }
    }

    [Fact]
    public void A_form_drawn_again_has_new_input_ids_and_the_same_values()
    {
        var form = new Card([new CardPart.Field("what", "What", FieldKind.Line) { Value = "typed" }], "form", "en");
        var (first, second) = (Field(form, "n1"), Field(form, "n2"));

        Assert.NotEqual((string?)first["id"], (string?)second["id"]);
        Assert.Equal("typed", (string?)second["value"]);
    }

    [Fact]
    public void A_word_that_is_wider_than_a_narrow_chat_is_written_where_clients_break_it_and_stays_what_was_typed()
    {
        var card = new Card([new CardPart.Quote("A1", $"see {new string('w', 40)}_*"), new CardPart.Quote("A2", "short words *only*")], "quotes", "en");
        var body = TeamsCards.Write(card, new CardFrame(CardPlace.Dialog, "n"))["body"]!.AsArray();

        Assert.Equal(("TextBlock", $@"**A1** see {new string('w', 40)}\_\*", true), ((string?)body[0]!["type"], (string?)body[0]!["text"], (bool?)body[0]!["wrap"]));
        Assert.Equal("RichTextBlock", (string?)body[1]!["type"]);
    }

    [Fact]
    public void A_long_card_that_can_be_asked_for_again_is_paged_and_every_row_is_on_one_page()
    {
        var rows = Enumerable.Range(1, 300).Select(CardPart (number) => new CardPart.Quote($"A{number}", string.Concat(Enumerable.Repeat("xxxxx ", 20))));
        var card = new Card(rows.ToSequence(), "long", "en") { About = TeamsCards.Workshop };
        var seen = new List<string>();
        for (var page = 1; page < 30; page++)
        {
            var json = AdaptiveCardWriter.Write(card, new CardFrame(CardPlace.Dialog, "n") { MadeBy = "so-far", Page = page });
            seen.AddRange(TeamsCards.Objects(json).Where(run => (string?)run["weight"] == "Bolder").Select(run => ((string)run["text"]!).Trim()));
            if (json["actions"]!.AsArray().All(action => (int?)action!["data"]!["p"] != page + 1))
            {
                break;
            }
        }

        Assert.Equal(Enumerable.Range(1, 300).Select(number => $"A{number}"), seen);
    }

    [Fact]
    public void The_board_in_a_channel() => Match("board", Board(), new CardFrame(CardPlace.Shared));

    [Fact]
    public void The_board_in_its_own_place_for_one_person() => Match("board-here", Board(), new CardFrame(CardPlace.InPlace, "n1"));

    [Theory]
    [InlineData("Contribute")]
    [InlineData("facilitate")]
    [InlineData("so-far")]
    [InlineData("summary")]
    [InlineData("vote")]
    [InlineData("charter")]
    public void A_screen_in_a_dialog(string verb)
    {
        var name = verb.ToLowerInvariant();
        var card = TeamsCards.All("en").Last(entry => entry.Name == name).Card;
        Match($"dialog-{name}", card, new CardFrame(CardPlace.Dialog, "n1") { MadeBy = name });
    }

    private static void Match(string name, Card card, CardFrame frame) => Golden.Match(
        TeamsCards.Write(card, frame).ToJsonString(new System.Text.Json.JsonSerializerOptions(TeamsJson.Options) { WriteIndented = true }) + "\n", $"Teams/Cards/{name}.json");

    private static Card Board() => TeamsCards.All("en").Where(entry => entry.Name.Contains("Board", StringComparison.Ordinal)).ElementAt(8).Card;

    private static JsonObject Field(Card form, string nonce) => TeamsCards.Write(form, new CardFrame(CardPlace.Dialog, nonce))["body"]!.AsArray()[0]!.AsObject();

    private static IEnumerable<(string Name, JsonObject Json)> Written(string language) =>
        TeamsCards.All(language).Concat(TeamsCards.Large(language, TeamsCards.Hostile)).SelectMany(entry => TeamsCards.Frames(entry.Name)
            .Select(frame => ($"{frame.Place} {entry.Name}", TeamsCards.Write(entry.Card, frame))));
}
