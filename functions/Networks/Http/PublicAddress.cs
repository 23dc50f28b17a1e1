using System.Net;
using System.Net.Sockets;

namespace SocialInbox.Networks.Http;

/// <summary>
/// Connects to a server that nobody entered but somebody else's answer named: only to an address that was looked up here and found
/// public, so that a name which points into our own network, now or at the second look, leads nowhere.
/// </summary>
internal static class PublicAddress
{
    private const int Https = 443;

    // https://www.iana.org/assignments/iana-ipv4-special-registry, and its like for IPv6: what is not globally reachable.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    internal static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return (address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address)) && !Special.Any(network => network.Contains(address));
    }

    /// <exception cref="HttpRequestException">Another port than that of https, or no public address: no connection is made.</exception>
    internal static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var server = context.DnsEndPoint;
        if (server.Port != Https) throw Refused();
        var addresses = (await Dns.GetHostAddressesAsync(server.Host, cancellation).ConfigureAwait(false)).Where(Is).ToArray();
        if (addresses.Length == 0) throw Refused();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, server.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static HttpRequestException Refused() => new(HttpRequestError.ConnectionError, "The server that was named has no public address.");
}
