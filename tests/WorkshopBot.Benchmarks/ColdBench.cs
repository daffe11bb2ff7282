using System.Diagnostics;
using System.Globalization;

namespace WorkshopBot.Benchmarks;

/// <summary>How long a command takes from nothing: process start to process end of the published program, as a shell script meets it.</summary>
internal static class ColdBench
{
    private const int WarmUps = 1;
    private const int Runs = 9;

    /// <param name="program">The published program; without it the one that <c>make publish</c> leaves.</param>
    public static int Run(string? program)
    {
        var path = Path.GetFullPath(program ?? Path.Combine("artifacts", "publish", "workshopbot", "WorkshopBot.Host"));
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{path} is not there; make publish first.");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("workshopbot-cold-");
        try
        {
            Start(path, folder.FullName, "draw", "pharmacy-prescription", "-o", "in.json");
            Measuring.Table(
                $"Cold start, {Runs} runs each, milliseconds of wall clock{Load()}",
                ["command", "least", "median"],
                [
                    Row(path, folder.FullName, "--version"),
                    Row(path, folder.FullName, "check", "in.json"),
                    Row(path, folder.FullName, "draw", "in.json", "-o", "out.txt"),
                    Row(path, folder.FullName, "draw", "in.json", "-o", "out.svg"),
                    Row(path, folder.FullName, "draw", "in.json", "-o", "out.png"),
                    Row(path, folder.FullName, "draw", "in.json", "-o", "out.svg", "-o", "out.png"),
                ]);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Row(string program, string folder, params string[] arguments)
    {
        for (var run = 0; run < WarmUps; run++)
        {
            Start(program, folder, arguments);
        }

        var times = Enumerable.Range(0, Runs).Select(_ => Start(program, folder, arguments)).ToList();
        return [string.Join(' ', arguments), Shown(times.Min()), Shown(Measuring.Median(times))];
    }

    private static double Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    /// <summary>On a busy machine the figures say little, so they say how busy it was.</summary>
    private static string Load() =>
        File.Exists("/proc/loadavg") ? $" (load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount} cores)" : "";

    private static string Shown(double milliseconds) => milliseconds.ToString("0", CultureInfo.InvariantCulture);
}
