using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WorkshopBot.Benchmarks.Soak;

/// <summary>One process of the program, on a port that it keeps when it is killed and started again.</summary>
internal sealed class Replica(string folder, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private Process _process = null!;

    public int Port { get; } = FreePort();

    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Host.dll"), "serve"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _ = _process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = new Uri(start.Environment["ASPNETCORE_URLS"]!), Timeout = TimeSpan.FromSeconds(5) };
        for (var end = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < end && !_process.HasExited; await Task.Delay(100))
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/live", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException)
            {
                // It is being started.
            }
        }

        throw new InvalidOperationException("A replica did not start.");
    }

    /// <summary>Without any chance to tidy up (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public void Dispose()
    {
        if (_process is not null && !_process.HasExited)
        {
            _process.Kill();
        }

        _process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
