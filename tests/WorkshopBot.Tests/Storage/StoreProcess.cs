using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace WorkshopBot.Tests.Storage;

/// <summary>A process that writes to a store, and the appends it said were durable.</summary>
internal sealed class StoreProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StoreProcess(string file, string prefix, int writers, int workshops, int count)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "WorkshopBot.StoreProbe.dll"), file, prefix },
        };
        foreach (var number in new[] { writers, workshops, count })
        {
            start.ArgumentList.Add(number.ToString(CultureInfo.InvariantCulture));
        }

        _process = Process.Start(start)!;
        _reading = ReadAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Workshop, delivery and version of each acknowledged append.</summary>
    public ConcurrentQueue<(string Workshop, string Delivery, int Version)> Acknowledged { get; } = [];

    /// <summary>Completes with the first acknowledgement, or when the process has ended without one.</summary>
    public Task FirstAcknowledgement => _first.Task;

    /// <summary>Ends it without any chance to tidy up (SIGKILL), and reads what it had said until then.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        await _process.WaitForExitAsync();
        await _reading;
        return (_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line without its end was cut off by the kill: it may or may not be durable.
            if (line.Split(' ') is ["ack", var workshop, var delivery, var version, "."])
            {
                Acknowledged.Enqueue((workshop, delivery, int.Parse(version, CultureInfo.InvariantCulture)));
                _first.TrySetResult();
            }
        }

        _first.TrySetResult();
    }
}
