using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Slack.Kit;

/// <summary>Whatever a workshop holds, and whatever a card holds, Slack takes it.</summary>
public sealed class BlockPropertyTests
{
    private static readonly Gen<string> s_words = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
        Gen.Choose(0, 4_000).Select(length => new string('w', length)),
        Gen.Choose(0, 1_500).Select(length => string.Concat(Enumerable.Repeat("𝄞", length))),
        Gen.Elements(SlackCards.Hostile, "", " ", "\n\n", "<!everyone>", "a\u0000b"));

    private static readonly Gen<Card> s_cards =
        from parts in Parts.ListOf()
        from fallback in s_words
        select new Card([.. parts, Sending()], fallback, "en");

    private static Gen<CardPart> Parts => Gen.OneOf(
        Gen.Zip(s_words, s_words).Select(CardPart (two) => new CardPart.Heading(two.Item1, two.Item2)),
        s_words.Select(CardPart (one) => new CardPart.Note(one, "△")),
        Gen.Zip(s_words, s_words).Select(CardPart (two) => new CardPart.Ask(two.Item1, two.Item2, two.Item1, two.Item2)),
        Gen.Zip(s_words, s_words).Select(CardPart (two) => new CardPart.Quote("A1", two.Item1, two.Item2)),
        Gen.Zip(s_words, s_words).Select(CardPart (two) => new CardPart.Pairs([new Pair(two.Item1, two.Item2)])),
        Gen.Zip(s_words, s_words).Select(CardPart (two) => new CardPart.MenuRow(two.Item1, two.Item2, ActionId.Of(Verbs.Change, "A1"))),
        Gen.Zip(s_words, Gen.Choose(0, 25)).Select(CardPart (two) => new CardPart.Facts([.. Enumerable.Repeat(new Fact(two.Item1, two.Item1, 3, two.Item2), 3)])),
        Gen.Zip(s_words, s_words).Select(CardPart (two) => new CardPart.Picture(new Uri("https://bot.example/blueprints/w/3/overview.png"), two.Item1)));

    [Fact]
    public void No_message_and_no_view_is_ever_more_than_Slack_takes() => Prop.ForAll(s_cards.ToArbitrary(), IsTaken).QuickCheckThrowOnFailure();

    [Fact]
    public void No_form_in_a_modal_is_ever_more_than_Slack_takes() => Prop.ForAll(
        Gen.Zip(s_cards, Gen.Zip(s_words, Gen.Zip(Gen.Choose(0, 130), Gen.Choose(1, 10)))).ToArbitrary(),
        made => IsTaken(made.Item1 with { Parts = [.. Fields(made.Item2.Item1, made.Item2.Item2.Item1, made.Item2.Item2.Item2), .. made.Item1.Parts] }, alsoAsMessage: false)).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_a_workshop_holds_its_screens_are_taken() => Prop.ForAll(
        Gen.Zip(s_words, Gen.Choose(1, 150)).ToArbitrary(),
        made => Screens(made.Item1.Trim().Length == 0 ? "x" : Block.Cut(made.Item1.Trim(), 500), made.Item2).All(IsTaken)).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    private static IEnumerable<Card> Screens(string words, int steps)
    {
        var end = Journeys.Silent.Legs.Last(leg => leg.After.Current == StageKey.Customer && leg.After.CurrentRound!.IsVisible).After;
        var many = Enumerable.Range(200, steps).Select(number => new Activity
        {
            Id = new ActivityId($"A{number}"),
            Phase = end.Blueprint.Phases[number % 3].Id,
            Lane = (Lane)(number % 4),
            What = words,
            Actor = words,
        });
        var full = end with { Charter = end.Charter with { Title = words }, Blueprint = end.Blueprint with { Activities = many.ToSequence() } };
        return EveryScreen.Of(full, Cast.Context(Story.Monday.AddDays(2), Story.Nora, "en", links: true)).Select(entry => entry.Card).Distinct();
    }

    private static bool IsTaken(Card card) => IsTaken(card, alsoAsMessage: true);

    private static bool IsTaken(Card card, bool alsoAsMessage)
    {
        var about = card with { About = SlackCards.Workshop };
        var message = Messages.Of(about, new BlockFrame(BlockSurface.Message, "n") { Install = FakeSlack.Team, Way = SlackCards.Way });
        var view = Views.Of(about, new ViewMeta { Nonce = "n", MadeBy = "so-far" }, FakeSlack.Team);
        var faults = BlockCheck.View(view).Concat(FakeBlocks.View(view)).Concat(alsoAsMessage ? [.. BlockCheck.Message(message), .. FakeBlocks.Message(message)] : []).ToList();
        Assert.True(faults.Count == 0, string.Join("; ", faults.Take(5)));

        // The numbers once more, in plain words.
        Assert.True(!alsoAsMessage || (message["blocks"]!.AsArray().Count <= 50 && Words(message["blocks"]) <= 10_000));
        Assert.True(view["blocks"]!.AsArray().Count <= 100 && Encoding.UTF8.GetByteCount(view.ToJsonString(SlackJson.Options)) <= 250_000);
        return true;
    }

    private static IEnumerable<CardPart> Fields(string words, int choices, int fields) => Enumerable.Range(0, fields).Select(CardPart (place) => new CardPart.Field($"f{place}", Short(words), (FieldKind)(place % 8))
    {
        Value = words,
        Help = place % 2 == 0 ? Short(words) : null,
        Error = place % 3 == 0 ? Short(words) : null,
        Placeholder = words,
        Limit = 120 + (place * 500),
        Choices = [.. Enumerable.Range(0, choices).Select(choice => new Choice($"{Block.Cut(words, 100)}{choice}", $"{words}{choice}"))],
    });

    /// <summary>Labels and hints are ours; people's words in them are cut.</summary>
    private static string Short(string words) => Block.Cut(words, 300);

    private static CardPart.Buttons Sending() => new([new Button("Save", ActionId.Of(Verbs.ParkSend), ButtonStyle.Main, SendsFields: true), new Button("Other", ActionId.Of(Verbs.Help))]);

    private static int Words(JsonNode? node) => node switch
    {
        JsonObject one => one.Sum(pair => pair.Key is "text" or "alt_text" && pair.Value is JsonValue text ? text.ToString().Length : Words(pair.Value)),
        JsonArray many => many.Sum(Words),
        _ => 0,
    };
}
