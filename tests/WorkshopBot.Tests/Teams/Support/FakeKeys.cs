using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Tests.Teams.Support;

/// <summary>The issuer's keys, and tokens made with them, right or wrong in one respect.</summary>
internal sealed class FakeKeys : IDisposable
{
    private readonly List<(string Kid, RSA Key, string[] Endorsements)> _keys = [];
    private readonly RSA _stranger = RSA.Create(2048);
    private int _made;

    public FakeKeys() => Rotate();

    public string Kid => _keys[^1].Kid;

    /// <summary>From now on another key signs; the old ones are no longer listed.</summary>
    public void Rotate(bool keepOld = false, params string[] endorsements)
    {
        if (!keepOld)
        {
            _keys.Clear();
        }

        _keys.Add(($"key-{++_made}", RSA.Create(2048), endorsements.Length == 0 ? ["msteams", "webchat"] : endorsements));
    }

    /// <summary>One more key, endorsed for no channel at all.</summary>
    public void AddUnendorsed() => _keys.Add(($"key-{++_made}", RSA.Create(2048), []));

    public string Json() => JsonSerializer.Serialize(new
    {
        keys = _keys.Select(key =>
        {
            var numbers = key.Key.ExportParameters(false);
            return new { kty = "RSA", use = "sig", kid = key.Kid, n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent), endorsements = key.Endorsements };
        }),
    });

    public string Token(TokenShape shape)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal);
        if (shape.ServiceUrl is { } url)
        {
            claims["serviceurl"] = url;
        }

        if (shape.Audiences is { } audiences)
        {
            claims["aud"] = audiences;
        }

        foreach (var (name, value) in shape.Claims)
        {
            claims[name] = value;
        }

        var signer = shape.Signer is { } named ? _keys.Single(one => one.Kid == named) : _keys[^1];
        var key = new RsaSecurityKey(shape.Stranger ? _stranger : signer.Key) { KeyId = shape.Kid ?? signer.Kid };
        var made = new SecurityTokenDescriptor
        {
            Issuer = shape.Issuer,
            Audience = shape.Audiences is null ? shape.Audience : null,
            Claims = claims,
            IssuedAt = (shape.Expires ?? DateTime.UtcNow).AddHours(-1),
            NotBefore = shape.NotBefore ?? (shape.Expires ?? DateTime.UtcNow).AddHours(-1),
            Expires = shape.Expires,
            SigningCredentials = shape.Algorithm == SecurityAlgorithms.None ? null : new SigningCredentials(key, shape.Algorithm),
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(made);
    }

    public void Dispose()
    {
        _stranger.Dispose();
        _keys.ForEach(key => key.Key.Dispose());
    }
}

internal sealed record TokenShape
{
    public required string? ServiceUrl { get; init; }

    public string Issuer { get; init; } = "https://api.botframework.com";

    public string Audience { get; init; } = FakeTeams.AppId;

    public string[]? Audiences { get; init; }

    public DateTime? Expires { get; init; } = DateTime.UtcNow.AddHours(1);

    public DateTime? NotBefore { get; init; }

    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    public string? Kid { get; init; }

    /// <summary>Signed with this one of the issuer's keys; the newest when nothing is said.</summary>
    public string? Signer { get; init; }

    /// <summary>More claims than the usual.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; init; } = new Dictionary<string, string>();

    /// <summary>Signed with a key that the issuer does not have.</summary>
    public bool Stranger { get; init; }
}
