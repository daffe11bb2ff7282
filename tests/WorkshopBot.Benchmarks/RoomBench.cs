using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Benchmarks.Teams;

namespace WorkshopBot.Benchmarks;

/// <summary>Two hundred people in one room of the real program, each with an open event stream, contribute at the same time over HTTP.</summary>
internal static class RoomBench
{
    private const int People = 200;
    private const int FormsEach = 5;

    /// <summary>Within this time everybody sends all their forms: ten times faster than a fast typist.</summary>
    private static readonly TimeSpan s_span = TimeSpan.FromSeconds(25);

    /// <summary>Everybody sends one form that is not counted, so that the program is no longer compiling itself.</summary>
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-bench-").FullName;
        try
        {
            await using var program = await RoomProgram.StartAsync(folder);
            var (leader, people) = await EnterAsync(program.Address);
            await leader.FrameAsync();
            using var ending = new CancellationTokenSource();
            var watching = people.Select(person => person.WatchAsync(ending.Token)).ToList();
            await ContributeAsync(people, 1, s_warmUp);
            var storage = BenchStorage.File(folder);
            var before = await storage.StoredAsync();
            var took = await ContributeAsync(people, FormsEach, s_span);
            var stored = await storage.StoredAsync() - before;
            await Task.Delay(TimeSpan.FromSeconds(2));
            await ending.CancelAsync();
            await Task.WhenAll(watching);
            Print(took, people, program.CpuSeconds);
            Console.WriteLine($"{stored} events were stored.{(stored < took.Count ? " Not every form was a contribution, so that these figures are none of contributions." : "")}");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(RoomPerson Leader, List<RoomPerson> People)> EnterAsync(Uri address)
    {
        var leader = new RoomPerson(address, "Nora");
        await leader.OpenAsync("Prescription fulfilment");
        var link = await leader.LinkAsync();
        var people = Enumerable.Range(1, People).Select(number => new RoomPerson(address, $"Person {number}")).ToList();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (person, _) => await person.JoinAsync(link));
        return (leader, people);
    }

    /// <returns>Milliseconds from sending each form to its acknowledgement, shortest first.</returns>
    private static async Task<List<double>> ContributeAsync(List<RoomPerson> people, int formsEach, TimeSpan span)
    {
        var took = new ConcurrentBag<double>();
        await Task.WhenAll(people.Select((person, place) => Task.Run(async () =>
        {
            for (var form = 0; form < formsEach; form++)
            {
                // Spread evenly, and not in step: everybody has their own rhythm.
                await Task.Delay((span / formsEach) * (((place * 37) % People) / (double)People));
                var begun = Stopwatch.GetTimestamp();
                await person.ContributeAsync($"Waits at the counter {place} and {form} of {formsEach}");
                took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                await Task.Delay((span / formsEach) * (1 - (((place * 37) % People) / (double)People)));
            }
        })));
        return [.. took.Order()];
    }

    private static void Print(List<double> took, List<RoomPerson> people, double cpu)
    {
        var heard = people.Select(person => person.Heard("board")).Order().ToList();
        var fetched = people.Select(person => person.FetchMilliseconds).SelectMany(times => times).Order().ToList();
        Measuring.Table(
            $"{People} people, {took.Count} forms in {s_span.TotalSeconds:0} s, {Environment.ProcessorCount} processors for the program and for all {People} clients",
            ["", "p50 ms", "p95 ms", "p99 ms", "max ms"],
            [
                ["form acknowledged", .. Quantiles(took)],
                ["changed part fetched", .. Quantiles(fetched)],
            ]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"A page heard of {heard[heard.Count / 2]} board updates for {took.Count} contributions, and {fetched.Count} parts were fetched; the program used {cpu:0.0} s of processor time in all."));
    }

    private static string[] Quantiles(List<double> sorted) =>
        [.. new[] { 0.5, 0.95, 0.99, 1 }.Select(part => sorted.Count == 0 ? "-" : Measuring.Ms(sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))]))];
}
