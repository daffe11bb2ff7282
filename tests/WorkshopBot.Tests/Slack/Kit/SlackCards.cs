using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack.Home;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Support;
using WorkshopBot.Tests.Teams.Cards;

namespace WorkshopBot.Tests.Slack.Kit;

/// <summary>Every card that a whole workshop can show, as Slack would get it: messages, modals, the Home tab.</summary>
internal static class SlackCards
{
    public const string Hostile = "<!channel> <@U123> <https://evil.example|click> *bold* _it_ ~no~ `code` &amp; :smile: @here #general > quote \"q\" \\ 𝄞";

    public static readonly WorkshopId Workshop = new("abcdef0123456789abcd");

    public static IEnumerable<(string Name, Card Card)> All(string language) =>
        TeamsCards.All(language).Concat(TeamsCards.Large(language)).Concat(TeamsCards.Large(language, Hostile)).Concat(TeamsCards.Large(language, new string('w', 500)));

    public static readonly MessageLink Way = new("Go to the board in the channel", new Uri(FakeSlack.Permalink(FakeSlack.Channel, "1795000000.100001")));

    /// <summary>A card as a message, and as a modal; the name of a screen is the action that made it.</summary>
    public static IEnumerable<(string Name, JsonObject Json, bool IsView)> Surfaces(string name, Card card)
    {
        var about = card with { About = Workshop };
        yield return ($"message {name}", Messages.Of(about, new BlockFrame(BlockSurface.Message, "n1") { Install = FakeSlack.Team, Way = Way }), false);
        yield return ($"view {name}", Views.Of(about, new ViewMeta { Nonce = "n1", MadeBy = name.Contains('|', StringComparison.Ordinal) ? null : name, Channel = FakeSlack.Channel }, FakeSlack.Team), true);
    }

    public static IEnumerable<(string Name, JsonObject Json, bool IsView)> Written(string language) =>
        All(language).SelectMany(entry => Surfaces(entry.Name, entry.Card)).Concat(Homes(language)).Append(("loading", Views.Loading(language, new ViewMeta()), true));

    public static IEnumerable<(string Name, JsonObject Json, bool IsView)> Homes(string language)
    {
        var texts = Texts.For(language, TimeZoneInfo.Utc, Story.Monday);
        yield return ("home empty", HomeView.Of([], Story.Nora, texts), true);
        foreach (var (leg, place) in Journeys.In(NamesMode.Mixed, language).Legs.Select((leg, place) => (leg, place)))
        {
            foreach (var who in new[] { Story.Nora, Story.Maya })
            {
                yield return ($"home {place} {who}", HomeView.Of([leg.After, leg.Before with { Id = new WorkshopId("other") }], who, texts, new Dictionary<WorkshopId, MessageLink> { [leg.After.Id] = Way with { Words = texts.Chat.GoToBoard } }), true);
            }
        }
    }

    public static IReadOnlyList<string> Check(JsonObject json, bool isView) => isView ? BlockCheck.View(json) : BlockCheck.Message(json);

    /// <summary>Every object of the tree.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => TeamsCards.Objects(node);
}
