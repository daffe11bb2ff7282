using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Benchmarks;

/// <summary>Slack's side of a bench: says yes to everything, and remembers which workshop was posted where.</summary>
internal sealed partial class SlackStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _ids;

    private SlackStub(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, string> Workshops { get; } = new();

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public static async Task<SlackStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new SlackStub(app);
        app.MapPost("/hook", () => Results.Ok());
        app.MapPost("/api/{method}", stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> AnswerAsync(string method, HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        return method switch
        {
            "auth.test" => Say(new() { ["team_id"] = SlackBench.Team, ["user_id"] = "U0BOT", ["bot_id"] = "B0BOT" }),
            "users.info" => Say(new() { ["user"] = new JsonObject { ["id"] = "U", ["team_id"] = SlackBench.Team, ["real_name"] = "Somebody", ["locale"] = "en-US", ["tz"] = "Europe/Madrid" } }),
            "chat.postMessage" => Posted(body),
            _ => Say([]),
        };
    }

    private IResult Posted(string body)
    {
        var (channel, workshop) = (Channel().Match(body).Groups[1].Value, Value().Match(body).Groups[1].Value);
        if (workshop.Length > 0)
        {
            Workshops[channel] = workshop;
        }

        return Say(new() { ["channel"] = channel, ["ts"] = string.Create(CultureInfo.InvariantCulture, $"1795000000.{Interlocked.Increment(ref _ids):d6}") });
    }

    private static IResult Say(JsonObject said)
    {
        said["ok"] = true;
        return Results.Text(said.ToJsonString(), "application/json");
    }

    [GeneratedRegex("\"channel\":\"([^\"]+)\"")]
    private static partial Regex Channel();

    [GeneratedRegex("\"value\":\"([0-9a-f]{20})\\|")]
    private static partial Regex Value();
}
