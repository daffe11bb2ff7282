using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WorkshopBot.Channels.Slack.Api;

/// <summary>One call of the Web API, as it goes over the wire, and what its answer means.</summary>
internal sealed class SlackWire(SlackHttp http, SlackOptions options)
{
    public async Task<(Answered Answered, Next Next, TimeSpan? Wait)> OnceAsync(SlackMethod method, string? token, CancellationToken ct)
    {
        try
        {
            using var request = Request(method, token);
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
            timeout.CancelAfter(options.Patience.Timeout);
            using var answer = await http.Client.SendAsync(request, timeout.Token);
            return Read(answer, await answer.Content.ReadAsByteArrayAsync(timeout.Token));
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            // Nothing was sent yet.
            return (new Answered.Failed("unreachable", Unsure: false), Next.Again, null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return (new Answered.Failed(fault is OperationCanceledException ? "timeout" : "broken-off", Unsure: true), Next.AgainIfRepeatable, null);
        }
    }

    private static (Answered Answered, Next Next, TimeSpan? Wait) Read(HttpResponseMessage answer, byte[] body)
    {
        var said = Json(body);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var wait = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            return (new Answered.Failed("ratelimited", Unsure: false), Next.Again, wait + TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(50, 250)));
        }

        if (said.Get("ok").ValueKind == JsonValueKind.True)
        {
            return (new Answered.Done(said), Next.Settled, null);
        }

        if (said.Text("error") is { } error)
        {
            var (answered, next) = SlackErrors.Of(error, said.Text("needed"));
            return (answered, next, null);
        }

        return (new Answered.Failed($"{(int)answer.StatusCode}", Unsure: (int)answer.StatusCode >= 500), (int)answer.StatusCode >= 500 ? Next.AgainIfRepeatable : Next.Settled, null);
    }

    private HttpRequestMessage Request(SlackMethod method, string? token)
    {
        var arguments = method.Arguments;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.ApiUrl, method.Name))
        {
            Content = method.IsForm
                ? new FormUrlEncodedContent(arguments.Select(pair => KeyValuePair.Create(pair.Key, (string)pair.Value!)))
                : new StringContent(arguments.ToJsonString(SlackJson.Options), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static JsonElement Json(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}

/// <summary>The one client for all that Slack needs: no redirects, so that a token never travels on.</summary>
internal sealed class SlackHttp : IDisposable
{
    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    public void Dispose() => Client.Dispose();
}
