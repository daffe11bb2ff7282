using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Channels;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>A team in the fake Slack and the whole service, on real sockets: people type, press what they see, fill in what opens, and read.</summary>
internal sealed class SlackTeam : IAsyncDisposable
{
    /// <summary>Short where it only waits, long where a busy machine would be taken for a slow Slack.</summary>
    private static readonly SlackPatience s_patience = new()
    {
        FirstPause = TimeSpan.FromMilliseconds(20),
        LongestPause = TimeSpan.FromMilliseconds(100),
        FilePoll = TimeSpan.FromMilliseconds(20),
        Reconnect = TimeSpan.FromMilliseconds(30),
        Home = TimeSpan.FromMilliseconds(200),
        ViewAnswer = TimeSpan.FromMinutes(1),
        Name = TimeSpan.FromSeconds(20),
        Link = TimeSpan.FromSeconds(20),
    };

    private readonly HttpClient _client = new();
    private readonly List<WebApplication> _replicas = [];
    private readonly bool _socketMode;
    private readonly Func<WebApplication> _build;

    private SlackTeam(FakeSlack slack, bool socketMode, Func<WebApplication> build) => (Slack, _socketMode, _build) = (slack, socketMode, build);

    public FakeSlack Slack { get; }

    public IServiceProvider Services => _replicas[0].Services;

    public static async Task<SlackTeam> StartAsync(string? database = null, int replicas = 1, Func<SlackOptions, SlackOptions>? with = null, TeamsOptions? teams = null, InboundLimits? inbound = null, ILoggerProvider? log = null)
    {
        var slack = await FakeSlack.StartAsync();
        slack.TriggerLife = TimeSpan.FromMinutes(1);
        foreach (var name in new[] { "Nora", "Maya", "Sam", "Theo", "Ines" })
        {
            slack.Person(Id(name), name);
        }

        var options = slack.Options with { Patience = s_patience };
        options = with is null ? options : with(options);
        var storage = new StorageOptions { Provider = database is null ? StorageProvider.Memory : StorageProvider.Sqlite, SqlitePath = database ?? "" };
        var host = new HostOptions { Storage = storage, Slack = options, Teams = teams, Inbound = inbound ?? new InboundLimits() };
        var team = new SlackTeam(slack, options.AppToken is not null, () => Server.Build(host, ["--urls", "http://127.0.0.1:0"], log));
        for (var replica = 0; replica < replicas; replica++)
        {
            await team.OpenAsync();
        }

        return team;
    }

