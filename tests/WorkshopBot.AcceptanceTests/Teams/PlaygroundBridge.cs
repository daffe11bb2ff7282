using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>
/// Stands between the Playground and the bot and adds what the Playground would ask a cloud for: it signs what goes to the bot, and lets
/// through to the Playground only what carries a token that the login service gave out.
/// </summary>
internal sealed class PlaygroundBridge : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly FakeTeams _cloud;
    private readonly Uri _playground;

    private PlaygroundBridge(WebApplication app, FakeTeams cloud, Uri playground) => (_app, _cloud, _playground) = (app, cloud, playground);

    public Uri? Bot { get; set; }

    /// <summary>The last message that somebody typed in each kind of conversation, as the Playground sent it.</summary>
    public ConcurrentDictionary<string, JsonObject> Typed { get; } = new();

    /// <summary>Every answer that was no success, in both directions.</summary>
    public ConcurrentQueue<string> Refused { get; } = new();

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string ServiceUrl => $"{Address}/_connector";

    public static async Task<PlaygroundBridge> StartAsync(FakeTeams cloud, Uri playground)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var bridge = new PlaygroundBridge(app, cloud, playground);
        app.MapPost("/api/messages", bridge.ToBotAsync);
        app.Map("/_connector/{**rest}", bridge.ToPlaygroundAsync);
        await app.StartAsync();
        return bridge;
    }

    /// <summary>The same person says something else in the same place, without the client: for what would only take time there.</summary>
    public async Task SayAsync(string kind, string words)
    {
        var activity = Typed[kind].DeepClone().AsObject();
        activity["id"] = Guid.NewGuid().ToString();
        activity["text"] = kind == "personal" ? words : $"<at>Test Bot</at> {words}";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Bot!, "/api/messages")) { Content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = Token();
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private Task ToBotAsync(HttpContext context) => ForwardAsync(context, new Uri(Bot!, "/api/messages"), Token());

    private AuthenticationHeaderValue Token() => new("Bearer", _cloud.Keys.Token(new TokenShape { ServiceUrl = ServiceUrl }));

    private Task ToPlaygroundAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.ToString() is not { } token || !token.StartsWith("Bearer token-", StringComparison.Ordinal))
        {
            Refused.Enqueue("no token from the bot");
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        }

        return ForwardAsync(context, new Uri(_playground, context.Features.Get<IHttpRequestFeature>()!.RawTarget), null);
    }

    private async Task ForwardAsync(HttpContext context, Uri to, AuthenticationHeaderValue? token)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (token is not null && JsonNode.Parse(body.ToArray()) is JsonObject activity && (string?)activity["type"] == "message" && activity["text"] is not null)
        {
            Typed[(string)activity["conversation"]!["conversationType"]!] = activity;
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), to);
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        request.Headers.Authorization = token;
        using var answer = await _http.SendAsync(request);
        var said = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
        {
            Refused.Enqueue($"{context.Request.Method} {context.Request.Path} {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(said)}");
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await context.Response.Body.WriteAsync(said);
    }
}
