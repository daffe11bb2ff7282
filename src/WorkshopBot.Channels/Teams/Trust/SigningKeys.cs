using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Channels.Teams.Trust;

/// <summary>A key that may sign, and the channels it may speak for.</summary>
internal sealed record SigningKey(JsonWebKey Key, IReadOnlyList<string> Endorsements);

/// <summary>
/// The issuer's keys, from its OpenID metadata. Read again once a day, and at once when a token names a key that is not known – but not
/// more often than once a minute, so that made-up names cost nothing. While the issuer cannot be reached the last keys hold.
/// </summary>
internal sealed partial class SigningKeys(HttpClient http, Uri metadata, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan s_age = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);

    /// <summary>Keys that could not be confirmed for so long are trusted no more.</summary>
    private static readonly TimeSpan s_trust = TimeSpan.FromDays(5);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private Known _known = new([], null, null);

    /// <summary>Null when the issuer has no such key, or has not been reached for too long.</summary>
    public async Task<SigningKey?> FindAsync(string kid, CancellationToken ct)
    {
        var known = _known;
        var found = Of(known, kid);
        var aged = known.Read is null || time.GetUtcNow() - known.Read > s_age;
        return found is not null && !aged ? found : Of(await RefreshAsync(known, ct), kid);
    }

    /// <summary>Reads the keys before the first message needs them.</summary>
    public Task WarmUpAsync(CancellationToken ct) => RefreshAsync(_known, ct);

    public void Dispose() => _reading.Dispose();

    private SigningKey? Of(Known known, string kid) => known.Read is { } read && time.GetUtcNow() - read <= s_trust
        ? known.Keys.FirstOrDefault(key => string.Equals(key.Key.Kid, kid, StringComparison.Ordinal))
        : null;

    private async Task<Known> RefreshAsync(Known seen, CancellationToken ct)
    {
        await _reading.WaitAsync(ct);
        try
        {
            var now = time.GetUtcNow();
            if (!ReferenceEquals(_known, seen) || now - seen.Tried < s_pause)
            {
                return _known;
            }

            try
            {
                return _known = new Known(await ReadAsync(ct), now, now);
            }
            catch (Exception fault) when (fault is HttpRequestException or JsonException or IOException or InvalidOperationException or KeyNotFoundException or ArgumentException
                || (fault is TaskCanceledException && !ct.IsCancellationRequested))
            {
                Log.NotRead(logger, fault.GetType().Name);
                return _known = seen with { Tried = now };
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<IReadOnlyList<SigningKey>> ReadAsync(CancellationToken ct)
    {
        using var about = JsonDocument.Parse(await http.GetStringAsync(metadata, ct));
        var address = new Uri(about.RootElement.GetProperty("jwks_uri").GetString()!);
        if (address.Scheme != Uri.UriSchemeHttps && !(address.IsLoopback && metadata.IsLoopback))
        {
            throw new InvalidOperationException("Keys are read over https only.");
        }

        var set = new JsonWebKeySet(await http.GetStringAsync(address, ct));
        return [.. set.Keys.Where(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Kid is not null && key.Use is null or "sig").Select(key => new SigningKey(key, Endorsed(key)))];
    }

    private static string[] Endorsed(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var said) && said is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!)]
            : [];

    private sealed record Known(IReadOnlyList<SigningKey> Keys, DateTimeOffset? Read, DateTimeOffset? Tried);

    private static partial class Log
    {
        [LoggerMessage(4001, LogLevel.Warning, "The keys of the Teams service could not be read ({Fault}); the last ones hold.")]
        public static partial void NotRead(ILogger logger, string fault);
    }
}