    /// <summary>The service ends, and another process takes its place.</summary>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await _replicas[0].StopAsync();
        await _replicas[0].DisposeAsync();
        _replicas.RemoveAt(0);
        meanwhile?.Invoke();
        await OpenAsync();
    }

    private async Task OpenAsync()
    {
        var app = _build();
        await app.StartAsync();
        _replicas.Add(app);
    }

    public static string Id(string who) => $"U0{who.ToUpperInvariant()}";

    public string Address(int replica = 0) => _replicas[replica].Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Somebody types; the bot is mentioned where there are others. Names behind an at sign are people.</summary>
    public Task SayAsync(string who, string text, string? thread = null) => EventAsync(Slack.NewId("Ev"), Payloads.Mention(Id(who), Mentioned(text), Slack.NewTs(), FakeSlack.Channel, thread));

    public Task WriteAsync(string who, string text) => EventAsync(Slack.NewId("Ev"), Payloads.Direct(Id(who), Mentioned(text), Slack.NewTs()));

    public async Task EventAsync(string id, JsonObject said, int replica = 0) => Assert.Null(await DeliverAsync("events_api", Payloads.Event(id, said), replica));

    public Task CommandAsync(string who, string text)
    {
        var form = Payloads.Command(Id(who), Mentioned(text), Slack.NewTrigger(Id(who)), Slack.NewHook(FakeSlack.Channel, Id(who)));
        return _socketMode
            ? Slack.Sockets.DeliverAsync("slash_commands", new JsonObject(form.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))))
            : PostAsync("/slack/commands", form);
    }

    public Task ShortcutAsync(string who, string name) => DeliverAsync("interactive", Payloads.Shortcut(Id(who), name, Slack.NewTrigger(Id(who))));

    public Task OnMessageAsync(string who, string name, string text) =>
        DeliverAsync("interactive", Payloads.OnMessage(Id(who), name, text, Slack.NewTrigger(Id(who)), Slack.NewHook(FakeSlack.Channel, Id(who))));

    /// <summary>Somebody presses a button of a message.</summary>
    public Task PressAsync(string who, FakeMessage message, string words) => DeliverAsync(
        "interactive", Payloads.Press(Id(who), message, Seen.Button(message.Blocks, words), Slack.NewTrigger(Id(who)), Slack.NewHook(message.Channel, Id(who), message.Ts)));

    public Task PressAsync(string who, FakeView view, string words, params (string Label, string Value)[] fields) => DeliverAsync(
        "interactive", Payloads.Press(Id(who), view, Seen.Button(view.Body["blocks"]!.AsArray(), words), Slack.NewTrigger(Id(who)), Seen.Values(view.Body, fields)));

    public Task PressHomeAsync(string who, string words) => DeliverAsync(
        "interactive", Payloads.PressHome(Id(who), Slack.Homes[Id(who)], Seen.Button(Slack.Homes[Id(who)]["blocks"]!.AsArray(), words), Slack.NewTrigger(Id(who))));

    /// <summary>Somebody opens their Home tab and waits until it shows something.</summary>
    public async Task<JsonObject> OpenHomeAsync(string who, int replica = 0)
    {
        Slack.Homes.TryRemove(Id(who), out _);
        await EventAsync(Slack.NewId("Ev"), new JsonObject { ["type"] = "app_home_opened", ["user"] = Id(who), ["channel"] = FakeApi.ChatOf(Id(who)), ["tab"] = "home" }, replica);
        await Eventually.TrueAsync(() => Task.FromResult(Slack.Homes.ContainsKey(Id(who))), $"{who} has no Home tab.");
        return Slack.Homes[Id(who)];
    }

    /// <summary>Somebody presses a button and waits until what opens is filled; a view that is still there from before is not it.</summary>
    public async Task<FakeView> OpenAsync(string who, FakeMessage message, string words)
    {
        var before = Slack.TopOf(Id(who))?.Id;
        await PressAsync(who, message, words);
        await Eventually.TrueAsync(() => Task.FromResult(Slack.TopOf(Id(who)) is { } top && top.Id != before), $"Nothing opened for {who}.");
        return await ViewAsync(who);
    }

    /// <summary>The view that somebody looks at, as soon as it holds something.</summary>
    public async Task<FakeView> ViewAsync(string who)
    {
        await Eventually.TrueAsync(() => Task.FromResult(Slack.TopOf(Id(who)) is { } view && !Seen.TextOf(view.Body).Contains("One moment", StringComparison.Ordinal)), $"{who} sees no view.");
        return Slack.TopOf(Id(who))!;
    }

    /// <summary>The view that opened on top of another.</summary>
    public async Task<FakeView> ViewOnAsync(string who, FakeView below)
    {
        await Eventually.TrueAsync(() => Task.FromResult(Slack.TopOf(Id(who))?.Id != below.Id), $"Nothing opened on top for {who}.");
        return await ViewAsync(who);
    }

    /// <summary>Somebody sends a form; the view does what the answer says.</summary>
    /// <returns>The answer; null when the view closes.</returns>
    public async Task<JsonObject?> SubmitAsync(string who, FakeView view, params (string Label, string Value)[] fields)
    {
        var answer = await DeliverAsync("interactive", Payloads.Submit(Id(who), view, Seen.Values(view.Body, fields)));
        switch ((string?)answer?["response_action"])
        {
            case "update":
                Assert.Empty(FakeBlocks.View(answer!["view"]!.AsObject()));
                (view.Body, view.Hash) = (answer["view"]!.DeepClone().AsObject(), Slack.NewId("h"));
                break;
            case "errors":
                Assert.All(answer!["errors"]!.AsObject(), error => Assert.Contains(view.Body["blocks"]!.AsArray(), block => (string?)block!["block_id"] == error.Key));
                break;
            default:
                view.Closed = true;
                break;
        }

        return answer;
    }

    public async Task<JsonObject?> DeliverAsync(string type, JsonObject payload, int replica = 0)
    {
        if (_socketMode)
        {
            return await Slack.Sockets.DeliverAsync(type, payload, answers: true);
        }

        using var answer = type == "events_api"
            ? await PostAsync("/slack/events", payload.ToJsonString(), "application/json", replica)
            : await PostAsync("/slack/interactivity", new Dictionary<string, string> { ["payload"] = payload.ToJsonString() }, replica);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JsonNode.Parse(body)!.AsObject();
    }

    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form, int replica = 0)
    {
        using var content = new FormUrlEncodedContent(form);
        return await PostAsync(path, await content.ReadAsStringAsync(), "application/x-www-form-urlencoded", replica);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string type, int replica = 0, DateTimeOffset? at = null, string secret = FakeSlack.Secret)
    {
        var stamp = (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(Address(replica)), path)) { Content = new StringContent(body, Encoding.UTF8, type) };
        // What is refused by its length is refused before it is sent: else the refusal and the connection's end race with the writing.
        request.Headers.ExpectContinue = body.Length > 1_000_000;
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", new SlackSignature(secret, TimeProvider.System).Sign(stamp, Encoding.UTF8.GetBytes(body)));
        return await _client.SendAsync(request);
    }

    public async Task<WorkshopId> WorkshopAsync()
    {
        await foreach (var id in Services.GetRequiredService<IRooms>().InAsync($"slack|{FakeSlack.Team}/{FakeSlack.Channel}", CancellationToken.None))
        {
            return id;
        }

        throw new InvalidOperationException("No workshop stands in the channel.");
    }

    public async Task<Workshop> StateAsync() => await Services.GetRequiredService<IWorkshopStore>().LoadAsync(await WorkshopAsync(), CancellationToken.None);

    /// <summary>The boards in the channel itself, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Heads => [.. Slack.In(FakeSlack.Channel).Where(message => message.Thread is null)];

    public FakeMessage Board => Heads[0];

    /// <summary>Waits until the board says what the state says.</summary>
    public async Task<FakeMessage> SettledAsync()
    {
        await Eventually.TrueAsync(async () => Heads.Count > 0 && await ExpectedBoardAsync() == Board.Blocks.ToJsonString(), "The board does not say what the state says.");
        return Board;
    }

    public Task RepairAsync() => Task.Run(async () => await Services.GetRequiredService<SlotKeeper>().RepairAsync(await WorkshopAsync(), CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
        {
            await replica.StopAsync();
            await replica.DisposeAsync();
        }

        _client.Dispose();
        await Slack.DisposeAsync();
    }

    private async Task<string> ExpectedBoardAsync()
    {
        var workshop = await StateAsync();
        var context = await Services.GetRequiredService<Voices>().ForSlotsAsync(workshop, CancellationToken.None);
        var board = Prompter.Slots(workshop, context).First(content => content.Slot.Kind == SlotKind.Board);
        return Messages.Of(board.Card with { About = workshop.Id }, new BlockFrame(BlockSurface.Message) { Install = FakeSlack.Team })["blocks"]!.ToJsonString();
    }

    private static string Mentioned(string text) => System.Text.RegularExpressions.Regex.Replace(text, "@([A-Z][a-z]+)", match => $"<@{Id(match.Groups[1].Value)}>");
}
