using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace WorkshopBot.Host.Serving.Guards;

/// <summary>So many connections from one address and no more: what comes above is closed before a byte of it is read.</summary>
internal sealed class AddressLimit(int most)
{
    private readonly ConcurrentDictionary<IPAddress, int> _open = new();

    public ConnectionDelegate Around(ConnectionDelegate next) => async connection =>
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address })
        {
            await next(connection);
            return;
        }

        try
        {
            if (_open.AddOrUpdate(address, 1, (_, open) => open + 1) > most)
            {
                connection.Abort(new ConnectionAbortedException("More connections from one address than are served."));
                return;
            }

            await next(connection);
        }
        finally
        {
            Leave(address);
        }
    };

    /// <summary>Addresses without connections are forgotten.</summary>
    private void Leave(IPAddress address)
    {
        if (_open.AddOrUpdate(address, 0, (_, open) => open - 1) == 0)
        {
            _open.TryRemove(new KeyValuePair<IPAddress, int>(address, 0));
        }
    }
}
