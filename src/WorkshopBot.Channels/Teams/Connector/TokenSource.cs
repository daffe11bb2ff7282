using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace WorkshopBot.Channels.Teams.Connector;

/// <summary>The bot's own token: one for all tenants, asked for once by all who wait for it, renewed before it ends.</summary>
/// <param name="make">Makes the credential; made anew after a refusal, so that nothing it remembers is used again.</param>
internal sealed class TokenSource(Func<TokenCredential> make, string scope, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private TokenCredential? _credential;
    private AccessToken? _token;

    /// <exception cref="AuthenticationFailedException">The registration, the tenant or the secret is not right, or the login service is away.</exception>
    public async Task<string> GetAsync(CancellationToken ct)
    {
        if (Fresh is { } fresh)
        {
            return fresh;
        }

        await _asking.WaitAsync(ct);
        try
        {
            if (Fresh is { } meanwhile)
            {
                return meanwhile;
            }

            var token = await (_credential ??= make()).GetTokenAsync(new TokenRequestContext([scope]), ct);
            _token = token;
            return token.Token;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>The service refused this token.</summary>
    public void Refuse(string token)
    {
        if (_token is { } last && last.Token == token)
        {
            (_token, _credential) = (null, null);
        }
    }

    public void Dispose() => _asking.Dispose();

    private string? Fresh => _token is { } token && time.GetUtcNow() < token.ExpiresOn - s_early ? token.Token : null;
}

/// <summary>The credentials that a registration can have.</summary>
internal static class Credentials
{
    /// <summary>What a managed identity vouches with.</summary>
    private const string ExchangeScope = "api://AzureADTokenExchange/.default";

    public static TokenCredential Make(TeamsOptions options, HttpClient http) => options.Credential switch
    {
        TeamsCredential.Secret secret when options.LoginUrl.Scheme == Uri.UriSchemeHttp => new SecretWithinThisMachine(options, secret.Value, http),
        TeamsCredential.Secret secret => new ClientSecretCredential(
            options.TenantId, options.AppId, secret.Value, new ClientSecretCredentialOptions { AuthorityHost = options.LoginUrl, Transport = new HttpClientTransport(http) }),
        TeamsCredential.Certificate certificate => new ClientCertificateCredential(
            options.TenantId, options.AppId, certificate.Path, new ClientCertificateCredentialOptions { AuthorityHost = options.LoginUrl, Transport = new HttpClientTransport(http) }),
        TeamsCredential.ManagedIdentity identity => Managed(ManagedIdentityId.FromUserAssignedClientId(identity.ClientId), http),
        TeamsCredential.Federated federated => Federated(options, federated, http),
        _ => throw new System.Diagnostics.UnreachableException(options.Credential.GetType().Name),
    };

    private static ManagedIdentityCredential Managed(ManagedIdentityId id, HttpClient http) =>
        new(new ManagedIdentityCredentialOptions(id) { Transport = new HttpClientTransport(http) });

    private static ClientAssertionCredential Federated(TeamsOptions options, TeamsCredential.Federated federated, HttpClient http)
    {
        var identity = Managed(federated.ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned, http);
        return new ClientAssertionCredential(
            options.TenantId,
            options.AppId,
            async ct => (await identity.GetTokenAsync(new TokenRequestContext([ExchangeScope]), ct)).Token,
            new ClientAssertionCredentialOptions { AuthorityHost = options.LoginUrl, Transport = new HttpClientTransport(http) });
    }

    /// <summary>The same question over plain http, for a login service on this machine: the library asks over https only.</summary>
    private sealed class SecretWithinThisMachine(TeamsOptions options, string secret, HttpClient http) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Ask asynchronously.");

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = options.AppId,
                ["client_secret"] = secret,
                ["scope"] = string.Join(' ', requestContext.Scopes),
            });
            try
            {
                using var answer = await http.PostAsync(new Uri(options.LoginUrl, $"{options.TenantId}/oauth2/v2.0/token"), form, cancellationToken);
                var said = answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : default;
                return answer.IsSuccessStatusCode
                    ? new AccessToken(said.GetProperty("access_token").GetString()!, DateTimeOffset.UtcNow.AddSeconds(said.GetProperty("expires_in").GetInt32()))
                    : throw new AuthenticationFailedException($"The login service answered {(int)answer.StatusCode}.");
            }
            catch (Exception fault) when (fault is HttpRequestException or JsonException or KeyNotFoundException)
            {
                throw new AuthenticationFailedException("The login service could not be asked.", fault);
            }
        }
    }
}
