using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using SocialInbox.Security;

namespace SocialInbox.HelpCentre.Votes;

/// <summary>How many articles one client may vote on in a while. Counted on each instance by itself.</summary>
public sealed class VoteLimit : IDisposable
{
    internal const int PerTenMinutes = 20;

    private readonly ClientLimit clients;

    private readonly PartitionedRateLimiter<string> votes = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetFixedWindowLimiter(client, _ =>
        new FixedWindowRateLimiterOptions { PermitLimit = PerTenMinutes, Window = TimeSpan.FromMinutes(10), QueueLimit = 0 }));

    internal VoteLimit(ClientLimit clients) => this.clients = clients;

    public void Dispose() => votes.Dispose();

    internal string ClientOf(HttpContext http) => clients.ClientOf(http);

    internal bool MayVote(HttpContext http)
    {
        using var lease = votes.AttemptAcquire(ClientOf(http));
        return lease.IsAcquired;
    }
}
