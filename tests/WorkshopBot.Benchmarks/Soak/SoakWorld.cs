using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Benchmarks.Soak;

/// <summary>An Azurite, a Slack, replicas of the program behind a balancer, and an onlooker who reads what they stored.</summary>
internal sealed class SoakWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshopbot-soak-");
    private WebApplication _onlooker = null!;
    private Balancer _balancer = null!;

    public AzuriteProcess Azurite { get; private set; } = null!;

    public FakeSlack Slack { get; private set; } = null!;

    public SlackCrowd Crowd { get; private set; } = null!;

    public List<Replica> Replicas { get; } = [];

    public TableStorage Storage { get; private set; } = null!;

    public static async Task<SoakWorld> StartAsync(SoakPlan plan)
    {
        var world = new SoakWorld { Azurite = await AzuriteProcess.StartAsync(), Slack = await FakeSlack.StartAsync() };
        for (var workshop = 0; workshop < plan.Workshops; workshop++)
        {
            world.Slack.Channels[SlackCrowd.ChannelOf(workshop)] = new FakeChannel(SlackCrowd.ChannelOf(workshop), IsMember: true);
            world.Slack.Person(SlackCrowd.LeaderOf(workshop), $"Nora {workshop}");
            for (var person = 0; person < plan.People; person++)
            {
                world.Slack.Person(SlackCrowd.PersonOf(workshop, person), $"Person {workshop} {person}");
            }
        }

        Dictionary<string, string> settings = new()
        {
            ["Storage__Provider"] = "Tables",
            ["Storage__Tables__ConnectionString"] = world.Azurite.ConnectionString,
            ["Slack__SigningSecret"] = FakeSlack.Secret,
            ["Slack__BotToken"] = FakeSlack.BotToken,
            ["Slack__ApiUrl"] = $"{world.Slack.Address}api/",
            ["Logging__LogLevel__Default"] = "Critical",
        };
        world.Replicas.AddRange(Enumerable.Range(0, plan.Replicas).Select(_ => new Replica(world._folder.FullName, settings)));
        world._balancer = new Balancer(world.Replicas.Select(replica => replica.Port));

        // Without one address for all, each replica would put its own into what it shows, and correct what another has shown.
        settings["PublicUrl"] = world._balancer.Address.AbsoluteUri;
        await Task.WhenAll(world.Replicas.Select(replica => replica.StartAsync()));
        world.Crowd = new SlackCrowd(world._balancer.Address, world.Slack);
        world.Look();
        return world;
    }

    /// <summary>The workshop that stands in a channel; null when there is none yet.</summary>
    public async Task<WorkshopId?> WorkshopInAsync(int workshop)
    {
        await foreach (var id in Storage.Rooms.InAsync($"slack|{FakeSlack.Team}/{SlackCrowd.ChannelOf(workshop)}", CancellationToken.None))
        {
            return id;
        }

        return null;
    }

    public Task<Workshop> StateAsync(WorkshopId id) => Storage.Store.LoadAsync(id, CancellationToken.None);

    /// <summary>How many slots do not show the newest state, by the program's own reckoning.</summary>
    public async Task<int> BehindAsync(WorkshopId id) => await _onlooker.Services.GetRequiredService<SlotKeeper>().BehindAsync(await StateAsync(id), CancellationToken.None);

    /// <summary>As somebody at one more replica would: the domain decides, and the store takes it.</summary>
    public async Task DecideAsync(WorkshopId id, string cause, Func<Workshop, DateTimeOffset, Decision> decide)
    {
        var now = DateTimeOffset.UtcNow;
        var settled = await _onlooker.Services.GetRequiredService<IWorkshopGate>().DecideAsync(id, new DeliveryId(cause), workshop => decide(workshop, now), CancellationToken.None);
        await Storage.Deadlines.SetAsync(id, Clock.Next(settled.After, now), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Replicas.ForEach(replica => replica.Dispose());
        Crowd?.Dispose();
        await (_balancer?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_onlooker?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Slack.DisposeAsync();
        Azurite.Dispose();
        _folder.Delete(recursive: true);
    }

    // Built like the program, and never started: it looks, and changes nothing by itself.
    private void Look()
    {
        var tables = new TableStorageOptions { ConnectionString = Azurite.ConnectionString };
        Storage = new TableStorage(tables);
        var options = new HostOptions { Storage = new StorageOptions { Provider = StorageProvider.Tables, SqlitePath = "", Tables = tables }, Slack = Slack.Options, PublicUrl = _balancer.Address };
        _onlooker = Server.Build(options, ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Critical"]);
    }
}
