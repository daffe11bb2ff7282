using System.Diagnostics;
using System.Globalization;

namespace WorkshopBot.Benchmarks;

/// <summary>
/// Medians of many runs by stopwatch. BenchmarkDotNet is no help here: what is measured must stay on the one render thread, whole processes
/// and other programs are measured beside it, and its generated project would not find the central package versions without a copy of them.
/// </summary>
internal static class Measuring
{
    public static double Median(int runs, Action action)
    {
        var times = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return Median(times);
    }

    /// <summary>
    /// Processor time a run, all threads together: on a machine that is busy with other things this is the figure that means something.
    /// </summary>
    public static double Cpu(int runs, Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var run = 0; run < runs; run++)
        {
            action();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs;
    }

    public static double Median(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Runs a program to its end; null when it is not installed, otherwise milliseconds and the most memory it held, in MB.</summary>
    public static (double Milliseconds, double Megabytes)? Process(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/env", ["time", "-f", "%M", program, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        var begun = Stopwatch.GetTimestamp();
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        _ = output.Result;
        var elapsed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return process.ExitCode == 127 ? null
            : process.ExitCode != 0 ? throw new InvalidOperationException($"{program}: {error}")
            : (elapsed, double.Parse(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], CultureInfo.InvariantCulture) / 1024);
    }

    public static void Table(string title, string[] head, IEnumerable<string[]> rows)
    {
        var all = rows.Prepend(head).ToList();
        var widths = head.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        Console.WriteLine();
        Console.WriteLine(title);
        foreach (var row in all)
        {
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
        }
    }

    public static string Ms(double milliseconds) => milliseconds.ToString(milliseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    public static string Kb(long bytes) => $"{(bytes / 1024).ToString(CultureInfo.InvariantCulture)} K";
}
