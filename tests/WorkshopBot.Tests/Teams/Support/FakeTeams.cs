using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Teams;

namespace WorkshopBot.Tests.Teams.Support;

/// <summary>The Teams cloud on a real socket: keys, login, connector. It keeps what it is sent, and fails when told to.</summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    public const string AppId = "11111111-1111-4111-8111-111111111111";
    public const string Tenant = "aaaaaaaa-0000-4000-8000-000000000001";
    public const string Bot = $"28:{AppId}";
    public const string Secret = "s3cret";

    private readonly WebApplication _app;
    private int _ids = 1_000_000;
    private int _tokens;

    private FakeTeams(WebApplication app) => _app = app;

    public FakeKeys Keys { get; } = new();

    /// <summary>Every call to the connector in its order, also those that were refused.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    /// <summary>What stands in the chats now, by message id.</summary>
    public ConcurrentDictionary<string, FakeMessage> Messages { get; } = new();

    /// <summary>What to answer a call with instead; null lets it pass.</summary>
    public Func<FakeCall, FakeFault?> Fault { get; set; } = _ => null;

    public int MetadataReads { get; private set; }

    public int TokensGiven => _tokens;

    /// <summary>Tokens given before this moment are refused.</summary>
    public void ExpireTokens() => Volatile.Write(ref _valid, _tokens + 1);

    private int _valid;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public string ServiceUrl => $"{Address}connector";

    public TeamsOptions Options => new()
    {
        AppId = AppId,
        TenantId = Tenant,
        Credential = new TeamsCredential.Secret(Secret),
        AllowedTenants = System.Collections.Frozen.FrozenSet.Create(StringComparer.OrdinalIgnoreCase, Tenant),
        OpenIdMetadata = new Uri(Address, "openid"),
        LoginUrl = Address,
        ServiceHosts = ["127.0.0.1"],
    };

    public static async Task<FakeTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeTeams(app);
        fake.Map(app);
        await app.StartAsync();
        return fake;
    }

    public IEnumerable<FakeMessage> In(string conversation) => Messages.Values.Where(message => message.Conversation == conversation).OrderBy(message => message.Id, StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Keys.Dispose();
    }

    private void Map(WebApplication app)
    {
        app.MapGet("/openid", () =>
        {
            MetadataReads++;
            return Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = new Uri(Address, "keys") });
        });
        app.MapGet("/keys", () => Results.Text(Keys.Json(), "application/json"));
        app.MapPost("/{tenant}/oauth2/v2.0/token", TokenAsync);
        app.MapPost("/connector/v3/conversations", CreateAsync);
        app.MapPost("/connector/v3/conversations/{conversation}/activities", PostAsync);
        app.MapPut("/connector/v3/conversations/{conversation}/activities/{id}", PutAsync);
        app.MapGet("/connector/v3/conversations/{conversation}/members/{user}", MemberAsync);
    }

    private async Task<IResult> TokenAsync(string tenant, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        return tenant == Tenant && form["client_secret"] == Secret && form["client_id"] == AppId && form["scope"] == "https://api.botframework.com/.default"
            ? Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = $"token-{Interlocked.Increment(ref _tokens)}" })
            : Results.BadRequest();
    }

    private Task<IResult> CreateAsync(HttpRequest request) => TakeAsync(request, "", null, body =>
    {
        if (body["isGroup"]?.GetValue<bool>() != true)
        {
            return Results.Json(new { id = $"a:{body["members"]![0]!["id"]}" }, statusCode: 201);
        }

        var channel = (string)body["channelData"]!["channel"]!["id"]!;
        var id = Keep(channel, body["activity"]!.AsObject(), id => $"{channel};messageid={id}");
        return Results.Json(new { id = $"{channel};messageid={id}", activityId = id }, statusCode: 201);
    });

    private Task<IResult> PostAsync(string conversation, HttpRequest request) => TakeAsync(request, conversation, null, body =>
        Results.Json(new { id = Keep(conversation, body, _ => conversation) }, statusCode: 201));

    private Task<IResult> PutAsync(string conversation, string id, HttpRequest request) => TakeAsync(request, conversation, id, body =>
    {
        if (!Messages.TryGetValue(id, out var message))
        {
            return Error(404, "ActivityNotFoundInConversation");
        }

        Messages[id] = message with { Body = body, Changes = message.Changes + 1 };
        return Results.Json(new { id });
    });

    private Task<IResult> MemberAsync(string conversation, string user, HttpRequest request) => TakeAsync(request, conversation, user, _ =>
        Results.Json(new { id = user, name = "Somebody", aadObjectId = Activities.AadOf(user["29:".Length..]) }));

    private async Task<IResult> TakeAsync(HttpRequest request, string conversation, string? id, Func<JsonObject, IResult> answer)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        var call = new FakeCall(request.Method, conversation, id, text, request.Headers.Authorization.ToString(), request.QueryString.Value ?? "") { Path = request.Path };
        Calls.Enqueue(call);
        if (!IsValid(call.Authorization))
        {
            return Error(401, "Unauthorized");
        }

        var fault = Fault(call);
        if (fault is { Accepted: false })
        {
            return await FailAsync(fault, request.HttpContext);
        }

        if (System.Text.Encoding.UTF8.GetByteCount(text) > 24_000)
        {
            return Error(413, "MessageSizeTooBig");
        }

        var done = answer(text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
        return fault is null ? done : await FailAsync(fault, request.HttpContext);
    }

    private static async Task<IResult> FailAsync(FakeFault fault, HttpContext context)
    {
        await Task.Delay(fault.Delay);
        if (fault.Status == FakeFault.BrokenOff)
        {
            context.Abort();
            return Results.Empty;
        }

        if (fault.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        if (fault.Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        return Error(fault.Status, fault.Code);
    }

    private bool IsValid(string authorization) =>
        authorization.StartsWith("Bearer token-", StringComparison.Ordinal) && int.Parse(authorization["Bearer token-".Length..], System.Globalization.CultureInfo.InvariantCulture) >= Volatile.Read(ref _valid);

    private string Keep(string conversation, JsonObject body, Func<string, string> where)
    {
        var id = Interlocked.Increment(ref _ids).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Messages[id] = new FakeMessage(id, where(id), body.DeepClone().AsObject(), 0) { Channel = conversation };
        return id;
    }

    private static IResult Error(int status, string? code) => code is null
        ? Results.StatusCode(status)
        : Results.Text(JsonSerializer.Serialize(new { error = new { code, message = "somebody's words" } }), "application/json", statusCode: status);
}

internal sealed record FakeCall(string Method, string Conversation, string? Id, string Body, string Authorization, string Query)
{
    public string Path { get; init; } = "";
}

internal sealed record FakeMessage(string Id, string Conversation, JsonObject Body, int Changes)
{
    public string Channel { get; init; } = "";

    public JsonObject Card => Body["attachments"]![0]!["content"]!.AsObject();
}

/// <param name="Accepted">The call takes effect, and still fails.</param>
internal sealed record FakeFault(int Status, string? Code = null, string? RetryAfter = null, bool Accepted = false)
{
    /// <summary>In place of a status: the connection ends without an answer.</summary>
    public const int BrokenOff = 0;

    public TimeSpan Delay { get; init; }

    public string? Location { get; init; }
}
