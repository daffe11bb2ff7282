using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using WorkshopBot.AcceptanceTests.Support;

namespace WorkshopBot.AcceptanceTests;

/// <summary><c>serve --check-config</c>: everything a start needs is looked at, in order, and nothing is started or made.</summary>
public sealed class StartCheckTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_thing_has_its_line_in_the_order_of_the_start_and_nothing_is_made()
    {
        var run = await CheckAsync("ASPNETCORE_URLS=http://127.0.0.1:0");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["settings", "address", "storage", "pictures", "fonts", "web", "teams", "slack", "listening"], Lines(run).Select(line => line.Thing));
        Assert.Equal(["ok", "off", "ok", "ok", "ok", "ok", "off", "off", "ok"], Lines(run).Select(line => line.Mark));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task An_address_that_somebody_listens_on_already_fails()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var run = await CheckAsync($"ASPNETCORE_URLS=http://{other.LocalEndpoint}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Lines(run), line => line is { Mark: "FAIL", Thing: "listening" });
    }

    [Fact]
    public async Task A_start_on_an_address_that_somebody_listens_on_already_is_refused_in_one_line_that_says_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var run = await HostProcess.ShellAsync(_folder.Full, $"export ASPNETCORE_URLS=http://{other.LocalEndpoint}; bot serve");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches($"^It cannot listen: .*{other.LocalEndpoint}.*choose another address", Assert.Single(run.Complaints));
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_store_that_is_no_database_fails_and_stays_as_it_is()
    {
        _folder.Write("workshops.db", "this is not a database, and it is long enough not to be taken for an empty one");
        var run = await CheckAsync("Storage__Sqlite__Path=workshops.db");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Lines(run), line => line is { Mark: "FAIL", Thing: "storage" } && line.Words.Contains("is not a database", StringComparison.Ordinal));
        Assert.Equal(["workshops.db"], _folder.Names);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_fails()
    {
        _folder.Write("data", "a file where a folder should be");
        var run = await CheckAsync("Storage__Sqlite__Path=data/workshops.db");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Lines(run), line => line is { Mark: "FAIL", Thing: "storage" });
    }

    [Fact]
    public async Task Workshops_in_the_store_are_counted()
    {
        Assert.Equal(0, (await HostProcess.RunAsync(_folder.Full, "import", "shoeshine")).ExitCode);
        var run = await CheckAsync("ASPNETCORE_URLS=http://127.0.0.1:0");

        Assert.Contains(Lines(run), line => line is { Mark: "ok", Thing: "storage" } && line.Words.EndsWith(": 1 workshops", StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData(-1, "FAIL")]
    [InlineData(10, "warn")]
    [InlineData(300, "ok")]
    public async Task A_certificate_is_looked_at_for_when_it_ends(int days, string mark)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(days));
        _folder.Write("bot.pem", $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        const string Id = "11111111-2222-3333-4444-555555555555";
        var run = await CheckAsync($"ASPNETCORE_URLS=http://127.0.0.1:0 PublicUrl=https://workshop.example Teams__AppId={Id} Teams__TenantId={Id} Teams__CertificatePath=bot.pem");

        Assert.Contains(Lines(run), line => line.Mark == mark && line.Thing == "teams");
        Assert.Equal(mark == "FAIL" ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_fails_and_no_secret_is_ever_repeated()
    {
        var refused = await CheckAsync("Web__OperatorKey=aaaaaaaaaaaaaaaaaaaaaaaa");
        Assert.Equal(1, refused.ExitCode);
        Assert.DoesNotContain("aaaaaaaa", refused.Text + refused.Error, StringComparison.Ordinal);
        Assert.Equal(("FAIL", "settings"), (Lines(refused)[0].Mark, Lines(refused)[0].Thing));

        var taken = await CheckAsync("ASPNETCORE_URLS=http://127.0.0.1:0 Web__OperatorKey=kq83-fj2x-0p4m-zz Slack__SigningSecret=s3cr3t-of-slack Slack__BotToken=xoxb-s3cr3t PublicUrl=https://workshop.example");
        Assert.Equal(0, taken.ExitCode);
        Assert.DoesNotContain("kq83", taken.Text + taken.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", taken.Text + taken.Error, StringComparison.Ordinal);
    }

    private Task<HostRun> CheckAsync(string settings) =>
        HostProcess.ShellAsync(_folder.Full, $"unset DOTNET_ENVIRONMENT ASPNETCORE_ENVIRONMENT ASPNETCORE_URLS; export {settings}; bot serve --check-config");

    private static List<(string Mark, string Thing, string Words)> Lines(HostRun run) => [.. run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => (line[..5].Trim(), line[6..15].Trim(), line[16..]))];
}
