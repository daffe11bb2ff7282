using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Channels.Slack.Api;

/// <summary>Answers by response_url: five at most, within half an hour, and only to Slack's own hosts.</summary>
internal sealed class SlackHooks(SlackHttp http, SlackOptions options, TimeProvider time)
{
    private const int MostUses = 5;
    private const int MostKnown = 10_000;
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(29);

    private readonly ConcurrentDictionary<string, (DateTimeOffset First, int Uses)> _used = new(StringComparer.Ordinal);

    /// <returns>False when it cannot be used any more or did not take the answer; then another way has to be found.</returns>
    public async Task<bool> SendAsync(string address, JsonObject answer, CancellationToken ct)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Trusts(uri) || !Take(address))
        {
            return false;
        }

        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
            timeout.CancelAfter(options.Patience.Timeout);
            using var body = new StringContent(answer.ToJsonString(SlackJson.Options), Encoding.UTF8, "application/json");
            using var answered = await http.Client.PostAsync(uri, body, timeout.Token);
            return answered.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // It may have arrived; the same private words a second time do no harm, their absence would.
            return false;
        }
    }

    private bool Trusts(Uri uri) => uri.UserInfo.Length == 0
        && ((uri.Scheme == Uri.UriSchemeHttps && options.HookHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase))
            || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && options.ApiUrl.IsLoopback));

    private bool Take(string address)
    {
        var now = time.GetUtcNow();
        if (_used.Count > MostKnown)
        {
            foreach (var old in _used.Where(entry => now - entry.Value.First > s_lifetime))
            {
                _used.TryRemove(old);
            }
        }

        var (first, uses) = _used.AddOrUpdate(address, _ => (now, 1), (_, before) => (before.First, before.Uses + 1));
        return uses <= MostUses && now - first < s_lifetime;
    }
}
