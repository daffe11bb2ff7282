using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams.Connector;

/// <summary>One call to the connector.</summary>
/// <param name="Lane">The conversation: calls about it go out one after another.</param>
/// <param name="Path">Behind the service's address.</param>
internal sealed record ConnectorCall(HttpMethod Method, string Lane, string Path, JsonObject? Body)
{
    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable => Method != HttpMethod.Post;

    /// <summary>Whether it concerns one person alone, so that a refusal says nothing about the conversation.</summary>
    public bool IsTargeted { get; init; }

    public static ConnectorCall Post(string conversation, JsonObject message) =>
        new(HttpMethod.Post, TeamsConversation.BaseOf(conversation), $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities", message);

    /// <summary>For the eyes of one person.</summary>
    public static ConnectorCall PostTo(string conversation, string userId, JsonObject message)
    {
        message["recipient"] = new JsonObject { ["id"] = userId };
        return Post(conversation, message) with { IsTargeted = true, Path = $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities?isTargetedActivity=true" };
    }

    public static ConnectorCall Put(string conversation, string activity, JsonObject message) => new(
        HttpMethod.Put, TeamsConversation.BaseOf(conversation), $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{Uri.EscapeDataString(activity)}", message);

    public static ConnectorCall Create(string lane, JsonObject conversation) => new(HttpMethod.Post, lane, "v3/conversations", conversation);

    public static ConnectorCall Member(string conversation, string user) => new(
        HttpMethod.Get, TeamsConversation.BaseOf(conversation), $"v3/conversations/{Uri.EscapeDataString(TeamsConversation.BaseOf(conversation))}/members/{Uri.EscapeDataString(user)}", null);
}

/// <summary>
/// Speaks to the connector: in order within a conversation, below its limits, with a token that goes to trusted hosts alone and never along
/// a redirect. What is not repeatable is never sent twice after an answer that leaves open whether it arrived.
/// </summary>
internal sealed partial class ConnectorClient(
    HttpClient http, TokenSource tokens, TrustedHosts hosts, WorkLanes lanes, Pace pace, ConnectorPatience patience, TimeProvider time, ILogger<ConnectorClient> logger, IPlatformWatch? watch = null)
{
    public Task<Delivered> SendAsync(Place place, ConnectorCall call, CancellationToken ct) =>
        lanes.RunAsync(call.Lane, () => TryAsync(place, call, ct));

    /// <summary>Asks for a member's id in the directory; null when the service does not say.</summary>
    public async Task<string?> MemberAsync(Place place, string conversation, string user, CancellationToken ct) =>
        await SendAsync(place, ConnectorCall.Member(conversation, user), ct) is Delivered.Done { ActivityId: { } id } ? id : null;

    private async Task<Delivered> TryAsync(Place place, ConnectorCall call, CancellationToken ct)
    {
        if (Address(place, call) is not { } address || !hosts.Trusts(address))
        {
            Log.Untrusted(logger, Uri.TryCreate(place.ServiceUrl, UriKind.Absolute, out var url) ? url.Host : "?");
            return new Delivered.Failed("untrusted-host", Unsure: false);
        }

        var (renewed, asked) = (false, false);
        for (var attempt = 1; ; attempt++)
        {
            await pace.WaitAsync(call.Lane, place.TenantId, ct);
            var (delivered, next, wait) = await OnceAsync(address, call, ct);
            if (ConnectorErrors.CodeOf(delivered) is { } code)
            {
                watch?.Refused(TeamsReader.ChannelName, code);
            }

            var again = next switch
            {
                Next.Again => attempt < patience.Attempts,
                Next.AgainIfRepeatable => call.IsRepeatable && attempt < patience.Attempts,
                Next.OnceMore => !asked,
                Next.WithNewToken => !renewed,
                _ => false,
            };
            if (!again)
            {
                return delivered;
            }

            (renewed, asked) = (renewed || next == Next.WithNewToken, asked || next == Next.OnceMore);
            if (next != Next.WithNewToken)
            {
                await Task.Delay(wait ?? patience.Pause(attempt, RandomNumberGenerator.GetInt32(-20, 21)), time, ct);
            }
        }
    }

    private async Task<(Delivered Delivered, Next Next, TimeSpan? Wait)> OnceAsync(Uri address, ConnectorCall call, CancellationToken ct)
    {
        string? token = null;
        try
        {
            token = await tokens.GetAsync(ct);
            using var request = Request(address, call, token);
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
            timeout.CancelAfter(patience.Timeout);
            using var answer = await http.SendAsync(request, timeout.Token);
            return await ReadAsync(answer, call, token, timeout.Token);
        }
        catch (AuthenticationFailedException)
        {
            return (new Delivered.Failed("no-token", Unsure: false), Next.Settled, null);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            // Nothing was sent yet.
            return (new Delivered.Failed("unreachable", Unsure: false), Next.Again, null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return (new Delivered.Failed(fault is OperationCanceledException ? "timeout" : "broken-off", Unsure: true), Next.AgainIfRepeatable, null);
        }
    }

    private async Task<(Delivered Delivered, Next Next, TimeSpan? Wait)> ReadAsync(HttpResponseMessage answer, ConnectorCall call, string token, CancellationToken ct)
    {
        var body = await answer.Content.ReadAsStringAsync(ct);
        if (answer.IsSuccessStatusCode)
        {
            var said = Json(body);
            return (new Delivered.Done(said.Text("id"), said.Text("activityId") ?? said.Text("aadObjectId") ?? said.Text("objectId")), Next.Settled, null);
        }

        var error = Json(body).Get("error");
        var code = error.Text("code") ?? Json(body).Text("errorCode");
        var (delivered, next) = ConnectorErrors.Of((int)answer.StatusCode, code, Json(body).Text("subCode") ?? error.Get("innerHttpError").Text("subCode"), call.Method == HttpMethod.Put);
        if (next == Next.WithNewToken)
        {
            tokens.Refuse(token);
        }

        Log.Refused(logger, (int)answer.StatusCode, Word(code));
        return (delivered, next, answer.StatusCode == HttpStatusCode.TooManyRequests ? patience.Cap(answer.Headers.RetryAfter, time.GetUtcNow()) : null);
    }

    private static HttpRequestMessage Request(Uri address, ConnectorCall call, string token)
    {
        var request = new HttpRequestMessage(call.Method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("WorkshopBot", "1.0"));
        if (call.Body is { } body)
        {
            request.Content = new StringContent(body.ToJsonString(TeamsJson.Options), System.Text.Encoding.UTF8, "application/json");
        }

        return request;
    }

    private static Uri? Address(Place place, ConnectorCall call) =>
        Uri.TryCreate($"{place.ServiceUrl.TrimEnd('/')}/{call.Path}", UriKind.Absolute, out var address) ? address : null;

    private static JsonElement Json(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Length == 0 ? "{}" : body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>A code is one word; anything else might be somebody's text and is not logged.</summary>
    private static string Word(string? code) => code is { Length: > 0 and < 60 } && code.All(char.IsAsciiLetterOrDigit) ? code : "-";

    private static partial class Log
    {
        [LoggerMessage(4101, LogLevel.Warning, "No token is sent to the host {Host}: it is not among Teams:ServiceHosts.")]
        public static partial void Untrusted(ILogger logger, string host);

        [LoggerMessage(4102, LogLevel.Information, "The connector answered {Status} ({Code}).")]
        public static partial void Refused(ILogger logger, int status, string code);
    }
}

/// <summary>How long and how often is waited.</summary>
internal sealed record ConnectorPatience
{
    public int Attempts { get; init; } = 4;

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A longer wait than this is the reconciler's business, not that of a call in the way of others.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Doubles with every attempt.</summary>
    /// <param name="jitter">Percent, so that several do not come back at the same moment.</param>
    public TimeSpan Pause(int attempt, int jitter)
    {
        var pause = FirstPause * Math.Pow(2, attempt - 1);
        return (pause < LongestPause ? pause : LongestPause) * (1 + (jitter / 100.0));
    }

    public TimeSpan? Cap(RetryConditionHeaderValue? said, DateTimeOffset now)
    {
        var wait = said?.Delta ?? (said?.Date is { } at ? at - now : null);
        return wait is { } some ? (some < LongestRetryAfter ? (some > TimeSpan.Zero ? some : TimeSpan.Zero) : LongestRetryAfter) : null;
    }
}

/// <summary>Where the bot's token may go: https and a known host; plain http within this machine, and only where that was configured.</summary>
internal sealed class TrustedHosts(IReadOnlyList<string> hosts)
{
    public bool Trusts(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0
        && hosts.Any(host => host.StartsWith('.') ? address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase) : string.Equals(address.Host, host, StringComparison.OrdinalIgnoreCase));
}
