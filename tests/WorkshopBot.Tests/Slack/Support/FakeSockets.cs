using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Tests.Slack.Support;

/// <summary>Socket Mode from Slack's side: tickets, hello, envelopes to any one socket, again when nobody acknowledges.</summary>
internal sealed class FakeSockets(FakeSlack slack)
{
    private readonly ConcurrentDictionary<string, byte> _tickets = new();
    private readonly ConcurrentDictionary<int, Line> _lines = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject?>> _waiting = new();
    private int _numbers;

    public int Open => _lines.Count;

    public int Opened => _numbers;

    /// <summary>How long is waited for an acknowledgement before it is delivered again.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Swallow what a socket says, so that acknowledgements are lost.</summary>
    public bool Deaf { get; set; }

    public string NewTicket()
    {
        var ticket = slack.NewId("t");
        _tickets[ticket] = 0;
        return $"ws://{slack.Address.Authority}/socket/{ticket}";
    }

    public async Task AcceptAsync(HttpContext context)
    {
        if (!_tickets.TryRemove((string)context.Request.RouteValues["ticket"]!, out _) || !context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = 403;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var line = new Line(Interlocked.Increment(ref _numbers), socket);
        _lines[line.Number] = line;
        try
        {
            await line.SendAsync(new JsonObject { ["type"] = "hello", ["num_connections"] = _lines.Count, ["debug_info"] = new JsonObject { ["approximate_connection_time"] = 18_060 } });
            await ListenAsync(line);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The other side is gone.
        }
        finally
        {
            _lines.TryRemove(line.Number, out _);
        }
    }

    /// <summary>Delivers to any open socket until one acknowledges; what came with that.</summary>
    public async Task<JsonObject?> DeliverAsync(string type, JsonObject payload, bool answers = false)
    {
        for (var attempt = 0; attempt < 20;)
        {
            var line = await OpenLineAsync();
            var id = slack.NewId("envelope-");
            var waiting = _waiting[id] = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var envelope = new JsonObject { ["envelope_id"] = id, ["type"] = type, ["accepts_response_payload"] = answers, ["payload"] = payload.DeepClone(), ["retry_attempt"] = attempt };
            if (!await line.TrySendAsync(envelope))
            {
                line.Leaving = true;
                continue;
            }

            attempt++;
            if (await Task.WhenAny(waiting.Task, Task.Delay(Patience)) == waiting.Task)
            {
                return await waiting.Task;
            }
        }

        throw new InvalidOperationException("Nobody acknowledged.");
    }

    /// <summary>A new socket takes as long to come as the machine is busy, and a broken one takes nothing: neither is an attempt at a delivery.</summary>
    private async Task<Line> OpenLineAsync()
    {
        for (var wait = Stopwatch.StartNew(); wait.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(50))
        {
            if (_lines.Values.Where(line => !line.Leaving).OrderBy(_ => Random.Shared.Next()).FirstOrDefault() is { } line)
            {
                return line;
            }
        }

        throw new InvalidOperationException("No socket is open.");
    }

    /// <summary>Asks every socket, or one, to make place for another.</summary>
    public async Task RefreshAsync(string reason = "refresh_requested")
    {
        foreach (var line in _lines.Values)
        {
            line.Leaving = true;
            await line.TrySendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason });
        }
    }

    /// <summary>Breaks every socket without a word.</summary>
    public Task DropAsync()
    {
        foreach (var line in _lines.Values)
        {
            line.Abort();
        }

        return Task.CompletedTask;
    }

    private async Task ListenAsync(Line line)
    {
        while (await line.ReadAsync() is { } said)
        {
            if (!Deaf && said["envelope_id"]?.ToString() is { } id && _waiting.TryRemove(id, out var waiting))
            {
                waiting.TrySetResult(said["payload"]?.DeepClone().AsObject());
            }
        }
    }

    private sealed class Line(int number, WebSocket socket)
    {
        private readonly SemaphoreSlim _sending = new(1, 1);

        public int Number => number;

        public bool Leaving { get; set; }

        public void Abort() => socket.Abort();

        public async Task<bool> TrySendAsync(JsonObject frame)
        {
            try
            {
                await SendAsync(frame);
                return true;
            }
            catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
            {
                return false;
            }
        }

        public async Task SendAsync(JsonObject frame)
        {
            await _sending.WaitAsync();
            try
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
            }
            finally
            {
                _sending.Release();
            }
        }

        public async Task<JsonObject?> ReadAsync()
        {
            using var whole = new MemoryStream();
            var buffer = new byte[8192];
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                whole.Write(buffer, 0, read.Count);
                if (read.EndOfMessage)
                {
                    return JsonNode.Parse(whole.ToArray())!.AsObject();
                }
            }
        }
    }
}
