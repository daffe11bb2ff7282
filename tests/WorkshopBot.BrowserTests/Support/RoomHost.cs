using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using WorkshopBot.AcceptanceTests.Support;

namespace WorkshopBot.BrowserTests.Support;

/// <summary>The built program as a service on a free port, with a fresh database file; it can be killed and started again on the same file.</summary>
public sealed class RoomHost : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();
    private readonly StringBuilder _log = new();
    private readonly int _port = FreePort();
    private Process? _process;

    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>Everything the program has written so far, over all its lives.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public static async Task<RoomHost> StartAsync()
    {
        var host = new RoomHost();
        await host.StartAgainAsync();
        return host;
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Host.dll"), "serve"])
        {
            WorkingDirectory = _folder.Full,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Write(line.Data);
        _process.ErrorDataReceived += (_, line) => Write(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ReadyAsync();
    }

    /// <summary>As a power cut does: no goodbye.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _folder.Dispose();
    }

    /// <summary>The log says all it can: what leaks at any level is a leak.</summary>
    private Dictionary<string, string> Settings() => new()
    {
        ["DOTNET_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = Address,
        ["Storage__Provider"] = "Sqlite",
        ["Storage__Sqlite__Path"] = _folder["workshops.db"],
        ["Logging__LogLevel__Default"] = "Debug",
        ["LC_ALL"] = "C.UTF-8",
    };

    private async Task ReadyAsync()
    {
        using var client = new HttpClient();
        var begun = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await client.GetAsync(new Uri($"{Address}/health/ready"))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (begun.Elapsed < s_patience && _process is { HasExited: false })
            {
                // Not yet.
            }

            Assert.False(_process!.HasExited, $"The program ended:\n{Log}");
            Assert.True(begun.Elapsed < s_patience, $"The program is not ready:\n{Log}");
            await Task.Delay(50);
        }
    }

    private void Write(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
