using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.AcceptanceTests.Web;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;
using WorkshopBot.Host.Serving.Watching;

namespace WorkshopBot.AcceptanceTests;

/// <summary>What a collector of OpenTelemetry gets to see, and what it does not.</summary>
public sealed partial class TelemetryTests
{
    private const string Words = "Zörbing with the pharmacist";
    private const string Name = "Amelie Testperson";

    [Fact]
    public async Task Every_name_that_the_operators_page_lists_arrives_and_nothing_that_anybody_wrote_does()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var app = Server.Build(Options(new Uri(collector.Address)),
        [
            "--urls", "http://127.0.0.1:0", "--environment", "Production", $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}",
            "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_METRIC_EXPORT_INTERVAL=300", "--OTEL_BSP_SCHEDULE_DELAY=300",
        ]);
        await app.StartAsync();
        var room = await WorkAsync(app);
        await FailAsync(app);
        await app.StopAsync();

        // What is left is sent when the exporters are put away.
        await app.DisposeAsync();
        var (metrics, traces) = (collector.Metrics, collector.Traces);
        Assert.All(ListedMetrics(), name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.All(["answer", "store.load", "store.append", "show", "draw"], name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.Contains("thing-parked", metrics, StringComparison.Ordinal);
        Assert.Contains("channel_gone", metrics, StringComparison.Ordinal);
        foreach (var secret in new[] { Words, "pharmacist", "Counter service", Name, "Amelie", room, "web-" })
        {
            Assert.DoesNotContain(OtlpReceiver.AsTaken(secret), metrics + traces, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_operators_page_lists_every_instrument_and_no_other()
    {
        using var instruments = new Instruments(new MeterFactory());
        using var listener = new System.Diagnostics.Metrics.MeterListener();
        var made = new HashSet<string> { "workshopbot.queue.length" };
        listener.InstrumentPublished = (instrument, _) => made.Add(instrument.Name);
        using var again = new Instruments(new MeterFactory());
        listener.Start();

        Assert.Equal(made.Where(name => name.StartsWith("workshopbot.", StringComparison.Ordinal)).Order(), ListedMetrics().Order());
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_put_around_anything()
    {
        await using var app = Server.Build(Options(null), ["--urls", "http://127.0.0.1:0", "--environment", "Production"]);

        Assert.Null(app.Services.GetService<Instruments>());
        Assert.Null(app.Services.GetService<IMessageWatch>());
        Assert.IsNotType<WatchedStore>(app.Services.GetRequiredService<IWorkshopStore>());
    }

    [Theory]
    [InlineData("ratelimited", "ratelimited")]
    [InlineData("403.Forbidden", "403.Forbidden")]
    [InlineData("", "other")]
    [InlineData("the channel of Amelie is gone", "other")]
    [InlineData("somebody-wrote-a-whole-sentence-with-dashes-into-the-code-field", "other")]
    public void A_code_that_is_none_is_not_passed_on(string code, string label) => Assert.Equal(label, PlatformCode.Of(code));

    private static HostOptions Options(Uri? collector) =>
        new() { Storage = new StorageOptions { Provider = StorageProvider.Memory, SqlitePath = "" }, Telemetry = collector };

    /// <summary>A room is opened, something is said in it, said again, and looked at; gives the name of the room.</summary>
    private static async Task<string> WorkAsync(Microsoft.AspNetCore.Builder.WebApplication app)
    {
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var person = new WebVisitor(address, "en", []);
        var room = await person.StartAsync("Counter service", Name, "shoeshine");
        var delivery = WebVisitor.NewDelivery();
        await person.SayAsync(room, $"park {Words}", delivery);
        await person.SayAsync(room, $"park {Words}", delivery);
        var id = await app.Services.GetRequiredService<Entrance>().WorkshopInAsync(room.Split('/')[^1], CancellationToken.None);
        var drawn = await app.Services.GetRequiredService<IPictures>().DrawAsync(id!.Value, null, "overview.png", CancellationToken.None);
        Assert.IsType<PictureAnswer.Drawn>(drawn);
        await app.Services.GetRequiredService<IWorkshopGate>().DecideAsync(id.Value, new DeliveryId("probe"), Offered, CancellationToken.None);
        return room.Split('/')[^1];
    }

    private static Decision Offered(Workshop workshop) => Decision.Of(new WorkshopEvent.ContributionOffered(
        workshop.NextId('P'), StageKey.Chain, 1, null, DateTimeOffset.UnixEpoch, new Offer.PhaseName(1, Words), Basis.Assumed, null, Late: false));

    /// <summary>A conflict and a fault of a platform are rare: they are made here.</summary>
    private static async Task FailAsync(Microsoft.AspNetCore.Builder.WebApplication app)
    {
        var instruments = app.Services.GetRequiredService<Instruments>();
        await instruments.StoringAsync("append", () => Task.FromResult(true), _ => "conflict");
        instruments.Limited("teams");
        instruments.Refused("slack", "channel_gone");
        await Assert.ThrowsAsync<ChannelFaultException>(() => instruments.ShowingAsync<bool>("slack", "board", () => throw new ChannelFaultException(Words) { Code = "channel_gone" }));
    }

    private static IEnumerable<string> ListedMetrics()
    {
        var tests = typeof(TelemetryTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TestsFolder").Value!;
        return Listed().Matches(File.ReadAllText(Path.GetFullPath(Path.Combine(tests, "../../docs/operate.md")))).Select(match => match.Groups[1].Value).Distinct();
    }

    [GeneratedRegex(@"^\| `(workshopbot\.[a-z.]+)`", RegexOptions.Multiline)]
    private static partial Regex Listed();

    private sealed class MeterFactory : System.Diagnostics.Metrics.IMeterFactory
    {
        public System.Diagnostics.Metrics.Meter Create(System.Diagnostics.Metrics.MeterOptions options) => new(options);

        public void Dispose()
        {
        }
    }
}
