using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>The Teams cloud for both bots: keys, login, and a connector that counts what it is sent and keeps nothing.</summary>
internal sealed class BenchCloud : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _sent;

    private BenchCloud(WebApplication app) => _app = app;

    public FakeKeys Keys { get; } = new();

    public long Sent => Volatile.Read(ref _sent);

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public Uri Metadata => new(Address, "openid");

    public string ServiceUrl => $"{Address}connector";

    public static async Task<BenchCloud> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var cloud = new BenchCloud(app);
        app.Run(cloud.AnswerAsync);
        await app.StartAsync();
        return cloud;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Keys.Dispose();
    }

    private Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/openid" => SayAsync(context, $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{Address}}keys"}"""),
        "/keys" => SayAsync(context, Keys.Json()),
        { } path when path.EndsWith("/token", StringComparison.Ordinal) => SayAsync(context, """{"token_type":"Bearer","expires_in":3600,"access_token":"token-1"}"""),
        { } path when path.Contains("/members/29:", StringComparison.Ordinal) => MemberAsync(context, path[(path.LastIndexOf(':') + 1)..]),
        _ => TakeAsync(context),
    };

    private static Task MemberAsync(HttpContext context, string who) => SayAsync(context, $$"""{"id":"29:{{who}}","name":"{{who}}","aadObjectId":"{{Activities.AadOf(who)}}"}""");

    private async Task TakeAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        var number = Interlocked.Increment(ref _sent);
        var id = context.Request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal) ? "a:" : "";
        context.Response.StatusCode = StatusCodes.Status201Created;
        await SayAsync(context, $$"""{"id":"{{id}}{{number}}"}""");
    }

    private static Task SayAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
