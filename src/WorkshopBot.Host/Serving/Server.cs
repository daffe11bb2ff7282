using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using WorkshopBot.Channels;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Plays;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Keys;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Host.Play.Live;
using WorkshopBot.Host.Privacy;
using WorkshopBot.Host.Serving.Guards;
using WorkshopBot.Host.Serving.Health;
using WorkshopBot.Host.Serving.Watching;
using WorkshopBot.Rendering;
using WorkshopBot.Storage;

namespace WorkshopBot.Host.Serving;

/// <summary>The bot as a service: composition and nothing else.</summary>
internal static class Server
{
    /// <summary>Where it listens when nothing else is said.</summary>
    public const string UsualAddress = "http://127.0.0.1:5080";

    public static async Task<int> RunAsync(Configuration.HostOptions options, Terminal terminal, CancellationToken ct)
    {
        await using var app = Build(options, []);
        await app.StartAsync(ct);
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            await terminal.Text.WriteLineAsync($"WorkshopBot listens. Open {address}");
        }

        if (app.Services.GetRequiredService<RenderThread>().Libraries is { Available: false } missing)
        {
            terminal.Complain($"Pictures are served as SVG only: {missing.Reason}");
        }

        await terminal.Text.WriteLineAsync(options.Teams is null
            ? "Microsoft Teams is off: Teams:AppId is not set."
            : $"Microsoft Teams is on: its messages come to {app.Services.GetRequiredService<PublicAddress>().Root}api/messages");
        await terminal.Text.WriteLineAsync(SlackSettings.Describe(options.Slack, app.Services.GetRequiredService<PublicAddress>().Root));
        await app.WaitForShutdownAsync(ct);
        return ExitCode.Success;
    }

    /// <summary>The application, not yet started; tests bring their own address.</summary>
    /// <param name="log">Hears every line that is logged, beside the console.</param>
    public static WebApplication Build(Configuration.HostOptions options, string[] args, ILoggerProvider? log = null)
    {
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        builder.Services.AddSingleton(options);
        builder.AddGuards(options);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().All(_ => false))
        {
            builder.WebHost.UseUrls(UsualAddress);
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // It writes addresses, around every other line too, and an address here may be the key to a room.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        AddStore(builder.Services, options.Storage);
        AddShell(builder.Services);
        builder.Services.AddPictures(options.PublicUrl);
        builder.Services.AddSharedKeys();
        builder.Services.AddAboutPages();
        if (options.Web.Enabled)
        {
            builder.Services.AddSingleton<IPlays, LivePlays>();
            builder.Services.AddSingleton<PublicRoot>(provider => () => provider.GetRequiredService<PublicAddress>().Root);
            builder.Services.AddWebRoom(options.Web with { Replicas = options.Storage.Provider == StorageProvider.Tables });
        }

        builder.Services.AddSingleton(options.Inbound);
        builder.Services.AddSingleton<InboundRates>();
        if (options.Teams is { } teams)
        {
            builder.Services.AddTeams(teams);
        }

        if (options.Slack is { } slack)
        {
            builder.Services.AddSingleton<SlackRoot>(provider => () => provider.GetRequiredService<PublicAddress>().Root);
            builder.Services.AddSlack(slack);
        }

        builder.Services.AddHealth();
        if (options.Retention.EndsAnything)
        {
            builder.Services.AddSingleton(options.Retention);
            builder.Services.AddSingleton<IRetention, Retention>();
            builder.Services.AddHostedService<Expiring>();
        }

        if (options.Telemetry is not null)
        {
            builder.Services.AddWatching(builder.Configuration);
        }

        builder.Services.AddHostedService<Reconciler>();
        builder.Services.AddHostedService<Ticking>();
        builder.Services.AddHostedService<Showing>();
        var app = builder.Build();
        app.UseGuards(options);
        if (options.Web.Enabled)
        {
            app.MapWebRoom();
            app.MapPages();
        }
        else
        {
            app.MapGet("/", () => "WorkshopBot runs. Its web room is off.\n");
        }

        app.MapAboutPages(alone: !options.Web.Enabled, options.Retention.Days);
        if (options.Teams is not null)
        {
            app.MapTeams();
        }

        if (options.Slack is not null)
        {
            app.MapSlack(options.Slack);
        }

        app.MapPictures();
        app.MapHealth();
        return app;
    }

    private static void AddStore(IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(_ => OpenedStore.Open(options));
        services.AddSingleton(provider => provider.GetRequiredService<OpenedStore>().Workshops);
        services.AddSingleton(provider => provider.GetRequiredService<OpenedStore>().Rooms);
        services.AddSingleton(provider => provider.GetRequiredService<OpenedStore>().Ledger);
        services.AddSingleton(provider => provider.GetRequiredService<OpenedStore>().Deadlines);
        services.AddSingleton(provider => provider.GetRequiredService<OpenedStore>().Shelf);
    }

    private static void AddShell(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IWorkshopGate>(provider => new WorkshopGate(provider.GetRequiredService<IWorkshopStore>()));
        services.AddSingleton<ChannelDirectory>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Library>();
        services.AddSingleton(provider => new Voices(
            provider.GetRequiredService<IRooms>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IPictureLinks>(), provider.GetService<IGuestLinks>(), provider.GetRequiredService<IScreenPictures>(),
            provider.GetService<IRetention>()));
        services.AddSingleton<SlotKeeper>();
        services.AddSingleton<SlotQueue>();
        services.AddSingleton<Reminders>();
        services.AddSingleton<RoomWatch>();
        services.AddSingleton<IRoomCodes, RoomCodes>();
        services.AddSingleton<Facilitator>();
    }
}
