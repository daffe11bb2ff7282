using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Benchmarks;

/// <summary>Acknowledged appends a second through the gate into SQLite, and how long each one took.</summary>
internal static class StoreBench
{
    private const int Writers = 64;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-bench-").FullName;
        try
        {
            Print($"{Environment.ProcessorCount} processors; one flush of 4 KiB to this disk: {FlushMilliseconds(Path.Combine(folder, "flush")):0.00} ms");
            Print($"{"",-34}{"appends/s",12}{"p50 ms",10}{"p99 ms",10}{"max ms",10}");
            foreach (var (name, writers, workshops) in new[] { ("1 writer, 1 workshop", 1, 1), ("64 writers, 1 workshop", Writers, 1), ("64 writers, 64 workshops", Writers, 64) })
            {
                var took = await MeasureAsync(Path.Combine(folder, $"{writers}-{workshops}.db"), writers, workshops);
                Print($"{name,-34}{took.Count / s_measured.TotalSeconds,12:0}{At(took, 0.5),10:0.0}{At(took, 0.99),10:0.0}{At(took, 1),10:0.0}");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>Milliseconds of every append that was acknowledged while it was measured, shortest first.</returns>
    private static async Task<List<double>> MeasureAsync(string path, int writers, int workshops)
    {
        using var storage = new SqliteStorage(path);
        var gate = new WorkshopGate(new CachedStore(storage.Store));
        var took = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var id = new WorkshopId($"w-{writer % workshops}");
            for (var at = 0; clock.Elapsed < s_warmUp + s_measured; at++)
            {
                var began = clock.Elapsed;
                await gate.DecideAsync(id, new DeliveryId($"{writer}-{at}"), _ => Decision.Of(Said(at)), CancellationToken.None);
                if (began >= s_warmUp && clock.Elapsed <= s_warmUp + s_measured)
                {
                    took.Add((clock.Elapsed - began).TotalMilliseconds);
                }
            }
        })));
        return [.. took.Order()];
    }

    private static WorkshopEvent Said(int number) => new WorkshopEvent.ItemReworded(
        new ItemId('A', 1 + (number % 100)), "Check the prescription against the record", new ParticipantId("web-ana"), DateTimeOffset.UnixEpoch);

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];

    private static double FlushMilliseconds(string path)
    {
        const int Flushes = 100;
        using var file = new FileStream(path, FileMode.CreateNew);
        var clock = Stopwatch.StartNew();
        for (var at = 0; at < Flushes; at++)
        {
            file.Write(new byte[4096]);
            file.Flush(flushToDisk: true);
        }

        return clock.Elapsed.TotalMilliseconds / Flushes;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
