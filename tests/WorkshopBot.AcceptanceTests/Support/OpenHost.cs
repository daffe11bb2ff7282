using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Host.Commands;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.AcceptanceTests.Support;

/// <summary>The whole service on a real socket of this machine, with its store in memory unless another is named.</summary>
internal sealed class OpenHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OpenHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true }) { BaseAddress = new Uri(Address) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public IWorkshopStore Store => Services.GetRequiredService<IWorkshopStore>();

    private string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<OpenHost> StartAsync(StorageOptions? storage = null)
    {
        var options = new HostOptions { Storage = storage ?? new StorageOptions { Provider = StorageProvider.Memory, SqlitePath = "" } };
        var app = Server.Build(options, ["--urls", "http://127.0.0.1:0"]);
        await app.StartAsync();
        return new OpenHost(app);
    }

    /// <summary>A workshop with a sample's blueprint.</summary>
    public async Task<WorkshopId> ImportAsync(string sample, string? title = null)
    {
        var id = new WorkshopId(Guid.NewGuid().ToString("N")[..20]);
        var plan = new ImportPlan(Samples.Load(sample)!, title, sample, AsIdeas: false);
        var events = Assert.IsType<Decision.Accepted>(plan.Decide(id, DateTimeOffset.UtcNow)).Events;
        await Store.AppendAsync(id, 0, [new Append(new DeliveryId($"import:{id}"), events)], CancellationToken.None);
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
