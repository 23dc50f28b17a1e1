using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Security;

/// <summary>
/// How much one client may ask of the routes that need no sign-in. Requests that are refused (a forged signature, an account that is
/// none, a link that is none) are few with an honest client: whoever makes many of them waits. Counted on each instance by itself.
/// </summary>
internal sealed class ClientLimit(AppPlace place) : IDisposable
{
    /// <summary>Networks deliver a storm from a few addresses.</summary>
    private const int PerSecond = 50;

    private const int Burst = 500;

    internal const int RefusedPerMinute = 30;

    private readonly PartitionedRateLimiter<string> asked = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetTokenBucketLimiter(client, _ =>
        new TokenBucketRateLimiterOptions { TokenLimit = Burst, TokensPerPeriod = PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));

    private readonly PartitionedRateLimiter<string> refused = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetFixedWindowLimiter(client, _ =>
        new FixedWindowRateLimiterOptions { PermitLimit = RefusedPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    /// <returns>How long the client has to wait; null when it may ask now.</returns>
    public TimeSpan? Ask(HttpContext http)
    {
        var client = ClientOf(http);
        using var spared = refused.AttemptAcquire(client, 0);
        if (!spared.IsAcquired) return TimeSpan.FromMinutes(1);
        using var lease = asked.AttemptAcquire(client);
        if (!lease.IsAcquired) return TimeSpan.FromSeconds(1);
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode is >= 400 and < 500) refused.AttemptAcquire(client).Dispose();
            return Task.CompletedTask;
        });
        return null;
    }

    public void Dispose()
    {
        asked.Dispose();
        refused.Dispose();
    }

    // App Service appends the address it was called from, with its port; what stands before that the client may have invented.
    internal string ClientOf(HttpContext http)
    {
        var last = place.InAzure ? http.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() : "";
        var address = IPEndPoint.TryParse(last, out var seen) ? seen.Address : http.Connection.RemoteIpAddress;
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }) return address?.MapToIPv4().ToString() ?? "";

        // Whoever has one address of a network of this size has all of them.
        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)).ToLower(CultureInfo.InvariantCulture);
    }
}
