using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>A team in the fake cloud and the whole service, on real sockets: people type, press what their cards hold, and read.</summary>
internal sealed class TeamsTeam : IAsyncDisposable
{
    public const string Channel = Activities.Channel;

    private readonly HttpClient _client = new();
    private readonly List<WebApplication> _replicas = [];
    private readonly List<Uri> _addresses = [];
    private int _ids;

    private TeamsTeam(FakeTeams cloud) => Cloud = cloud;

    public FakeTeams Cloud { get; }

    public IServiceProvider Services => _replicas[0].Services;

    public static async Task<TeamsTeam> StartAsync(string? database = null, int replicas = 1, Func<TeamsOptions, TeamsOptions>? with = null, InboundLimits? inbound = null, ILoggerProvider? log = null)
    {
        var team = new TeamsTeam(await FakeTeams.StartAsync());
        var teams = team.Cloud.Options with { Patience = new ConnectorPatience { FirstPause = TimeSpan.FromMilliseconds(20), LongestPause = TimeSpan.FromMilliseconds(100) } };
        for (var replica = 0; replica < replicas; replica++)
        {
            var storage = new StorageOptions { Provider = database is null ? StorageProvider.Memory : StorageProvider.Sqlite, SqlitePath = database ?? "" };
            var app = Server.Build(new HostOptions { Storage = storage, Teams = with is null ? teams : with(teams), Inbound = inbound ?? new InboundLimits() }, ["--urls", "http://127.0.0.1:0"], log);
            await app.StartAsync();
            team._replicas.Add(app);
            team._addresses.Add(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
        }

        return team;
    }

    /// <summary>Where a replica takes messages.</summary>
    public Uri Endpoint(int replica = 0) => new(_addresses[replica], "/api/messages");

    /// <summary>Another program over the same file.</summary>
    public void Add(Uri address) => _addresses.Add(address);

    public string NewId() => $"17000{++_ids:d8}";

    /// <summary>Somebody types; the bot is mentioned where there are others.</summary>
    public Task<HttpResponseMessage> SayAsync(string who, string text, string where = Channel, params string[] others) => PostAsync(Typed(who, text, where, others));

    public JsonObject Typed(string who, string text, string where = Channel, params string[] others)
    {
        var alone = where.StartsWith("a:", StringComparison.Ordinal);
        var activity = Activities.Of("message", where, NewId()).Holding("text", alone ? text : $"<at>Workshop</at> {text}").By(who);
        return alone ? activity : activity.Mentioning([.. others.Select(other => ($"<at>{other}</at>", $"29:{other}", other))]);
    }

    /// <summary>Somebody presses a button of a card and reads what opens.</summary>
    public async Task<JsonObject> FetchAsync(string who, JsonObject card, string button, string where = Channel) =>
        DialogIn(await PostAsync(Activities.Invoke("task/fetch", Cards.Action(card, button)["data"]!.AsObject(), NewId(), where).By(who)));

    /// <summary>Somebody fills in a dialog and sends it.</summary>
    public async Task<JsonObject> SubmitAsync(string who, JsonObject card, string button, params (string Label, string Value)[] fields) =>
        DialogIn(await PostAsync(Activities.Invoke("task/submit", Cards.Filled(card, button, fields), NewId(), Channel).By(who)));

    /// <summary>The way without dialogs.</summary>
    public async Task<JsonObject> ExecuteAsync(string who, JsonObject card, string button, params (string Label, string Value)[] fields)
    {
        var answer = await JsonAsync(await PostAsync(Activities.Execute(Cards.Filled(card, button, fields), Channel, NewId()).By(who)));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        return answer["value"]!.AsObject();
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token = null, int replica = 0)
    {
        activity["serviceUrl"] = Cloud.ServiceUrl;
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint(replica))
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Cloud.Keys.Token(new TokenShape { ServiceUrl = Cloud.ServiceUrl }));
        return await _client.SendAsync(request);
    }

    public async Task<WorkshopId> WorkshopAsync(string where = Channel)
    {
        await foreach (var id in Services.GetRequiredService<IRooms>().InAsync($"teams|{where}", CancellationToken.None))
        {
            return id;
        }

        throw new InvalidOperationException("No workshop stands there.");
    }

    public async Task<Workshop> StateAsync(string where = Channel) =>
        await Services.GetRequiredService<IWorkshopStore>().LoadAsync(await WorkshopAsync(where), CancellationToken.None);

    /// <summary>The board as the state asks for it now.</summary>
    public async Task<string> ExpectedBoardAsync(string where = Channel)
    {
        var workshop = await StateAsync(where);
        var context = await Services.GetRequiredService<Voices>().ForSlotsAsync(workshop, CancellationToken.None);
        var board = Prompter.Slots(workshop, context).First(content => content.Slot.Kind == SlotKind.Board);
        return AdaptiveCardWriter.Write(board.Card with { About = workshop.Id }, new CardFrame(CardPlace.Shared)).ToJsonString();
    }

    /// <summary>What stands in the channel itself, newest last: boards and nothing else.</summary>
    public IReadOnlyList<FakeMessage> Heads => [.. Cloud.Messages.Values.Where(message => message.Conversation.EndsWith($";messageid={message.Id}", StringComparison.Ordinal)).OrderBy(message => message.Id, StringComparer.Ordinal)];

    public JsonObject Board => Heads[^1].Card;

    /// <summary>Waits until the board says what the state says.</summary>
    /// <param name="head">The message that is the board; the last head of a thread when nothing is said.</param>
    public async Task<JsonObject> SettledAsync(FakeMessage? head = null)
    {
        await Eventually.TrueAsync(
            async () => Heads.Count > 0 && Cloud.Messages[(head ?? Heads[^1]).Id].Card.ToJsonString() == await ExpectedBoardAsync(), "The board does not say what the state says.");
        return Board;
    }

    /// <summary>One look of the reconciler, which comes by itself once a minute.</summary>
    public Task RepairAsync(string where = Channel) =>
        Task.Run(async () => await Services.GetRequiredService<SlotKeeper>().RepairAsync(await WorkshopAsync(where), CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
        {
            await replica.StopAsync();
            await replica.DisposeAsync();
        }

        _client.Dispose();
        await Cloud.DisposeAsync();
    }

    private static JsonObject DialogIn(HttpResponseMessage answer)
    {
        var task = JsonAsync(answer).GetAwaiter().GetResult()["task"]!;
        Assert.Equal("continue", (string?)task["type"]);
        Assert.False(string.IsNullOrEmpty((string?)task["value"]!["title"]));
        return task["value"]!["card"]!["content"]!.AsObject();
    }

    private static async Task<JsonObject> JsonAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }
}

