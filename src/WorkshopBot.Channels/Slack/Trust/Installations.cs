using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Trust;

/// <summary>
/// Where the app is installed, by workspace or organisation, on a shelf that no one reads without the keys. Tokens that end are renewed
/// in time, once for all who wait.
/// </summary>
internal sealed partial class Installations(IShelf shelf, IDataProtectionProvider protection, SlackWire wire, SlackOptions options, TimeProvider time, ILogger<Installations> logger) : IDisposable
{
    public const string Shelf = "slack-installations";
    private const string Purpose = "slack installation";

    /// <summary>Another replica may know something newer.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(1);

    /// <summary>Tokens last twelve hours; this leaves time for an outage.</summary>
    private static readonly TimeSpan s_early = TimeSpan.FromHours(2);

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);
    private readonly ConcurrentDictionary<string, (Installation? Found, DateTimeOffset At)> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _renewing = new(1, 1);

    /// <summary>The installation of a workspace or organisation; null where there is none that works.</summary>
    public async Task<Installation?> FindAsync(string id, CancellationToken ct)
    {
        if (_known.TryGetValue(id, out var known) && time.GetUtcNow() - known.At < s_fresh)
        {
            return known.Found is { Ended: null } ? known.Found : null;
        }

        var found = options.BotToken is { } own ? await OwnAsync(id, own, ct) : Open(await shelf.ReadAsync(Shelf, id, ct));
        if (found is not null)
        {
            _known[id] = (found, time.GetUtcNow());
        }

        return found is { Ended: null } ? found : null;
    }

    /// <summary>The token to call with now, renewed where it is about to end; null where the app is not installed.</summary>
    public async Task<string?> TokenAsync(string id, CancellationToken ct)
    {
        var found = await FindAsync(id, ct);
        return found is { ExpiresAt: { } end, RefreshToken: not null } && end - time.GetUtcNow() < s_early && await RenewAsync(id, found.Token, ct)
            ? (await FindAsync(id, ct))?.Token
            : found?.Token;
    }

    /// <summary>Gets a new token in place of one that was refused or is about to end.</summary>
    /// <returns>Whether there is another one now.</returns>
    public async Task<bool> RenewAsync(string id, string refused, CancellationToken ct)
    {
        await _renewing.WaitAsync(ct);
        try
        {
            // Whoever came first, here or on another replica, has done it.
            var kept = Open(await shelf.ReadAsync(Shelf, id, ct));
            if (kept is not null && kept.Token != refused)
            {
                _known[id] = (kept, time.GetUtcNow());
                return true;
            }

            return kept is { RefreshToken: { } refresh } && await ExchangeAsync(kept, refresh, ct);
        }
        finally
        {
            _renewing.Release();
        }
    }

    public async Task SaveAsync(Installation installation, CancellationToken ct)
    {
        await shelf.PutAsync(Shelf, installation.Id, _protector.Protect(JsonSerializer.Serialize(installation, InstallationJson.Default.Installation)), ct);
        _known[installation.Id] = (installation, time.GetUtcNow());
    }

    /// <summary>Nothing works with this installation any more; its tokens are not kept.</summary>
    public async Task EndAsync(string id, string why, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } found)
        {
            return;
        }

        var ended = found with { Token = "", RefreshToken = null, Ended = why };
        if (options.BotToken is null)
        {
            await SaveAsync(ended, ct);
        }
        else
        {
            // A configured token is tried again now and then: whoever runs the bot may have mended it.
            _known[id] = (ended, time.GetUtcNow());
        }
    }

    /// <summary>Seals every installation anew, with the newest key. What no key opens any more stays as it is.</summary>
    internal static async Task ResealAsync(IShelf shelf, IDataProtectionProvider protection, CancellationToken ct)
    {
        var protector = protection.CreateProtector(Purpose);
        await foreach (var item in shelf.AllAsync(Shelf, "", ct))
        {
            try
            {
                await shelf.PutAsync(Shelf, item.Key, protector.Protect(protector.Unprotect(item.Text)), ct);
            }
            catch (CryptographicException)
            {
                // Its workspace installs the app again, as it would have had to before.
            }
        }
    }

    public void Dispose() => _renewing.Dispose();

    private async Task<bool> ExchangeAsync(Installation kept, string refresh, CancellationToken ct)
    {
        var (answered, _, _) = await wire.OnceAsync(new SlackMethod.OAuthAccess(options.ClientId ?? "", options.ClientSecret ?? "", null, null, refresh), null, ct);
        if (answered is not Answered.Done { Body: var said } || said.Text("access_token") is not { } token)
        {
            Log.NotRenewed(logger, kept.Id, SlackClient.CodeOf(answered));
            return false;
        }

        await SaveAsync(kept with { Token = token, RefreshToken = said.Text("refresh_token") ?? refresh, ExpiresAt = EndOf(said, time.GetUtcNow()) }, ct);
        return true;
    }

    public static DateTimeOffset? EndOf(JsonElement said, DateTimeOffset now) =>
        said.Get("expires_in") is { ValueKind: JsonValueKind.Number } seconds && seconds.TryGetInt32(out var lasting) ? now.AddSeconds(lasting) : null;

    /// <summary>The one workspace whose token is configured; Slack says which it is.</summary>
    private async Task<Installation?> OwnAsync(string id, string token, CancellationToken ct)
    {
        var (answered, _, _) = await wire.OnceAsync(new SlackMethod.AuthTest(), token, ct);
        if (answered is not Answered.Done { Body: var said })
        {
            Log.NoOwn(logger, SlackClient.CodeOf(answered));
            return null;
        }

        var home = said.Get("is_enterprise_install").ValueKind == JsonValueKind.True ? said.Text("enterprise_id") : said.Text("team_id");
        return home == id ? new Installation(id, token, said.Text("user_id") ?? "") { BotId = said.Text("bot_id") } : null;
    }

    private Installation? Open(string? sealedText)
    {
        try
        {
            return sealedText is null ? null : JsonSerializer.Deserialize(_protector.Unprotect(sealedText), InstallationJson.Default.Installation);
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            Log.Unreadable(logger);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5001, LogLevel.Error, "Slack: the token of {Install} could not be renewed ({Code}).")]
        public static partial void NotRenewed(ILogger logger, string install, string code);

        [LoggerMessage(5002, LogLevel.Error, "Slack: Slack:BotToken was not accepted ({Code}).")]
        public static partial void NoOwn(ILogger logger, string code);

        [LoggerMessage(5003, LogLevel.Error, "Slack: an installation cannot be read with the keys that are here; install the app again.")]
        public static partial void Unreadable(ILogger logger);
    }
}
