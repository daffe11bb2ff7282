using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WorkshopBot.Benchmarks;

/// <summary>The program as a service of its own, on a free port with a fresh database file.</summary>
internal sealed class RoomProgram : IAsyncDisposable
{
    private readonly Process _process;

    private RoomProgram(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public double CpuSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <param name="settings">More settings, as the environment names them.</param>
    public static async Task<RoomProgram> StartAsync(string folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Host.dll"), "serve"]) { WorkingDirectory = folder };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["Storage__Provider"] = "Sqlite";
        start.Environment["Storage__Sqlite__Path"] = Path.Combine(folder, "workshops.db");

        // One connection stands for a crowd.
        start.Environment["Limits__PersonMinute"] = "0";
        start.Environment["Limits__ConversationMinute"] = "0";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var program = new RoomProgram(Process.Start(start)!, address);
        await program.ReadyAsync();
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (!_process.HasExited)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The program ended.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
