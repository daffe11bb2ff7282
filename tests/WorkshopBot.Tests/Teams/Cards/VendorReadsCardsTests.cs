using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>
/// Microsoft's own library, schema and types read every card that we can produce: of all parts of a workshop, in both languages, with one step
/// and with 120, with hostile words and with one that cannot be broken.
/// </summary>
public sealed class VendorReadsCardsTests(WrittenCards written) : IClassFixture<WrittenCards>
{
    [Fact]
    public async Task Every_card_is_read_without_a_warning() => await HoldAsync("read-cards.cjs", written.File, $"{written.Count} cards read");

    [Fact]
    public async Task Every_card_keeps_to_the_official_schema() => await HoldAsync("check-schema.cjs", written.File, $"{written.Count} cards checked");

    [Fact]
    public async Task Every_card_and_everything_around_it_is_of_the_published_types()
    {
        var around = Around().Select(entry => new JsonObject { ["name"] = entry.Kind, ["kind"] = entry.Kind, ["json"] = entry.Json }.ToJsonString(TeamsJson.Options)).ToList();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(written.File)).Concat(around));
            await HoldAsync("check-types.cjs", file, $"{written.Count + around.Count} checked");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The first message of a conversation is typed as one that has been sent already; what is sent is a part of that.</summary>
    private const string Conversation = "Omit<ConversationParameters, 'activity'> & { activity?: Partial<Activity> }";

    /// <summary>Every body that goes out beside the card itself: messages, new conversations, and the answers to invokes.</summary>
    private static IEnumerable<(string Kind, JsonObject Json)> Around()
    {
        var place = new Place("https://smba.trafficmanager.net/emea/", FakeTeams.Tenant, TeamsConversation.Channel, FakeTeams.Bot);
        JsonObject Card() => TeamsCards.Write(new Card([new CardPart.Note("words")], "words", "en"), new CardFrame(CardPlace.Personal, "n"));
        yield return ("Partial<Activity>", Outbound.Message(Card(), "words"));
        yield return (Conversation, Full(Outbound.NewThread(place, Activities.Channel, Outbound.Message(Card(), "words"))));
        yield return (Conversation, Full(Outbound.NewChat(place, "29:ann")));
        yield return ("AdaptiveCardInvokeResponse", Outbound.InPlace(Card()));
        yield return ("AdaptiveCardInvokeResponse", Outbound.WrongInvoke);
        yield return ("TaskModuleResponse", Outbound.Dialog(Card(), "words", tall: true));
        yield return ("TaskModuleResponse", Outbound.Dialog(Card(), "words", tall: false));
    }

    /// <summary>The types ask for names that the service does not, as its documentation shows.</summary>
    private static JsonObject Full(JsonObject conversation)
    {
        conversation["bot"]!["name"] = "";
        foreach (var member in conversation["members"]?.AsArray() ?? [])
        {
            member!["name"] = "";
        }

        return conversation;
    }

    private static async Task HoldAsync(string script, string file, string end)
    {
        var (said, told) = await Node.RunAsync(Path.Combine("Teams", "Cards", script), file);
        Assert.True(said.Length == 0, string.Join('\n', said.Split('\n').Take(12)));
        Assert.Equal(end, told.Trim());
    }
}

/// <summary>All cards in a file, one a line, for programs to read.</summary>
public sealed class WrittenCards : IDisposable
{
    public WrittenCards()
    {
        var lines = TeamsCards.Written().Select(entry => new JsonObject { ["name"] = entry.Name, ["json"] = entry.Json }.ToJsonString(TeamsJson.Options)).ToList();
        System.IO.File.WriteAllLines(File, lines);
        Count = lines.Count;
    }

    public string File { get; } = Path.GetTempFileName();

    public int Count { get; }

    public void Dispose() => System.IO.File.Delete(File);
}
