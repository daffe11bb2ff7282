using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WorkshopBot.AcceptanceTests.Support;

/// <summary>The built program serving as a process of its own, in a folder of its own; killed at the end without any chance to tidy up.</summary>
public sealed class ServedHost : IAsyncDisposable
{
    private readonly Process _process;

    private ServedHost(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServedHost> StartAsync(TempFolder folder, params (string Name, string Value)[] settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [HostProcess.Program, "serve"]) { WorkingDirectory = folder.Full, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings.Append(("ASPNETCORE_URLS", address.ToString())).Append(("DOTNET_ENVIRONMENT", "Production")))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient();
        for (var tries = 0; !await IsReadyAsync(client, address); tries++)
        {
            Assert.False(process.HasExited, process.HasExited ? await complaints : "");
            Assert.True(tries < 600, "The program did not start.");
            await Task.Delay(100);
        }

        return new ServedHost(process, address);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri address)
    {
        try
        {
            return (await client.GetAsync(new Uri(address, "/health/ready"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
