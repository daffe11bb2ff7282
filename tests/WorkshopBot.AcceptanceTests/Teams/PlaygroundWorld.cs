using System.Collections.Frozen;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>The whole service and the Agents Playground, with the checks of tokens between them.</summary>
internal sealed class PlaygroundWorld : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private FakeTeams _cloud = null!;
    private WebApplication _bot = null!;
    private Process _playground = null!;

    public Uri Address { get; private set; } = null!;

    public PlaygroundBridge Bridge { get; private set; } = null!;

    public async Task StartAsync()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _cloud = await FakeTeams.StartAsync();
        Bridge = await PlaygroundBridge.StartAsync(_cloud, Address);
        var teams = _cloud.Options with { AllowedTenants = FrozenSet.Create(StringComparer.Ordinal, "00000000-0000-0000-0000-0000000000001") };
        _bot = Server.Build(new HostOptions { Storage = new StorageOptions { Provider = StorageProvider.Memory, SqlitePath = "" }, Teams = teams }, ["--urls", "http://127.0.0.1:0"]);
        await _bot.StartAsync();
        Bridge.Bot = new Uri(_bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        _playground = await StartPlaygroundAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _playground.Kill(entireProcessTree: true);
        await _playground.WaitForExitAsync();
        _playground.Dispose();
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await Bridge.DisposeAsync();
        await _cloud.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The workshop that stands where somebody typed last in this kind of conversation.</summary>
    public async Task<Workshop> StateAsync(string kind)
    {
        if (Bridge.Typed.TryGetValue(kind, out var said))
        {
            var room = ((string)said["conversation"]!["id"]!).Split(';')[0];
            await foreach (var id in _bot.Services.GetRequiredService<IRooms>().InAsync($"teams|{room}", CancellationToken.None))
            {
                return await _bot.Services.GetRequiredService<IWorkshopStore>().LoadAsync(id, CancellationToken.None);
            }
        }

        return Workshop.None;
    }

    private async Task<Process> StartPlaygroundAsync()
    {
        var program = Path.Combine(Node.Modules, "@microsoft", "m365agentsplayground", "cli.js");
        var start = new ProcessStartInfo(
            "node", [program, "start", "-e", $"{Bridge.Address}/api/messages", "-c", "msteams", "-p", $"{Address.Port}", "--su", Bridge.ServiceUrl, "--dt"])
        {
            WorkingDirectory = _folder.Full,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var process = Process.Start(start)!;
        using var client = new HttpClient();
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    return (await client.GetAsync(new Uri(Address, "_debug/ping"))).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "The Playground did not start.");
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
