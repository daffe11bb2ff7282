using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace WorkshopBot.Host.Serving;

/// <summary>The address under which people reach this program: the configured one, else the one it listens on.</summary>
/// <param name="configured">Null when nothing is configured.</param>
internal sealed class PublicAddress(Uri? configured, IServer server)
{
    private Uri? _listening;

    /// <summary>Ends with a slash, so that a relative address can be put behind it.</summary>
    public Uri Root => configured ?? (_listening ??= Listening()) ?? new Uri("http://localhost/");

    /// <summary>Null before the server has started.</summary>
    private Uri? Listening()
    {
        var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return first is null ? null : Reachable(BindingAddress.Parse(first));
    }

    /// <summary>"Every address of this machine" is none that a browser could open.</summary>
    private static Uri Reachable(BindingAddress bound) =>
        new UriBuilder(bound.Scheme, bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host, bound.Port, bound.PathBase + "/").Uri;
}
