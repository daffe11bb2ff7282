using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.AcceptanceTests.Web;

/// <summary>The whole program behind a real socket of this machine, with all it logs.</summary>
internal sealed class WebHouse : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentBag<string> _secrets = [];

    private WebHouse(WebApplication app, LogCapture log)
    {
        _app = app;
        Log = log;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public LogCapture Log { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<WebHouse> OpenAsync(WebOptions? web = null, RoomLimits? limits = null, Uri? publicUrl = null)
    {
        var options = new HostOptions
        {
            Storage = new StorageOptions { Provider = StorageProvider.Memory, SqlitePath = "" },
            Web = web ?? new WebOptions(),
            Limits = limits ?? new RoomLimits(),
            PublicUrl = publicUrl,
        };
        var log = new LogCapture();
        var app = Server.Build(options, ["--urls", "http://127.0.0.1:0", "--environment", "Production"], log);
        await app.StartAsync();
        return new WebHouse(app, log);
    }

    public WebVisitor Visitor(string language = "en") => new(Address, language, _secrets);

    /// <summary>The link by which others join a room.</summary>
    public string InvitationTo(string room)
    {
        var link = Services.GetRequiredService<RoomInvitations>().For(room.Split('/')[^1]).Address;
        _secrets.Add(link.Split('/')[^1]);
        return link;
    }

    public WorkshopBot.Domain.Workshop WorkshopIn(string room)
    {
        var id = Services.GetRequiredService<Entrance>().WorkshopInAsync(room.Split('/')[^1], CancellationToken.None).GetAwaiter().GetResult();
        return Services.GetRequiredService<WorkshopBot.Domain.IWorkshopStore>().LoadAsync(id!.Value, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Whatever a test did: no word, name, room or token of anybody's may stand in the log.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
        await _app.DisposeAsync();
        var log = Log.Text;
        Assert.All(_secrets.Distinct().Where(secret => secret.Length >= 6), secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
        Assert.DoesNotContain("Unhandled", log, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Every line that the program logs, at every level, with what its fields hold.</summary>
internal sealed class LogCapture : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
