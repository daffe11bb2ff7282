using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>The program itself, as a process of its own with a database file that somebody else uses too.</summary>
internal sealed class SecondProgram : IAsyncDisposable
{
    private readonly Process _process;

    private SecondProgram(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<SecondProgram> StartAsync(FakeTeams cloud, TempFolder folder)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [HostProcess.Program, "serve"]) { WorkingDirectory = folder.Full, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["Storage__Provider"] = "Sqlite",
            ["Storage__Sqlite__Path"] = folder["workshops.db"],
            ["Teams__AppId"] = FakeTeams.AppId,
            ["Teams__TenantId"] = FakeTeams.Tenant,
            ["Teams__ClientSecret"] = FakeTeams.Secret,
            ["Teams__OpenIdMetadata"] = cloud.Options.OpenIdMetadata.ToString(),
            ["Teams__LoginUrl"] = cloud.Options.LoginUrl.ToString(),
            ["Teams__ServiceHosts"] = "127.0.0.1",
        })
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient();
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    return process.HasExited || (await client.GetAsync(new Uri(address, "/health/ready"))).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "The second program did not start.");
        Assert.False(process.HasExited, process.HasExited ? await complaints : "");
        return new SecondProgram(process, address);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
