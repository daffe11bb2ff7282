using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Connector;

/// <summary>Each way in which the bot can prove who it is, through the real library, against a login service and a machine that a test plays.</summary>
public sealed class CredentialsTests : IDisposable
{
    private const string Login = "https://login.microsoftonline.us/";
    private const string Scope = "https://api.botframework.us/.default";
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private readonly string _app = Guid.NewGuid().ToString();
    private readonly string _identity = Guid.NewGuid().ToString();
    private readonly CloudHandler _cloud;
    private readonly HttpClient _http;
    private HttpStatusCode _login = HttpStatusCode.OK;

    public CredentialsTests()
    {
        _cloud = new CloudHandler(Answer);
        _http = new HttpClient(_cloud);
    }

    public void Dispose()
    {
        _http.Dispose();
        _cloud.Dispose();
    }

    [Fact]
    public async Task A_secret_is_shown_to_the_home_tenant_of_the_cloud_that_is_configured()
    {
        Assert.Equal("bot-token", await TokenAsync(new TeamsCredential.Secret("s3cret")));

        var call = LoginCall();
        Assert.Equal(new Uri($"{Login}{FakeTeams.Tenant}/oauth2/v2.0/token"), call.Address);
        Assert.Equal((_app, "s3cret", Scope, "client_credentials"), (call.Value("client_id"), call.Value("client_secret"), call.Value("scope")?.Split(' ')[0], call.Value("grant_type")));
    }

    [Theory]
    [InlineData(".pem")]
    [InlineData(".pfx")]
    public async Task A_certificate_signs_and_its_key_never_leaves(string form)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=workshop", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(Path.GetTempPath(), $"workshop-{Guid.NewGuid():n}{form}");
        await File.WriteAllBytesAsync(path, form == ".pfx" ? certificate.Export(X509ContentType.Pfx)
            : System.Text.Encoding.ASCII.GetBytes($"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n"));
        try
        {
            Assert.Equal("bot-token", await TokenAsync(new TeamsCredential.Certificate(path)));
        }
        finally
        {
            File.Delete(path);
        }

        var call = LoginCall();
        Assert.Equal((AssertionType, (string?)null), (call.Value("client_assertion_type"), call.Value("client_secret")));
        var signed = await new JsonWebTokenHandler().ValidateTokenAsync(call.Value("client_assertion"), new TokenValidationParameters
        {
            ValidIssuer = _app,
            ValidAudience = $"{Login}{FakeTeams.Tenant}/oauth2/v2.0/token",
            IssuerSigningKey = new RsaSecurityKey(key.ExportParameters(false)),
        });
        Assert.True(signed.IsValid, signed.Exception?.Message);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_and_no_login_service()
    {
        Assert.Equal("machine-token", await TokenAsync(new TeamsCredential.ManagedIdentity(_identity)));

        var call = Assert.Single(_cloud.Calls, call => call.Value("resource") is not null);
        Assert.Equal("169.254.169.254", call.Address.Host);
        Assert.Equal(("https://api.botframework.us", _identity, "true"), (call.Value("resource"), call.Value("client_id"), call.Headers["Metadata"].ToLowerInvariant()));
        Assert.DoesNotContain(_cloud.Calls, call => call.Address.Host.StartsWith("login.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_hosting_service_a_managed_identity_asks_where_the_service_says()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", "http://127.0.0.1:41741/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "let-me-in");
        try
        {
            Assert.Equal("machine-token", await TokenAsync(new TeamsCredential.ManagedIdentity(_identity)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }

        var call = Assert.Single(_cloud.Calls, call => call.Address.Port == 41741);
        Assert.Equal(("https://api.botframework.us", _identity, "let-me-in"), (call.Value("resource"), call.Value("client_id"), call.Headers["X-IDENTITY-HEADER"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_federated_registration_shows_what_the_machines_identity_vouches_for(bool assigned)
    {
        Assert.Equal("bot-token", await TokenAsync(new TeamsCredential.Federated(assigned ? _identity : null)));

        var vouched = Assert.Single(_cloud.Calls, call => call.Value("resource") is not null);
        Assert.Equal(("api://AzureADTokenExchange", assigned ? _identity : null), (vouched.Value("resource"), vouched.Value("client_id")));
        var call = LoginCall();
        Assert.Equal((AssertionType, "machine-token", _app), (call.Value("client_assertion_type"), call.Value("client_assertion"), call.Value("client_id")));
    }

    [Fact]
    public async Task What_the_login_service_refuses_is_a_refusal_and_not_a_crash()
    {
        _login = HttpStatusCode.Unauthorized;
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => TokenAsync(new TeamsCredential.Secret("wrong")));
    }

    private async Task<string> TokenAsync(TeamsCredential credential)
    {
        var options = new TeamsOptions { AppId = _app, TenantId = FakeTeams.Tenant, Credential = credential, AllowedTenants = [], LoginUrl = new Uri(Login), Scope = Scope };
        using var tokens = new TokenSource(() => Credentials.Make(options, _http), options.Scope, TimeProvider.System);
        return await tokens.GetAsync(CancellationToken.None);
    }

    private CloudCall LoginCall() => Assert.Single(_cloud.Calls, call => call.Address.AbsolutePath.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal));

    private (HttpStatusCode Status, string Json) Answer(CloudCall call) =>
        call.Value("resource") is not null ? (HttpStatusCode.OK, $$"""{"access_token":"machine-token","expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}","token_type":"Bearer","resource":"{{call.Value("resource")}}"}""")
        : call.Address.AbsolutePath.Contains("/discovery/instance", StringComparison.Ordinal) ? (HttpStatusCode.OK, Discovery)
        : _login != HttpStatusCode.OK ? (_login, """{"error":"invalid_client","error_description":"AADSTS7000215"}""")
        : (HttpStatusCode.OK, """{"access_token":"bot-token","expires_in":3600,"token_type":"Bearer"}""");

    private const string Discovery =
        """{"tenant_discovery_endpoint":"https://login.microsoftonline.us/common/.well-known/openid-configuration","api-version":"1.1","metadata":[{"preferred_network":"login.microsoftonline.us","preferred_cache":"login.microsoftonline.us","aliases":["login.microsoftonline.us"]}]}""";
}
