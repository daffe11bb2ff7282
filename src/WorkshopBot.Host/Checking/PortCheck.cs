using System.Net;
using System.Net.Sockets;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.Host.Checking;

/// <summary>Whether the addresses that the program would listen on are free.</summary>
internal static class PortCheck
{
    private const string Thing = "listening";

    public static IEnumerable<Finding> Look(IConfiguration configuration) => Addresses(configuration).Select(Look);

    /// <summary>In the order in which the framework takes them: endpoints of Kestrel, addresses, ports, and our own when nothing is said.</summary>
    private static IReadOnlyList<string> Addresses(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        string? Said(string name) => configuration[name] ?? configuration[$"ASPNETCORE_{name}"] ?? configuration[$"DOTNET_{name}"];
        return endpoints.Count > 0 ? endpoints
            : Said("URLS") is { Length: > 0 } urls ? urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : Ports(Said("HTTP_PORTS"), "http").Concat(Ports(Said("HTTPS_PORTS"), "https")).ToList() is { Count: > 0 } ports ? ports
            : [Server.UsualAddress];
    }

    private static IEnumerable<string> Ports(string? said, string scheme) =>
        (said ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(port => $"{scheme}://*:{port}");

    private static Finding Look(string said)
    {
        try
        {
            var address = BindingAddress.Parse(said);
            if (address.IsUnixPipe || address.IsNamedPipe)
            {
                return new Finding(Standing.Fine, Thing, $"{said} (not looked at)");
            }

            return address.Port == 0 || IsFree(address) ? new Finding(Standing.Fine, Thing, $"{said} is free")
                : new Finding(Standing.Broken, Thing, $"{said} is in use, or may not be used by this user");
        }
        catch (FormatException)
        {
            return new Finding(Standing.Broken, Thing, $"'{said}' is not an address such as {Server.UsualAddress}");
        }
    }

    /// <summary>Taken for a moment and let go; with the same options as the server, so that a connection that ends slowly is no hindrance.</summary>
    private static bool IsFree(BindingAddress address)
    {
        try
        {
            var host = address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host, out var known) ? known : Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any;
            using var socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (host.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }

            socket.Bind(new IPEndPoint(host, address.Port));
            socket.Listen();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
