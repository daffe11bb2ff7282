using System.Net;
using System.Net.Sockets;

namespace WorkshopBot.Benchmarks.Soak;

/// <summary>Passes each connection on to the next replica that takes it. It knows nothing of what goes through.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly int[] _ports;
    private readonly Task _accepting;
    private int _next;

    public Balancer(IEnumerable<int> ports)
    {
        _ports = [.. ports];
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _accepting;
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var caller = await _listener.AcceptTcpClientAsync(_ending.Token);
                _ = PassAsync(caller);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The soak is over.
        }
    }

    private async Task PassAsync(TcpClient caller)
    {
        using (caller)
        {
            using var replica = await ConnectAsync();
            if (replica is null)
            {
                return;
            }

            try
            {
                await Task.WhenAny(PumpAsync(caller, replica), PumpAsync(replica, caller));
            }
            catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // Either side has gone; the other is told by the closing of its connection.
            }
        }
    }

    private async Task<TcpClient?> ConnectAsync()
    {
        foreach (var _ in _ports)
        {
            var client = new TcpClient { NoDelay = true };
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, _ports[(uint)Interlocked.Increment(ref _next) % _ports.Length], _ending.Token);
                return client;
            }
            catch (Exception closed) when (closed is SocketException or OperationCanceledException)
            {
                client.Dispose();
            }
        }

        return null;
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        await from.GetStream().CopyToAsync(to.GetStream(), _ending.Token);
        to.Client.Shutdown(SocketShutdown.Send);
    }
}
