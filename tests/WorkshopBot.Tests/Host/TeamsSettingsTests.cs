using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Host.Configuration;

namespace WorkshopBot.Tests.Host;

/// <summary>The settings of Teams: what cannot be used is named at the start, each in one line.</summary>
public sealed class TeamsSettingsTests : IDisposable
{
    private const string App = "11111111-1111-4111-8111-111111111111";
    private const string Tenant = "22222222-1111-4111-8111-111111111111";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("teams-settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_an_app_id_Teams_is_off() => Assert.Null(Read([("Teams:ClientSecret", "s")]).Options?.Teams);

    [Fact]
    public void Each_way_to_prove_who_the_bot_is_can_be_configured()
    {
        var certificate = Certificate("bot.pem", withKey: true);
        Assert.Equal(new TeamsCredential.Secret("s"), Accepted(("ClientSecret", "s")).Credential);
        Assert.Equal(new TeamsCredential.Certificate(certificate), Accepted(("CertificatePath", certificate)).Credential);
        Assert.Equal(new TeamsCredential.Certificate(Certificate("bot.pfx", withKey: true)), Accepted(("CertificatePath", Path.Combine(_folder.FullName, "bot.pfx"))).Credential);
        Assert.Equal(new TeamsCredential.ManagedIdentity(App), Accepted(("ManagedIdentity", App)).Credential);
        Assert.Equal(new TeamsCredential.Federated(App), Accepted(("FederatedIdentity", App)).Credential);
        Assert.Equal(new TeamsCredential.Federated(null), Accepted(("FederatedIdentity", "system")).Credential);
    }

    [Theory]
    [InlineData("Teams: set exactly one", "", "")]
    [InlineData("Teams: set exactly one", "ClientSecret", "s", "ManagedIdentity", App)]
    [InlineData("Teams:ManagedIdentity: 'mine'", "ManagedIdentity", "mine")]
    [InlineData("Teams:FederatedIdentity: 'mine'", "FederatedIdentity", "mine")]
    [InlineData("Teams:CertificatePath: there is no file", "CertificatePath", "/no/such/file.pem")]
    [InlineData("Teams:TargetedMessages: 'perhaps'", "ClientSecret", "s", "TargetedMessages", "perhaps")]
    [InlineData("Teams:LoginUrl: 'http://login.example/'", "ClientSecret", "s", "LoginUrl", "http://login.example/")]
    [InlineData("Teams:OpenIdMetadata: 'somewhere'", "ClientSecret", "s", "OpenIdMetadata", "somewhere")]
    [InlineData("Teams:ServiceHosts: 'https://smba.example/'", "ClientSecret", "s", "ServiceHosts", "https://smba.example/")]
    [InlineData("Teams:FileHosts: '*.sharepoint.com'", "ClientSecret", "s", "FileHosts", "*.sharepoint.com")]
    public void What_cannot_be_used_is_named_in_one_line(string complaint, params string[] settings)
    {
        var pairs = settings.Chunk(2).Where(pair => pair[0].Length > 0).Select(pair => ($"Teams:{pair[0]}", pair[1]));
        var line = Assert.Single(Read([.. Registration, .. pairs]).Lines);
        Assert.StartsWith(complaint, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Theory]
    [InlineData("bot.pem", "holds no certificate with its private key")]
    [InlineData("bot.pfx", "holds no certificate with its private key")]
    [InlineData("bot.crt", "neither a .pem nor a .pfx file")]
    public void A_certificate_that_cannot_sign_is_named_at_the_start(string file, string complaint)
    {
        var line = Assert.Single(Read([.. Registration, ("Teams:CertificatePath", Certificate(file, withKey: false))]).Lines);
        Assert.StartsWith("Teams:CertificatePath: ", line, StringComparison.Ordinal);
        Assert.Contains(complaint, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_cloud_is_a_matter_of_settings()
    {
        var gov = Accepted(
            ("ClientSecret", "s"), ("OpenIdMetadata", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"), ("Issuer", "https://api.botframework.us"),
            ("LoginUrl", "https://login.microsoftonline.us/"), ("Scope", "https://api.botframework.us/.default"));

        Assert.Equal("https://api.botframework.us", gov.Issuer);
        Assert.Equal("https://login.microsoftonline.us/", gov.LoginUrl.AbsoluteUri);
        Assert.Equal("https://api.botframework.us/.default", gov.Scope);
        Assert.Equal("login.botframework.azure.us", gov.OpenIdMetadata.Host);
        Assert.Equal(TeamsOptions.UsualHosts, gov.ServiceHosts);
    }

    [Theory]
    [InlineData("AppId")]
    [InlineData("TenantId")]
    [InlineData("ClientSecret")]
    [InlineData("CertificatePath")]
    [InlineData("ManagedIdentity")]
    [InlineData("FederatedIdentity")]
    [InlineData("AllowedTenants")]
    [InlineData("TargetedMessages")]
    [InlineData("OpenIdMetadata")]
    [InlineData("Issuer")]
    [InlineData("LoginUrl")]
    [InlineData("Scope")]
    [InlineData("ServiceHosts")]
    [InlineData("FileHosts")]
    public void The_sample_of_the_settings_names_each_of_them(string key)
    {
        var tests = typeof(TeamsSettingsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TestsFolder").Value!;
        Assert.NotNull(new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(Path.Combine(tests, "../../appsettings.sample.json"))).Build()[$"Teams:{key}"]);
    }

    private static (string, string)[] Registration => [("Teams:AppId", App), ("Teams:TenantId", Tenant)];

    private static TeamsOptions Accepted(params (string Key, string Value)[] settings)
    {
        var (options, lines) = Read([.. Registration, .. settings.Select(setting => ($"Teams:{setting.Key}", setting.Value))]);
        Assert.Empty(lines);
        return options!.Teams!;
    }

    private static (HostOptions? Options, IReadOnlyList<string> Lines) Read((string Key, string Value)[] settings) => HostSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build()) switch
    {
        SettingsReading.Accepted accepted => (accepted.Options, []),
        SettingsReading.Refused refused => (null, [.. refused.Lines]),
        var other => throw new NotSupportedException(other.ToString()),
    };

    private string Certificate(string name, bool withKey)
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=workshop", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(_folder.FullName, name);
        if (withKey && name.EndsWith(".pfx", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, made.Export(X509ContentType.Pfx));
        }
        else
        {
            File.WriteAllText(path, made.ExportCertificatePem() + (withKey ? $"\n{key.ExportPkcs8PrivateKeyPem()}\n" : "\n"));
        }

        return path;
    }
}
