using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Benchmarks;

/// <summary>Sends signed calls that were made beforehand over open connections, so that hardly any of the machine's time is its own.</summary>
internal sealed class SlackLoad(Uri address, string secret)
{
    private readonly ConcurrentBag<double> _took = [];
    private int _wrong;

    /// <summary>Milliseconds from sending to the last byte of the answer, shortest first.</summary>
    public List<double> Took => [.. _took.Order()];

    /// <summary>Answers that were not what was expected.</summary>
    public int Wrong => _wrong;

    /// <summary>One of them, to see why.</summary>
    public string? FirstWrong { get; private set; }

    /// <summary>A whole request, ready to be sent.</summary>
    public byte[] Request(string path, IEnumerable<KeyValuePair<string, string>> form)
    {
        var body = string.Join('&', form.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}")));
        return Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: v0={signature}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>As fast as the answers come.</summary>
    /// <returns>How long it took in all.</returns>
    public async Task<TimeSpan> AllAsync(IReadOnlyList<byte[]> requests, int connections, string expected)
    {
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var line = await Line.OpenAsync(address);
            while (Interlocked.Increment(ref next) is var place && place < requests.Count)
            {
                await SendAsync(line, requests[place], expected);
            }
        })));
        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>So many a second, evenly, whether the answers come or not.</summary>
    public async Task PacedAsync(IReadOnlyList<byte[]> requests, int perSecond, string expected)
    {
        var lines = new ConcurrentBag<Line>();
        var begun = Stopwatch.GetTimestamp();
        var sending = new List<Task>();
        foreach (var (request, place) in requests.Select((request, place) => (request, place)))
        {
            var wait = TimeSpan.FromSeconds((double)place / perSecond) - Stopwatch.GetElapsedTime(begun);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            sending.Add(Task.Run(async () =>
            {
                var line = lines.TryTake(out var free) ? free : await Line.OpenAsync(address);
                await SendAsync(line, request, expected);
                lines.Add(line);
            }));
        }

        await Task.WhenAll(sending);
        foreach (var line in lines)
        {
            line.Dispose();
        }
    }

    private async Task SendAsync(Line line, byte[] request, string expected)
    {
        var begun = Stopwatch.GetTimestamp();
        var answer = await line.AskAsync(request);
        _took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        if (!answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) || !answer.Contains(expected, StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _wrong);
            FirstWrong ??= answer;
        }
    }

    /// <summary>One open connection: one request at a time.</summary>
    private sealed class Line(TcpClient client) : IDisposable
    {
        private readonly byte[] _buffer = new byte[64 * 1024];

        public static async Task<Line> OpenAsync(Uri address)
        {
            var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(address.Host, address.Port);
            return new Line(client);
        }

        public async Task<string> AskAsync(byte[] request)
        {
            var stream = client.GetStream();
            await stream.WriteAsync(request);
            for (var length = 0; ;)
            {
                var read = await stream.ReadAsync(_buffer.AsMemory(length));
                length += read;
                if (read == 0 || IsWhole(_buffer.AsSpan(0, length)))
                {
                    return Encoding.UTF8.GetString(_buffer, 0, length);
                }
            }
        }

        public void Dispose() => client.Dispose();

        private static bool IsWhole(ReadOnlySpan<byte> answer)
        {
            if (answer.IndexOf("\r\n\r\n"u8) is not (>= 0 and var head))
            {
                return false;
            }

            var headers = Encoding.ASCII.GetString(answer[..head]);
            if (headers.Contains("chunked", StringComparison.OrdinalIgnoreCase))
            {
                return answer.EndsWith("0\r\n\r\n"u8);
            }

            var said = headers.IndexOf("content-length:", StringComparison.OrdinalIgnoreCase);
            var body = said < 0 ? 0 : int.Parse(headers.AsSpan(said + 15).TrimStart().ToString().Split('\r')[0], CultureInfo.InvariantCulture);
            return answer.Length >= head + 4 + body;
        }
    }
}
