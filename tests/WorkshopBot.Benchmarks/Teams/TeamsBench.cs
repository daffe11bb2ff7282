using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using WorkshopBot.Tests.Storage.Tables.Support;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>
/// How many activities of Teams the real program takes a second, every one of them a contribution that is on the disk when it is answered, beside
/// the simplest bot that Microsoft's own library makes. Both check tokens, both are called in turn and have the machine for themselves then.
/// </summary>
internal static class TeamsBench
{
    private const int Connections = 32;
    private const int Turns = 3;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(6);

    public static async Task<int> RunAsync()
    {
        foreach (var program in new[] { "wrk", "node" }.Where(program => !Installed(program)))
        {
            Console.WriteLine($"teams: '{program}' is not installed, so nothing is measured (Debian: apt-get install {program}).");
            return 0;
        }

        var folder = Directory.CreateTempSubdirectory("workshopbot-bench-").FullName;
        try
        {
            await using var cloud = await BenchCloud.StartAsync();
            using var echo = await EchoAsync(cloud, folder);
            var file = await OursAsync(cloud, folder, BenchStorage.File(folder), echo);
            using var azurite = await AzuriteProcess.StartAsync();
            var tables = await OursAsync(cloud, folder, BenchStorage.Tables(azurite));
            Measuring.Table(
                $"Teams, {Connections} connections, {s_measured.TotalSeconds:0} s each, the middle of {Turns} turns, {Environment.ProcessorCount} processors for bot, caller and connector together",
                ["", "answers/s", "p50 ms", "p99 ms", "max ms", "refused", "stored in all"],
                [.. file.Concat(tables).Select(run => (string[])[run.Name, .. run.Figures.Cells, run.Stored?.ToString(CultureInfo.InvariantCulture) ?? "-"])]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"By dialog {file[1].Figures.PerSecond / file[0].Figures.PerSecond:0.0} times as many as the echo bot, by typing {file[2].Figures.PerSecond / file[0].Figures.PerSecond:0.0} times; the aim is 3, on a file."));
            foreach (var run in file.Concat(tables).Where(run => run.Stored < run.Answers))
            {
                Console.WriteLine($"Not every answer of '{run.Name}' was a contribution that was stored, so that its figure is none of contributions.");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Caller> EchoAsync(BenchCloud cloud, string folder)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "echo.cjs"), Modules, $"{cloud.Metadata}", FakeTeams.AppId])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["NODE_ENV"] = "production";
        var echo = Process.Start(start)!;
        var port = await echo.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The echo bot did not start: run 'make setup'.");
        var calls = await TeamsRoom.SaveAsync(folder, "echo", Enumerable.Range(0, 64).Select(number => TeamsRoom.Typed(cloud, $"19:echo-{number}@thread.v2", "Ana", "hello {id}")));
        return new Caller("echo bot of botbuilder 4.23.3", new Uri($"http://127.0.0.1:{port}"), calls, 'e', Ends: echo);
    }

    /// <summary>The program by dialog and by typing, after those others, each in turn.</summary>
    private static async Task<Run[]> OursAsync(BenchCloud cloud, string folder, BenchStorage storage, params Caller[] others)
    {
        await using var program = await RoomProgram.StartAsync(folder, new Dictionary<string, string>(storage.Settings)
        {
            ["Teams__AppId"] = FakeTeams.AppId,
            ["Teams__TenantId"] = FakeTeams.Tenant,
            ["Teams__ClientSecret"] = FakeTeams.Secret,
            ["Teams__OpenIdMetadata"] = $"{cloud.Metadata}",
            ["Teams__LoginUrl"] = $"{cloud.Address}",
            ["Teams__ServiceHosts"] = "127.0.0.1",
        });
        using var rooms = new TeamsRoom(cloud, program.Address, storage.Workshops);
        await rooms.OpenAsync();
        var dialog = await TeamsRoom.SaveAsync(folder, "dialog", await rooms.DialogsAsync());
        var typed = await TeamsRoom.SaveAsync(folder, "typed", rooms.TypedAll());
        return await TurnsAsync(
            cloud,
            [
                .. others,
                new($"contributions by dialog, {storage.Name}, {storage.Workshops} workshops", program.Address, dialog, 'd', storage.StoredAsync),
                new($"contributions by typing, {storage.Name}, {storage.Workshops} workshops", program.Address, typed, 't', storage.StoredAsync),
            ]);
    }

    /// <summary>One after the other, several times over, because the speed of a machine swings from one minute to the next.</summary>
    private static async Task<Run[]> TurnsAsync(BenchCloud cloud, Caller[] callers)
    {
        var figures = callers.ToDictionary(caller => caller, _ => new List<Figures>());
        var stored = callers.ToDictionary(caller => caller, _ => 0L);
        for (var turn = 0; turn <= Turns; turn++)
        {
            foreach (var caller in callers)
            {
                var before = await caller.CountAsync();
                var measured = await WrkAsync(cloud, caller.Address, caller.Calls, turn == 0 ? s_warmUp : s_measured, $"{caller.Way}{turn}");
                stored[caller] += await caller.CountAsync() - before;
                figures[caller].Add(measured);
            }
        }

        return [.. callers.Select(caller => new Run(
            caller.Name,
            figures[caller].Skip(1).OrderBy(one => one.PerSecond).ElementAt(Turns / 2),
            figures[caller].Sum(one => one.Answers),
            caller.StoredAsync is null ? null : stored[caller]))];
    }

    private static async Task<Figures> WrkAsync(BenchCloud cloud, Uri address, string calls, TimeSpan time, string run)
    {
        var token = cloud.Keys.Token(new TokenShape { ServiceUrl = cloud.ServiceUrl });
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{time.TotalSeconds:0}s", "-s", Path.Combine(Folder, "post.lua"), "-H", $"Authorization: Bearer {token}", "-H", "Content-Type: application/json", $"{address}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["CALLS"] = calls;
        start.Environment["RUN"] = run;
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var line = said.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal)) ?? throw new InvalidOperationException($"wrk: {said}");
        return Figures.Read([.. line.Split(' ').Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture))]);
    }

    private static string Modules => Path.Combine(
        typeof(TeamsBench).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!, "..", "WorkshopBot.BrowserTests", "node_modules");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Teams");

    private static bool Installed(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <param name="Way">Begins every id, so that no call of one way is taken for a repetition of one of another.</param>
    /// <param name="StoredAsync">How many events are stored; none of a bot that stores nothing.</param>
    private sealed record Caller(string Name, Uri Address, string Calls, char Way, Func<Task<long>>? StoredAsync = null, Process? Ends = null) : IDisposable
    {
        public Task<long> CountAsync() => StoredAsync?.Invoke() ?? Task.FromResult(0L);

        public void Dispose()
        {
            Ends?.StandardInput.Close();
            Ends?.WaitForExit();
            Ends?.Dispose();
        }
    }

    /// <param name="Answers">All of them, those of the warm-up included.</param>
    /// <param name="Stored">Events, those of the warm-up included.</param>
    private sealed record Run(string Name, Figures Figures, double Answers, long? Stored);

    private sealed record Figures(double Answers, double PerSecond, double P50, double P99, double Longest, double Refused)
    {
        public string[] Cells => [PerSecond.ToString("0", CultureInfo.InvariantCulture), Measuring.Ms(P50), Measuring.Ms(P99), Measuring.Ms(Longest), Refused.ToString("0", CultureInfo.InvariantCulture)];

        public static Figures Read(double[] said) => new(said[0] - said[5], (said[0] - said[5]) / (said[1] / 1_000_000), said[2], said[3], said[4], said[5]);
    }
}
