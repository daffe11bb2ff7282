using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using WorkshopBot.Tests.Storage.Tables.Support;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>
/// How many activities of Teams the real program takes a second, every one of them a contribution that is on the disk when it is answered, beside
/// the simplest bot that Microsoft's own library makes. Both check tokens, both have the machine for themselves while they are measured.
/// </summary>
internal static class TeamsBench
{
    private const int Connections = 32;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(10);

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
            var echo = await EchoAsync(cloud, folder);
            var file = await OursAsync(cloud, folder, BenchStorage.File(folder));
            using var azurite = await AzuriteProcess.StartAsync();
            var tables = await OursAsync(cloud, folder, BenchStorage.Tables(azurite));
            Measuring.Table(
                $"Teams, {Connections} connections, {s_measured.TotalSeconds:0} s each, {Environment.ProcessorCount} processors for bot, caller and connector together",
                ["", "answers/s", "p50 ms", "p99 ms", "max ms", "refused", "stored"],
                [
                    ["echo bot of botbuilder 4.23.3", .. echo.Cells, "-"],
                    .. file.Concat(tables).Select(run => (string[])[$"contributions by {run.Way}, {TeamsRoom.Count} workshops", .. run.Figures.Cells, $"{run.Stored}"]),
                ]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"By dialog {file[0].Figures.PerSecond / echo.PerSecond:0.0} times as many as the echo bot, by typing {file[1].Figures.PerSecond / echo.PerSecond:0.0} times; the aim is 3, on a file."));
            foreach (var run in file.Concat(tables).Where(run => run.Stored < run.Figures.PerSecond * s_measured.TotalSeconds))
            {
                Console.WriteLine($"Not every answer by {run.Way} was a contribution that was stored, so that its figure is none of contributions.");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Figures> EchoAsync(BenchCloud cloud, string folder)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "echo.cjs"), Modules, $"{cloud.Metadata}", FakeTeams.AppId])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["NODE_ENV"] = "production";
        using var echo = Process.Start(start)!;
        var port = await echo.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The echo bot did not start: run 'make setup'.");
        try
        {
            var calls = await TeamsRoom.SaveAsync(folder, "echo", Enumerable.Range(0, 64).Select(number => TeamsRoom.Typed(cloud, $"19:echo-{number}@thread.v2", "Ana", "hello {id}")));
            return await MeasureAsync(cloud, new Uri($"http://127.0.0.1:{port}"), calls, 'e');
        }
        finally
        {
            echo.StandardInput.Close();
            await echo.WaitForExitAsync();
        }
    }

    /// <returns>By dialog, then by typing.</returns>
    private static async Task<Run[]> OursAsync(BenchCloud cloud, string folder, BenchStorage storage)
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
        using var rooms = new TeamsRoom(cloud, program.Address);
        await rooms.OpenAsync();
        var dialog = await TeamsRoom.SaveAsync(folder, "dialog", await rooms.DialogsAsync());
        var typed = await TeamsRoom.SaveAsync(folder, "typed", rooms.TypedAll());
        return [await CountedAsync(dialog, "dialog"), await CountedAsync(typed, "typing")];

        async Task<Run> CountedAsync(string calls, string way)
        {
            var before = await storage.StoredAsync();
            var figures = await MeasureAsync(cloud, program.Address, calls, way[0]);
            return new Run($"{way}, {storage.Name}", figures, await storage.StoredAsync() - before);
        }
    }

    /// <param name="way">Begins every id, so that no call of one way is taken for a repetition of one of another.</param>
    private static async Task<Figures> MeasureAsync(BenchCloud cloud, Uri address, string calls, char way)
    {
        await WrkAsync(cloud, address, calls, s_warmUp, $"{way}1");
        return await WrkAsync(cloud, address, calls, s_measured, $"{way}2");
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

    /// <param name="Stored">Events, those of the warm-up included.</param>
    private sealed record Run(string Way, Figures Figures, long Stored);

    private sealed record Figures(double PerSecond, double P50, double P99, double Longest, double Refused)
    {
        public string[] Cells => [PerSecond.ToString("0", CultureInfo.InvariantCulture), Measuring.Ms(P50), Measuring.Ms(P99), Measuring.Ms(Longest), Refused.ToString("0", CultureInfo.InvariantCulture)];

        public static Figures Read(double[] said) => new((said[0] - said[5]) / (said[1] / 1_000_000), said[2], said[3], said[4], said[5]);
    }
}
