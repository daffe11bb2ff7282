using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Slack.Taking;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;

namespace WorkshopBot.Channels.Slack.Socket;

/// <summary>Why a connection comes to its end.</summary>
internal enum SocketEnd
{
    /// <summary>Slack wants another one in its place, and leaves time for it.</summary>
    Refreshed,

    /// <summary>It broke, or there are too many.</summary>
    Lost,

    /// <summary>Socket Mode was switched off.</summary>
    Disabled,
}

/// <summary>One socket: envelopes come in, each is acknowledged when what it holds is stored.</summary>
internal sealed partial class SocketConnection : IDisposable
{
    private readonly ClientWebSocket _socket;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource<SocketEnd> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task> _taking = [];

    private SocketConnection(ClientWebSocket socket, ILogger logger) => (_socket, _logger) = (socket, logger);

    /// <summary>Done as soon as another connection is needed; this one may still deliver.</summary>
    public Task<SocketEnd> Ending => _ending.Task;

    public bool SaidHello { get; private set; }

    /// <returns>Null when it could not be opened.</returns>
    public static async Task<SocketConnection?> OpenAsync(Uri address, TimeSpan patience, ILogger logger, CancellationToken ct)
    {
        ClientWebSocket? socket = new();
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(5);
        socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(15);
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
            timeout.CancelAfter(patience);
            await socket.ConnectAsync(address, timeout.Token);
            var opened = new SocketConnection(socket, logger);
            socket = null;
            return opened;
        }
        catch (Exception fault) when (fault is WebSocketException or HttpRequestException or OperationCanceledException)
        {
            Log.NotConnected(logger, fault.GetType().Name);
            return null;
        }
        finally
        {
            socket?.Dispose();
        }
    }

    public async Task RunAsync(SlackInbox inbox, Action<int> count, CancellationToken ct)
    {
        try
        {
            while (await ReadAsync(ct) is { } frame)
            {
                Take(frame, inbox, count, ct);
            }

            _ending.TrySetResult(SocketEnd.Lost);
            await Task.WhenAll(_taking);
            await CloseAsync();
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            Log.Broken(_logger, fault.GetType().Name);
        }
        finally
        {
            _ending.TrySetResult(SocketEnd.Lost);
            if (SaidHello)
            {
                count(-1);
            }
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }

    private void Take(byte[] frame, SlackInbox inbox, Action<int> count, CancellationToken ct)
    {
        var said = Parse(frame);
        switch (said.Text("type"))
        {
            case "hello":
                SaidHello = true;
                count(1);
                break;
            case "disconnect":
                _ending.TrySetResult(said.Text("reason") switch
                {
                    "link_disabled" => SocketEnd.Disabled,
                    "too_many_websockets" => SocketEnd.Lost,
                    _ => SocketEnd.Refreshed,
                });
                break;
            case "events_api" or "slash_commands" or "interactive" when said.Text("envelope_id") is { } id:
                _taking.RemoveAll(task => task.IsCompleted);
                _taking.Add(AnswerAsync(id, said, inbox, ct));
                break;
        }
    }

    /// <summary>Not acknowledged means delivered again, here or on another socket; so what could not be stored is not acknowledged.</summary>
    private async Task AnswerAsync(string id, JsonElement said, SlackInbox inbox, CancellationToken ct)
    {
        var kind = said.Text("type") switch { "events_api" => CallKind.Event, "slash_commands" => CallKind.Command, _ => CallKind.Interaction };
        try
        {
            using var call = new SlackCall(kind, said.Get("payload"));
            var answer = await inbox.TakeAsync(call, CancellationToken.None);
            var acknowledgement = new JsonObject { ["envelope_id"] = id };
            if (answer.Body is { } body && said.Get("accepts_response_payload").ValueKind == JsonValueKind.True)
            {
                acknowledgement["payload"] = body;
            }

            await SendAsync(acknowledgement, ct);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or StoreUnavailableException or ObjectDisposedException)
        {
            Log.NotAcknowledged(_logger, fault.GetType().Name);
        }
    }

    private async Task SendAsync(JsonObject frame, CancellationToken ct)
    {
        await _sending.WaitAsync(ct);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString(SlackJson.Options)), WebSocketMessageType.Text, endOfMessage: true, ct);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <returns>Null when the other side closed it, or nothing was heard for too long.</returns>
    private async Task<byte[]?> ReadAsync(CancellationToken ct)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer.AsMemory(), ct);
            if (read.MessageType == WebSocketMessageType.Close || whole.Length > 1024 * 1024)
            {
                return null;
            }

            await whole.WriteAsync(buffer.AsMemory(0, read.Count), ct);
            if (read.EndOfMessage)
            {
                return whole.ToArray();
            }
        }
    }

    private async Task CloseAsync()
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
    }

    private static JsonElement Parse(byte[] frame)
    {
        try
        {
            using var document = JsonDocument.Parse(frame);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5411, LogLevel.Warning, "Slack: a socket could not be opened ({Fault}); it is tried again.")]
        public static partial void NotConnected(ILogger logger, string fault);

        [LoggerMessage(5412, LogLevel.Information, "Slack: a socket broke ({Fault}); another takes its place.")]
        public static partial void Broken(ILogger logger, string fault);

        [LoggerMessage(5413, LogLevel.Warning, "Slack: an envelope was not acknowledged ({Fault}); it is delivered again.")]
        public static partial void NotAcknowledged(ILogger logger, string fault);
    }
}
