using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core.Pipeline;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>Tokens against an Azurite that wants them: it looks at what a token claims, not at its signature.</summary>
public sealed class TableTokenTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private AzuriteProcess _azurite = null!;
    private X509Certificate2 _certificate = null!;

    public async Task InitializeAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        _certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var (certificate, secret) = (Path.Combine(_folder.FullName, "cert.pem"), Path.Combine(_folder.FullName, "key.pem"));
        await File.WriteAllTextAsync(certificate, _certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(secret, key.ExportPkcs8PrivateKeyPem());
        _azurite = await AzuriteProcess.StartAsync("--oauth", "basic", "--cert", certificate, "--key", secret);
    }

    public Task DisposeAsync()
    {
        _azurite.Dispose();
        _certificate.Dispose();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_token_for_storage_opens_the_table()
    {
        var table = ClientWith("https://storage.azure.com");
        await table.CreateIfNotExistsAsync(default);
        await table.AddEntityAsync(new("p", "é'") { ["n"] = 1L }, default);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new("p", "s"))], default);
        Assert.Equal(["s", "é'"], (await table.QueryAsync(null, null, null, default).ToArrayAsync()).Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_token_for_something_else_does_not()
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => ClientWith("https://graph.microsoft.com").CreateIfNotExistsAsync(default));
        Assert.Equal(403, refused.Status);
    }

    private TableClient ClientWith(string audience)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = "https://sts.windows.net/ab1f708d-50f6-404c-a006-d71b2ac7a606/",
            ["iat"] = now,
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
        };
        var options = Azurite.Quick();
        var own = _certificate.Thumbprint;
        options.Transport = new HttpClientTransport(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, theirs, _, _) => theirs is X509Certificate2 shown && shown.Thumbprint == own },
        });
        var token = $"{Base64Url("""{"alg":"HS256","typ":"JWT"}""")}.{Base64Url(claims.ToJsonString())}.{Base64Url("signed")}";
        return new TableClient(AzuriteProcess.EndpointAt(_azurite.Port, "https"), "people", new FixedToken(token), options);
    }

    private static string Base64Url(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
