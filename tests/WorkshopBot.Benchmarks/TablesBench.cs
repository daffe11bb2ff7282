using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Benchmarks;

/// <summary>
/// Acknowledged appends a second through the gate into tables, beside Microsoft's client for Node into the same Azurite, one after the other: single
/// inserts, and transactions of the lines that a decision takes;
/// how long an append takes in a long workshop, and the memory that many open workshops need.
/// </summary>
internal static class TablesBench
{
    private const int Writers = 64;
    private const int Seconds = 8;
    private const int Open = 1_000;
    private const int EventsEach = 200;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        using var azurite = await AzuriteProcess.StartAsync();
        List<string[]> rows = [];
        foreach (var (name, workshops) in new[] { ("one workshop", 1), ("64 workshops", Writers) })
        {
            var raw = await RawAsync(azurite, workshops, "single");
            var alike = await RawAsync(azurite, workshops, "decision");
            var ours = await OursAsync(azurite, workshops);
            rows.Add([$"{Writers} writers, {name}: @azure/data-tables, single inserts", .. Figures(raw), "1"]);
            rows.Add([$"{Writers} writers, {name}: @azure/data-tables, a decision's lines", .. Figures(alike), Text(alike.Rate / raw.Rate, "0.00")]);
            rows.Add([$"{Writers} writers, {name}: this store", .. Figures(ours), Text(ours.Rate / raw.Rate, "0.00")]);
        }

        Measuring.Table($"Azurite in memory, {Environment.ProcessorCount} processors for it and the writers", ["", "per second", "p50 ms", "p99 ms", "max ms", "ratio"], rows);
        var (young, old) = await AgeingAsync(azurite);
        Measuring.Table("one writer, one workshop", ["events in the workshop", "p50 ms"], [["100", Text(young, "0.00")], ["10000", Text(old, "0.00")], ["ratio", Text(old / young, "0.00")]]);
        await MemoryAsync(azurite);
        return 0;
    }

    private static async Task<Speed> RawAsync(AzuriteProcess azurite, int workshops, string what)
    {
        using var node = AzuriteProcess.StartNode(
            "../../../../WorkshopBot.Benchmarks/tables-raw.mjs", azurite.Endpoint.AbsoluteUri, Seconds.ToString(CultureInfo.InvariantCulture), $"{Writers}", workshops.ToString(CultureInfo.InvariantCulture), what);
        var said = await node.StandardOutput.ReadToEndAsync();
        return said.Length > 0 ? JsonSerializer.Deserialize<Speed>(said, JsonSerializerOptions.Web)! : throw new InvalidOperationException(await node.StandardError.ReadToEndAsync());
    }

    private static async Task<Speed> OursAsync(AzuriteProcess azurite, int workshops)
    {
        var gate = GateOf(azurite, $"Bench{workshops}", out _);
        var took = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        var end = s_warmUp + TimeSpan.FromSeconds(Seconds);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var id = new WorkshopId($"w-{writer % workshops}");
            for (var at = 0; clock.Elapsed < end; at++)
            {
                var began = clock.Elapsed;
                await gate.DecideAsync(id, new DeliveryId($"{writer}-{at}"), _ => Decision.Of(Said(at)), CancellationToken.None);
                if (began >= s_warmUp)
                {
                    took.Add((clock.Elapsed - began).TotalMilliseconds);
                }
            }
        })));
        return Speed.Of([.. took.Order()], Seconds);
    }

    /// <returns>The median of single appends to a workshop of 100 events, and to one of 10,000.</returns>
    private static async Task<(double Young, double Old)> AgeingAsync(AzuriteProcess azurite)
    {
        var gate = GateOf(azurite, "Ageing", out var storage);
        async Task<double> MeasureAsync(string name, int events)
        {
            var id = new WorkshopId(name);
            await FillAsync(storage, id, events);
            var took = new List<double>();
            for (var at = 0; at < 400; at++)
            {
                var began = Stopwatch.GetTimestamp();
                await gate.DecideAsync(id, new DeliveryId($"{name}-{at}"), _ => Decision.Of(Said(at)), CancellationToken.None);
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return Measuring.Median(took.Skip(100));
        }

        await MeasureAsync("warm", 100);
        return (await MeasureAsync("young", 100), await MeasureAsync("old", 10_000));
    }

    private static async Task MemoryAsync(AzuriteProcess azurite)
    {
        var gate = GateOf(azurite, "Memory", out var storage);
        var ids = Enumerable.Range(0, Open).Select(number => new WorkshopId($"m-{number}")).ToList();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) => await FillAsync(storage, id, EventsEach - 1));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, ct) => await gate.DecideAsync(id, new DeliveryId("open"), _ => Decision.Of(Said(0)), ct));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Open} open workshops of {EventsEach} events hold {held / 1e6:0} MB; the whole process has {self.WorkingSet64 / 1e6:0} MB."));
        GC.KeepAlive(gate);
    }

    private static WorkshopGate GateOf(AzuriteProcess azurite, string prefix, out TableStorage storage)
    {
        storage = new TableStorage(new TableStorageOptions { ConnectionString = azurite.ConnectionString, Prefix = prefix });
        return new WorkshopGate(new CachedStore(storage.Store));
    }

    private static async Task FillAsync(TableStorage storage, WorkshopId id, int events)
    {
        for (var version = 0; version < events;)
        {
            var some = Math.Min(90, events - version);
            await storage.Store.AppendAsync(id, version, [new Append(new DeliveryId($"fill-{version}"), [.. Enumerable.Range(version, some).Select(Said)])], CancellationToken.None);
            version += some;
        }
    }

    private static WorkshopEvent Said(int number) => new WorkshopEvent.ItemReworded(
        new ItemId('A', 1 + (number % 100)), "Check the prescription against the record", new ParticipantId("web-ana"), DateTimeOffset.UnixEpoch);

    private static string[] Figures(Speed speed) => [Text(speed.Rate, "0"), Text(speed.P50, "0.0"), Text(speed.P99, "0.0"), Text(speed.Max, "0.0")];

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private sealed record Speed(double Rate, double P50, double P99, double Max)
    {
        public static Speed Of(List<double> sorted, int seconds) => new(sorted.Count / (double)seconds, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100], sorted[^1]);
    }
}
