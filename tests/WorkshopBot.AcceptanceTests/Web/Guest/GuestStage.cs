using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Web.Guest;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.AcceptanceTests.Web.Guest;

/// <summary>The whole service on a real socket with a workshop in its silent customer part: Nora facilitates, Lee has no account. Every line that is logged is kept.</summary>
internal sealed class GuestStage : IAsyncDisposable
{
    public static readonly ParticipantId Nora = new("nora");
    public static readonly ParticipantId Lee = new("lee");
    private readonly WebApplication _app;
    private int _deliveries;

    private GuestStage(WebApplication app) => _app = app;

    public LogKeeper Logs { get; } = new();

    public string Room { get; private set; } = "";

    public WorkshopId Id { get; private set; }

    public IServiceProvider Services => _app.Services;

    public Uri Root => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<GuestStage> OpenAsync(WebOptions? web = null)
    {
        var options = new HostOptions { Storage = new StorageOptions { Provider = StorageProvider.Memory, SqlitePath = "" }, Web = web ?? new WebOptions() };
        var stage = new GuestStage(Server.Build(options, ["--urls", "http://127.0.0.1:0"]));
        stage.Services.GetRequiredService<ILoggerFactory>().AddProvider(stage.Logs);
        await stage._app.StartAsync();
        await stage.HoldAsync();
        return stage;
    }

    public Task<Workshop> StateAsync() => Services.GetRequiredService<IWorkshopStore>().LoadAsync(Id, CancellationToken.None);

    /// <summary>A link as the chat hands it out.</summary>
    public string Link(ParticipantId? who, TimeSpan? time = null) =>
        Services.GetRequiredService<IGuestLinks>().Issue(Id, who, DateTimeOffset.UtcNow + (time ?? TimeSpan.FromDays(1)))!.PathAndQuery;

    public GuestBrowser Browse() => new(Root);

    /// <summary>A browser with Lee's first question in front of it.</summary>
    public async Task<(GuestBrowser Browser, string Page)> LeeAsync()
    {
        var browser = Browse();
        await browser.OpenAsync(Link(Lee));
        return (browser, await browser.SendAsync("/begin"));
    }

    public async Task<string> SayAsync(ParticipantId who, string text)
    {
        var handled = await Services.GetRequiredService<Facilitator>().HandleAsync(
            new InboundMessage
            {
                Delivery = new DeliveryId($"web:stage-{++_deliveries}"),
                Room = WebRoom.Own(Room, who),
                From = new Person(who, who == Nora ? "Nora" : "Lee Courier", null, "en", "Etc/UTC"),
                SentAt = DateTimeOffset.UtcNow,
                Text = text,
                Workshop = Id,
                Mentions = [new Mention("@Nora", new Person(Nora, "Nora"))],
            },
            CancellationToken.None);
        return handled.Turn.Reply is Reply.Whisper whisper ? whisper.Card.Fallback : "";
    }

    public Task EndLinksAsync(ParticipantId? who) => Services.GetRequiredService<GuestRegister>().EndAsync(Id, who, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task HoldAsync()
    {
        var visitor = new Visitor(Nora, "Nora", "en", "Etc/UTC");
        Room = (await Services.GetRequiredService<Starting>().StartAsync(visitor, "Prescription fulfilment", null, CancellationToken.None))!;
        Id = (await Services.GetRequiredService<Entrance>().WorkshopInAsync(Room, CancellationToken.None))!.Value;
        await SayAsync(Nora, "scenario: a new medicine\ncustomer: walk-in patient\nstarts when joins the queue\nends when first doses\ngoal: no waiting\nowner @Nora");
        var gate = Services.GetRequiredService<IWorkshopGate>();
        await gate.DecideAsync(
            Id,
            new DeliveryId("invite-lee"),
            workshop => WorkshopDecider.Decide(new WorkshopCommand.InvitePerson(Nora, Lee, Role.Expert, Lanes.Front), workshop, DateTimeOffset.UtcNow),
            CancellationToken.None);
        await Services.GetRequiredService<IRooms>().MeetAsync(Id, new Person(Lee, "Lee Courier"), CancellationToken.None);
        foreach (var said in (string[])["close anyway", "reveal", "phases: Drop off, Prepare, Pick up", "close anyway"])
        {
            await SayAsync(Nora, said);
        }

        Assert.Equal(Domain.Stages.StageKey.Customer, (await StateAsync()).Current);
    }
}

/// <summary>Keeps every line of the log, however quiet its level.</summary>
internal sealed class LogKeeper : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Everything => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Keeper(_lines);

    public void Dispose()
    {
    }

    private sealed class Keeper(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
