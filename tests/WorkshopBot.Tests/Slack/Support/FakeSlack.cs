using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Slack;

namespace WorkshopBot.Tests.Slack.Support;

/// <summary>Slack on a real socket: Web API, response_urls, uploads, Socket Mode. It keeps what it is sent, refuses what Slack refuses, and fails when told to.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string Team = "T0WORK";
    public const string Bot = "U0BOT";
    public const string BotId = "B0BOT";
    public const string App = "A0APP";
    public const string Channel = "C0STORE";
    public const string BotToken = "xoxb-the-one";
    public const string AppToken = "xapp-the-one";
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly WebApplication _app;
    private int _ids = 100_000;

    private FakeSlack(WebApplication app)
    {
        _app = app;
        Api = new FakeApi(this);
        Sockets = new FakeSockets(this);
    }

    public FakeApi Api { get; }

    public FakeSockets Sockets { get; }

    /// <summary>Every call in its order, also those that were refused.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    /// <summary>What stands in the channels now, by channel and ts; ephemeral messages too.</summary>
    public ConcurrentDictionary<string, FakeMessage> Messages { get; } = new();

    public ConcurrentDictionary<string, FakeView> Views { get; } = new();

    public ConcurrentDictionary<string, JsonObject> Homes { get; } = new();

    public ConcurrentDictionary<string, FakeFile> Files { get; } = new();

    public ConcurrentDictionary<string, FakeChannel> Channels { get; } = new();

    public ConcurrentDictionary<string, JsonObject> Users { get; } = new();

    /// <summary>Tokens by what they are for: the id of a workspace or an organisation.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new() { [BotToken] = Team };

    public ConcurrentDictionary<string, FakeTrigger> Triggers { get; } = new();

    public ConcurrentDictionary<string, FakeHook> Hooks { get; } = new();

    /// <summary>What to answer a call with instead; null lets it pass.</summary>
    public Func<FakeCall, FakeFault?> Fault { get; set; } = _ => null;

    /// <summary>How often a file is asked for before it is there.</summary>
    public int FilePolls { get; set; } = 1;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public SlackOptions Options => new() { SigningSecret = Secret, BotToken = BotToken, ApiUrl = new Uri(Address, "api/") };

    public static async Task<FakeSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseWebSockets();
        var fake = new FakeSlack(app);
        fake.Channels[Channel] = new FakeChannel(Channel, IsMember: true);
        app.MapPost("/api/{method}", fake.CallAsync);
        app.MapPost("/hooks/{id}", fake.HookAsync);
        app.MapPost("/upload/{id}", fake.UploadAsync);
        app.Map("/socket/{ticket}", fake.Sockets.AcceptAsync);
        await app.StartAsync();
        return fake;
    }

    public string NewId(string start) => string.Create(CultureInfo.InvariantCulture, $"{start}{Interlocked.Increment(ref _ids)}");

    public string NewTs() => string.Create(CultureInfo.InvariantCulture, $"1795000000.{Interlocked.Increment(ref _ids):d6}");

    public static string Permalink(string channel, string ts) => $"https://work.slack.com/archives/{channel}/p{ts.Replace(".", "", StringComparison.Ordinal)}";

    /// <summary>How long a press is leave to open a view.</summary>
    public TimeSpan TriggerLife { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>What comes with a press: leave to open one view.</summary>
    public string NewTrigger(string user)
    {
        var id = NewId("trigger.");
        Triggers[id] = new FakeTrigger(DateTime.UtcNow) { User = user };
        return id;
    }

    /// <summary>An address that takes five answers.</summary>
    public string NewHook(string channel, string user, string? ts = null)
    {
        var id = NewId("hook");
        Hooks[id] = new FakeHook(channel, user, ts);
        return new Uri(Address, $"hooks/{id}").AbsoluteUri;
    }

    public void Person(string user, string name, string team = Team, string locale = "en-US", bool stranger = false) => Users[user] = new JsonObject
    {
        ["id"] = user,
        ["team_id"] = team,
        ["name"] = name.ToLowerInvariant(),
        ["real_name"] = name,
        ["profile"] = new JsonObject { ["display_name"] = name },
        ["locale"] = locale,
        ["tz"] = "Europe/Madrid",
        ["is_stranger"] = stranger,
        ["is_bot"] = false,
        ["deleted"] = false,
    };

    /// <summary>What everybody in a channel sees, oldest first.</summary>
    public IReadOnlyList<FakeMessage> In(string channel) => [.. Messages.Values.Where(message => message.Channel == channel && message.OnlyFor is null).OrderBy(message => message.Ts, StringComparer.Ordinal)];

    public IReadOnlyList<FakeMessage> OnlyFor(string user) =>
        [.. Messages.Values.Where(message => message.OnlyFor == user || message.Channel == FakeApi.ChatOf(user)).OrderBy(message => message.Ts, StringComparer.Ordinal)];

    /// <summary>The view that somebody looks at; null when none is open.</summary>
    public FakeView? TopOf(string user) => Views.Values.Where(view => view is { Closed: false } && view.User == user).MaxBy(view => view.Order);

    public async ValueTask DisposeAsync()
    {
        await Sockets.DropAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> CallAsync(string method, HttpContext context)
    {
        var arguments = await ArgumentsAsync(context.Request);
        var call = new FakeCall(method, arguments, context.Request.Headers.Authorization.ToString());
        Calls.Enqueue(call);
        var fault = Fault(call);
        if (fault is { Accepted: false })
        {
            return await FailAsync(fault, context);
        }

        var answer = Api.Answer(call);
        return fault is null ? Results.Text(answer.ToJsonString(), "application/json") : await FailAsync(fault, context);
    }

    private static async Task<IResult> FailAsync(FakeFault fault, HttpContext context)
    {
        await Task.Delay(fault.Delay);
        if (fault.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        return fault.Error is { } error
            ? Results.Text(new JsonObject { ["ok"] = false, ["error"] = error, ["needed"] = fault.Needed, ["provided"] = "commands" }.ToJsonString(), "application/json", statusCode: fault.Status)
            : Results.StatusCode(fault.Status);
    }

    private static async Task<JsonObject> ArgumentsAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            return new JsonObject((await request.ReadFormAsync()).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString())));
        }

        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    private async Task<IResult> HookAsync(string id, HttpRequest request)
    {
        var arguments = await ArgumentsAsync(request);
        var call = new FakeCall("response_url", arguments, "");
        Calls.Enqueue(call);
        if (Fault(call) is { } fault)
        {
            return await FailAsync(fault, request.HttpContext);
        }

        if (!Hooks.TryGetValue(id, out var hook) || !hook.Take())
        {
            return Results.NotFound("used_url");
        }

        if (FakeBlocks.Message(arguments) is { Count: > 0 } faults)
        {
            return Results.BadRequest(string.Join("; ", faults));
        }

        var replaced = (bool?)arguments["replace_original"] == true && hook.Ts is not null;
        var ts = replaced ? hook.Ts! : NewTs();
        Messages[$"{hook.Channel} {ts}"] = new FakeMessage(hook.Channel, ts, arguments, (string?)arguments["response_type"] == "in_channel" ? null : hook.User);
        return Results.Text("ok");
    }

    private async Task<IResult> UploadAsync(string id, HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        if (!Files.TryGetValue(id, out var file) || bytes.Length != file.Length)
        {
            return Results.BadRequest();
        }

        file.Bytes = bytes.ToArray();
        return Results.Text("OK");
    }
}
