using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Channels.Teams.Trust;

/// <summary>What came of looking at a caller's token; nothing of the message has been read yet.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    /// <param name="ServiceUrl">The only address to which this caller's messages may be answered.</param>
    /// <param name="Channels">The channels for which the signing key may speak.</param>
    internal sealed record Genuine(string ServiceUrl, IReadOnlyList<string> Channels) : TokenVerdict
    {
        /// <summary>Whether the message is one that this token was made for.</summary>
        public bool Covers(string? channelId, string? serviceUrl) =>
            channelId is not null && serviceUrl is not null && Channels.Contains(channelId, StringComparer.Ordinal)
            && string.Equals(serviceUrl.TrimEnd('/'), ServiceUrl.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="Why">For the log; never anything of the token.</param>
    internal sealed record Refused(string Why) : TokenVerdict;
}

/// <summary>
/// Whether a call comes from the Bot Framework service: signed by one of its keys, for this bot, now. Only that issuer is accepted; there is
/// no switch that leaves the check out, tests bring keys of their own by configuration.
/// </summary>
internal sealed class TokenCheck(TeamsOptions options, SigningKeys keys, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    public async Task<TokenVerdict> CheckAsync(string? authorization, CancellationToken ct)
    {
        if (Read(authorization) is not { } token)
        {
            return new TokenVerdict.Refused("no bearer token");
        }

        if (token.Alg != SecurityAlgorithms.RsaSha256)
        {
            return new TokenVerdict.Refused("algorithm");
        }

        if (token.Kid is not { Length: > 0 } kid || await keys.FindAsync(kid, ct) is not { } key)
        {
            return new TokenVerdict.Refused("unknown key");
        }

        var result = await _handler.ValidateTokenAsync(token, Rules(key));
        return !result.IsValid ? new TokenVerdict.Refused(result.Exception?.GetType().Name ?? "invalid")
            : token.Audiences.Count() != 1 ? new TokenVerdict.Refused("audiences")
            : token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) && serviceUrl is { Length: > 0 }
                ? new TokenVerdict.Genuine(serviceUrl, key.Endorsements)
                : new TokenVerdict.Refused("no service url");
    }

    private TokenValidationParameters Rules(SigningKey key) => new()
    {
        ValidIssuer = options.Issuer,
        ValidAudience = options.AppId,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key.Key,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now <= end + s_skew && (from is not { } start || start - s_skew <= now);
    }

    /// <summary>Exactly a scheme and a token; null for anything else.</summary>
    private static JsonWebToken? Read(string? authorization)
    {
        if (authorization is null || authorization.Length > LongestToken || !authorization.StartsWith(Scheme, StringComparison.Ordinal)
            || authorization.AsSpan(Scheme.Length).Contains(' '))
        {
            return null;
        }

        try
        {
            return new JsonWebToken(authorization[Scheme.Length..]);
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }
}
