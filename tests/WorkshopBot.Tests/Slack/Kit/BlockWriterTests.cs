using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Slack.Kit;

/// <summary>What holds for everything that Slack is sent.</summary>
public sealed class BlockWriterTests
{
    private static readonly JsonSerializerOptions s_indented = new(SlackJson.Options) { WriteIndented = true };

    public static TheoryData<string> Languages => new("en", "es");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Slack_would_refuse_nothing_that_is_sent(string language)
    {
        foreach (var (name, json, isView) in SlackCards.Written(language))
        {
            Assert.True(SlackCards.Check(json, isView) is { Count: 0 }, $"{name}: {string.Join("; ", SlackCards.Check(json, isView))}");

            // The rules once more, as the fake Slack has them.
            var refused = isView ? FakeBlocks.View(json) : FakeBlocks.Message(json);
            Assert.True(refused is { Count: 0 }, $"{name}: {string.Join("; ", refused)}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Peoples_words_are_never_markup_and_never_a_mention(string language)
    {
        foreach (var (name, json, _) in SlackCards.Written(language))
        {
            Assert.DoesNotContain(SlackCards.Objects(json), one => (string?)one["type"] is "mrkdwn" or "user" or "usergroup" or "channel" or "broadcast" or "emoji");
            Assert.All(SlackCards.Objects(json).Where(one => (string?)one["type"] == "link"), one => Assert.Equal(SlackCards.Way.Address.AbsoluteUri, (string?)one["url"]));
            Assert.All(SlackCards.Objects(json).Where(one => (string?)one["type"] == "plain_text"), one => Assert.Equal(JsonValueKind.False, one["emoji"]!.GetValueKind()));
            Assert.True((string?)json["text"] is not { } text || !text.Contains('<', StringComparison.Ordinal), name);
            Assert.False(json.ContainsKey("link_names") || json.ContainsKey("parse"), name);
            Assert.True(json["blocks"] is not null && (json["text"] is null || (bool)json["unfurl_links"]! == false), name);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_button_reads_back_and_names_its_workshop(string language)
    {
        foreach (var (name, json, _) in SlackCards.Written(language))
        {
            foreach (var button in SlackCards.Objects(json).Where(one => (string?)one["type"] == "button" && one["url"] is null))
            {
                var value = ButtonValue.Parse((string?)button["value"]);
                Assert.True(value is not null && ActionId.Parse(value.Line) is { } action && Verbs.All.Contains(action.Verb), $"{name}: {button["value"]}");
                Assert.True(value!.Workshop is not null || value.Line == Verbs.Start, name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_form_in_a_modal_can_be_sent_and_reads_back_what_it_is_about(string language)
    {
        foreach (var (name, card) in SlackCards.All(language).Where(entry => entry.Card.IsForm))
        {
            var view = Views.Of(card with { About = SlackCards.Workshop }, new ViewMeta { Nonce = "n1" }, FakeSlack.Team);
            var meta = ViewMeta.Parse((string?)view["private_metadata"]);
            Assert.True(meta is { Send: not null } && ActionId.Parse(meta.Send) is not null, name);
            Assert.Equal(SlackCards.Workshop.Value, meta!.Workshop);
            Assert.Equal(card.Parts.OfType<CardPart.Field>().Select(field => BlockFields.BlockOf(field.Id, "n1")), Views.InputsOf(view));
        }
    }

    [Fact]
    public void The_same_card_is_the_same_blocks_with_the_same_ids()
    {
        foreach (var (name, card) in SlackCards.All("en"))
        {
            Assert.Equal(SlackCards.Surfaces(name, card).Select(one => one.Json.ToJsonString()), SlackCards.Surfaces(name, card).Select(one => one.Json.ToJsonString()));
        }
    }

    [Fact]
    public void A_corrected_form_keeps_its_inputs_and_another_showing_has_new_ones()
    {
        var form = SlackCards.All("en").First(entry => entry.Card.IsForm).Card;
        var wrong = form with { Parts = [.. form.Parts.Select(part => part is CardPart.Field field ? field with { Error = "Something is missing.", Value = "typed" } : part)] };
        var first = Views.Of(form, new ViewMeta { Nonce = "n1" }, null);

        Assert.Equal(Views.InputsOf(first), Views.InputsOf(Views.Of(wrong, new ViewMeta { Nonce = "n1" }, null)));
        Assert.Empty(Views.InputsOf(first).Intersect(Views.InputsOf(Views.Of(form, new ViewMeta { Nonce = "n2" }, null))));
    }

    [Fact]
    public void What_is_too_long_for_one_view_is_paged_and_every_row_comes_once()
    {
        var rows = Enumerable.Range(1, 250).Select(CardPart (number) => new CardPart.Quote($"A{number}", $"Row {number}"));
        var card = new Card([.. rows], "rows", "en");
        var (seen, page) = (new List<string>(), 1);
        for (var more = true; more; page++)
        {
            var view = Views.Of(card, new ViewMeta { MadeBy = "so-far" }, null, page);
            Assert.Empty(BlockCheck.View(view));
            seen.AddRange(SlackCards.Objects(view).Select(one => one["text"] is JsonValue text ? text.ToString() : "").Where(text => text.StartsWith("Row ", StringComparison.Ordinal)));
            more = SlackCards.Objects(view).Any(one => ButtonValue.Parse((string?)one["value"])?.Page == page + 1);
        }

        Assert.Equal(Enumerable.Range(1, 250).Select(number => $"Row {number}"), seen);
    }

    [Fact]
    public void A_message_says_how_much_it_left_out()
    {
        var card = new Card([.. Enumerable.Range(1, 90).Select(CardPart (number) => new CardPart.Note($"Line {number}"))], "lines", "en");
        var message = Messages.Of(card, new BlockFrame(BlockSurface.Message));

        Assert.Empty(BlockCheck.Message(message));
        Assert.Contains("46", SlackCards.Objects(message["blocks"]!.AsArray()[^1]).Select(one => one["text"]?.ToString()).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_short_text_is_escaped_and_never_longer_than_it_may_be()
    {
        var card = new Card([new CardPart.Note("x")], string.Concat(Enumerable.Repeat("<!channel> & ", 60)), "en");
        var text = (string)Messages.Of(card, new BlockFrame(BlockSurface.Message))["text"]!;

        Assert.InRange(text.Length, 100, BlockLimits.Fallback);
        Assert.StartsWith("&lt;!channel&gt; &amp; ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("section", "{\"type\":\"section\"}")]
    [InlineData("header", "{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"\"}}")]
    [InlineData("mrkdwn", "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"*x*\"}}")]
    [InlineData("unknown", "{\"type\":\"marquee\"}")]
    [InlineData("actions", "{\"type\":\"actions\",\"elements\":[]}")]
    [InlineData("input", "{\"type\":\"input\",\"label\":{\"type\":\"plain_text\",\"text\":\"L\"}}")]
    [InlineData("option", "{\"type\":\"input\",\"label\":{\"type\":\"plain_text\",\"text\":\"L\"},\"element\":{\"type\":\"radio_buttons\",\"action_id\":\"a\",\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"A\"},\"value\":\"a\"}],\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"B\"},\"value\":\"b\"}}}")]
    public void The_check_refuses_what_Slack_refuses(string what, string block)
    {
        var message = new JsonObject { ["text"] = "t", ["blocks"] = new JsonArray(JsonNode.Parse(block)) };
        Assert.True(BlockCheck.Message(message).Count > 0, what);
    }

    [Fact]
    public void The_check_counts_blocks_ids_characters_and_bytes()
    {
        static JsonObject Of(int blocks, string? id = null, string words = "x") => new()
        {
            ["text"] = "t",
            ["blocks"] = new JsonArray([.. Enumerable.Range(0, blocks).Select(_ => new JsonObject { ["type"] = "section", ["text"] = Block.Plain(words, 5000) }.With("block_id", id))]),
        };

        Assert.Empty(BlockCheck.Message(Of(50)));
        Assert.NotEmpty(BlockCheck.Message(Of(51)));
        Assert.NotEmpty(BlockCheck.Message(Of(2, "same")));
        Assert.NotEmpty(BlockCheck.Message(Of(1, null, new string('x', 3001))));
        Assert.NotEmpty(BlockCheck.Message(Of(4, null, new string('x', 2900))));
        Assert.NotEmpty(BlockCheck.View(Of(99, null, new string('ß', 2900)).With("type", "modal")));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_screens_that_people_see_most(string language)
    {
        foreach (var (name, of) in Screens(language))
        {
            Golden.Match(of.ToJsonString(s_indented) + "\n", $"Slack/Kit/{name}.{language}.json");
        }
    }

    private static IEnumerable<(string Name, JsonObject Json)> Screens(string language)
    {
        var cards = WorkshopBot.Tests.Teams.Cards.TeamsCards.All(language).ToList();
        yield return ("board", Message(cards.Where(entry => entry.Name.Contains("Board", StringComparison.Ordinal)).ElementAt(8).Card));
        yield return ("summary", Message(cards.Last(entry => entry.Name.Contains("Summary", StringComparison.Ordinal)).Card));
        yield return ("contribute", View(cards.Where(entry => entry.Name == "contribute" && entry.Card.IsForm).ElementAt(3).Card, "contribute"));
        yield return ("facilitate", View(cards.Where(entry => entry.Name == "facilitate").ElementAt(5).Card, "facilitate"));
        yield return ("tidy", View(cards.Last(entry => entry.Name == "tidy" && entry.Card.IsForm).Card, "tidy"));
        yield return ("vote", View(cards.Last(entry => entry.Name == "vote" && entry.Card.IsForm).Card, "vote"));
        yield return ("invite", View(cards.Last(entry => entry.Name == "invite" && entry.Card.IsForm).Card, "invite"));
        yield return ("home", SlackCards.Homes(language).ElementAt(40).Json);
    }

    private static JsonObject Message(Card card) => Messages.Of(card with { About = SlackCards.Workshop }, new BlockFrame(BlockSurface.Message) { Install = FakeSlack.Team });

    private static JsonObject View(Card card, string name) => Views.Of(card with { About = SlackCards.Workshop }, new ViewMeta { Nonce = "n1", MadeBy = name }, FakeSlack.Team);
}
