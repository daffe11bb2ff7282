using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;
using WorkshopBot.Channels.Teams.Trust;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Trust;

/// <summary>The decision matrix of callers' tokens, with keys of our own behind a real OpenID server on this machine.</summary>
public sealed class TokenCheckTests : IAsyncLifetime, IDisposable
{
    private const string Service = "https://smba.trafficmanager.net/emea/";

    private readonly HttpClient _http = new();
    private readonly MovingClock _clock = new();
    private FakeTeams _cloud = null!;
    private SigningKeys _keys = null!;
    private TokenCheck _check = null!;

    public static TheoryData<string> Wrong => new(
        "expired six minutes ago", "from tomorrow", "another issuer", "an Entra issuer", "another audience", "two audiences", "a key of somebody else under the known name",
        "an unknown key", "RS384", "no algorithm", "no end", "no service url");

    public async Task InitializeAsync()
    {
        _cloud = await FakeTeams.StartAsync();
        _keys = new SigningKeys(_http, _cloud.Options.OpenIdMetadata, _clock, NullLogger<SigningKeys>.Instance);
        _check = new TokenCheck(_cloud.Options, _keys, _clock);
    }

    public async Task DisposeAsync() => await _cloud.DisposeAsync();

    public void Dispose()
    {
        _keys.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task A_token_of_the_service_for_this_bot_is_genuine()
    {
        var genuine = Assert.IsType<TokenVerdict.Genuine>(await CheckAsync(Good));

        Assert.True(genuine.Covers("msteams", Service));
        Assert.Equal(Service, genuine.ServiceUrl);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_token_that_is_wrong_in_one_respect_is_refused(string how) =>
        Assert.IsType<TokenVerdict.Refused>(await CheckAsync(how switch
        {
            "expired six minutes ago" => Good with { Expires = DateTime.UtcNow.AddMinutes(-6) },
            "from tomorrow" => Good with { NotBefore = DateTime.UtcNow.AddDays(1), Expires = DateTime.UtcNow.AddDays(2) },
            "another issuer" => Good with { Issuer = "https://api.botframework.us" },
            "an Entra issuer" => Good with { Issuer = $"https://sts.windows.net/{FakeTeams.Tenant}/" },
            "another audience" => Good with { Audience = Guid.NewGuid().ToString() },
            "two audiences" => Good with { Audiences = [FakeTeams.AppId, "https://evil.example"] },
            "a key of somebody else under the known name" => Good with { Stranger = true },
            "an unknown key" => Good with { Stranger = true, Kid = "nobody" },
            "RS384" => Good with { Algorithm = SecurityAlgorithms.RsaSha384 },
            "no algorithm" => Good with { Algorithm = SecurityAlgorithms.None },
            "no end" => Good with { Expires = null },
            "no service url" => Good with { ServiceUrl = null },
            _ => throw new NotSupportedException(how),
        }));

    [Fact]
    public async Task A_token_that_ended_four_minutes_ago_still_counts() =>
        Assert.IsType<TokenVerdict.Genuine>(await CheckAsync(Good with { Expires = DateTime.UtcNow.AddMinutes(-4) }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic abc")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("Bearer not.a.token")]
    public async Task What_is_no_bearer_token_is_refused(string? header) => Assert.IsType<TokenVerdict.Refused>(await _check.CheckAsync(header, CancellationToken.None));

    [Fact]
    public async Task A_tampered_token_is_refused()
    {
        var token = _cloud.Keys.Token(Good);
        var last = token[^10] == 'A' ? 'B' : 'A';
        Assert.IsType<TokenVerdict.Refused>(await _check.CheckAsync($"Bearer {token[..^10]}{last}{token[^9..]}", CancellationToken.None));
    }

    [Theory]
    [InlineData("msteams", Service, true)]
    [InlineData("msteams", "https://smba.trafficmanager.net/emea", true)]
    [InlineData("msteams", "https://SMBA.trafficmanager.net/EMEA/", true)]
    [InlineData("msteams", "https://evil.example/", false)]
    [InlineData("msteams", null, false)]
    [InlineData("slack", Service, false)]
    [InlineData(null, Service, false)]
    public async Task A_token_covers_its_own_channel_and_service_alone(string? channel, string? service, bool covered) =>
        Assert.Equal(covered, Assert.IsType<TokenVerdict.Genuine>(await CheckAsync(Good)).Covers(channel, service));

    [Fact]
    public async Task A_key_without_endorsement_speaks_for_no_channel()
    {
        _cloud.Keys.Rotate(keepOld: false, "webchat");
        Assert.False(Assert.IsType<TokenVerdict.Genuine>(await CheckAsync(Good)).Covers("msteams", Service));
    }

    [Fact]
    public async Task A_new_key_is_found_at_once_and_the_old_one_no_longer_counts()
    {
        var old = _cloud.Keys.Token(Good);
        Assert.IsType<TokenVerdict.Genuine>(await _check.CheckAsync($"Bearer {old}", CancellationToken.None));
        _clock.Pass(TimeSpan.FromMinutes(2));
        _cloud.Keys.Rotate();

        Assert.IsType<TokenVerdict.Genuine>(await CheckAsync(Good));
        Assert.IsType<TokenVerdict.Refused>(await _check.CheckAsync($"Bearer {old}", CancellationToken.None));
    }

    [Fact]
    public async Task Made_up_key_names_do_not_make_us_ask_again_and_again()
    {
        for (var time = 0; time < 20; time++)
        {
            await CheckAsync(Good with { Stranger = true, Kid = $"made-up-{time}" });
        }

        Assert.Equal(1, _cloud.MetadataReads);
    }

    [Fact]
    public async Task While_the_issuer_is_away_the_last_keys_hold_for_five_days()
    {
        var token = _cloud.Keys.Token(Good with { NotBefore = DateTime.UtcNow.AddHours(-1), Expires = DateTime.UtcNow.AddDays(30) });
        Assert.IsType<TokenVerdict.Genuine>(await _check.CheckAsync($"Bearer {token}", CancellationToken.None));
        await _cloud.DisposeAsync();

        _clock.Pass(TimeSpan.FromDays(4));
        Assert.IsType<TokenVerdict.Genuine>(await _check.CheckAsync($"Bearer {token}", CancellationToken.None));
        _clock.Pass(TimeSpan.FromDays(2));
        Assert.IsType<TokenVerdict.Refused>(await _check.CheckAsync($"Bearer {token}", CancellationToken.None));
        _cloud = await FakeTeams.StartAsync();
    }

    private static TokenShape Good => new() { ServiceUrl = Service };

    private Task<TokenVerdict> CheckAsync(TokenShape shape) => _check.CheckAsync($"Bearer {_cloud.Keys.Token(shape)}", CancellationToken.None);
}

/// <summary>The real time, moved.</summary>
internal sealed class MovingClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Pass(TimeSpan time) => _ahead += time;
}