internal static class Eventually
{
    /// <summary>Longer than the reconciler takes to come by: what a busy machine left behind is shown in the end all the same.</summary>
    public static async Task TrueAsync(Func<Task<bool>> check, string otherwise)
    {
        for (var end = DateTime.UtcNow.AddSeconds(90); !await check();)
        {
            Assert.True(DateTime.UtcNow < end, otherwise);
            await Task.Delay(100);
        }
    }
}

/// <summary>Reads and fills cards as a client does.</summary>
internal static class Cards
{
    public static JsonObject By(this JsonObject activity, string who)
    {
        activity["from"] = new JsonObject { ["id"] = $"29:{who}", ["name"] = who, ["aadObjectId"] = Activities.AadOf(who) };
        return activity;
    }

    public static JsonObject Action(JsonObject card, string title) =>
        Objects(card).First(element => ((string?)element["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true && (string?)element["title"] == title);

    /// <summary>What a client sends: the button's data and every input's value, the given one or the one that stands there.</summary>
    public static JsonObject Filled(JsonObject card, string button, params (string Label, string Value)[] fields)
    {
        var action = Action(card, button);
        var data = action["data"]!.DeepClone().AsObject();
        if ((string?)action["associatedInputs"] == "none")
        {
            return data;
        }

        foreach (var input in Objects(card).Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true))
        {
            var given = fields.FirstOrDefault(field => ((string)input["label"]!).StartsWith(field.Label, StringComparison.Ordinal)).Value;
            if ((given ?? (string?)input["value"]) is { } value)
            {
                data[(string)input["id"]!] = value;
            }
        }

        Assert.All(fields, field => Assert.Contains(Objects(card), element => ((string?)element["label"])?.StartsWith(field.Label, StringComparison.Ordinal) == true));
        return data;
    }

    public static string TextOf(JsonObject card) => string.Join("\n", Objects(card).Select(element => (string?)element["text"]).OfType<string>());

    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Select(pair => pair.Value).SelectMany(Objects).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
