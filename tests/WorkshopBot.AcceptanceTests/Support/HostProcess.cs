using System.Diagnostics;
using System.Text;

namespace WorkshopBot.AcceptanceTests.Support;

/// <summary>What a run of the program left behind.</summary>
public sealed record HostRun(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>The lines on standard error.</summary>
    public IReadOnlyList<string> Complaints => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built program as people do: as a process with arguments, pipes and a current folder.</summary>
public static class HostProcess
{
    /// <summary>A run takes a quarter of a second on a free machine; what takes this long hangs.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Host.dll");

    public static Task<HostRun> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    /// <summary>Runs with these bytes on standard input.</summary>
    public static Task<HostRun> RunAsync(string folder, byte[] input, string[] arguments) => RunAsync(Start(folder, "dotnet", [Program, .. arguments]), input);

    /// <summary>Runs a line of shell in which <c>bot</c> is the program.</summary>
    public static Task<HostRun> ShellAsync(string folder, string line) =>
        RunAsync(Start(folder, "/bin/sh", ["-c", $"bot() {{ dotnet '{Program}' \"$@\"; }}\n{line}"]), []);

    private static ProcessStartInfo Start(string folder, string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the machine is set to must not change what the tests see.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("Storage", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["SOURCE_DATE_EPOCH"] = "1800000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static async Task<HostRun> RunAsync(ProcessStartInfo start, byte[] input)
    {
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(s_patience);
        var output = new MemoryStream();
        try
        {
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output, patience.Token);
            var complaining = process.StandardError.ReadToEndAsync(patience.Token);
            await WriteAsync(process, input, patience.Token);
            await Task.WhenAll(reading, complaining, process.WaitForExitAsync(patience.Token));
            return new HostRun(process.ExitCode, output.ToArray(), await complaining);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', start.ArgumentList)} did not end.");
        }
    }

    private static async Task WriteAsync(Process process, byte[] input, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program has ended without reading all: its right.
        }
    }
}
