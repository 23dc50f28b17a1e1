using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Networks;

/// <summary>
/// A reply as it was stored before the first attempt. All of it is fixed then, so that a repeated send says the same: networks
/// derive their idempotency from <paramref name="Id"/> and <paramref name="CreatedAt"/>.
/// </summary>
public sealed record OutboundReply(ReplyId Id, DateTimeOffset CreatedAt, PostRef Target, string Text, string? Language)
{
    /// <summary>The network's ids of our earlier replies to the same post: what one may take the place of, where there is room for one only.</summary>
    public ImmutableArray<string> Ours { get; init; } = [];
}

/// <summary>A reply that stands on the network.</summary>
public sealed record SentReply(string PostId, string? Permalink, DateTimeOffset At);

public abstract record SendResult
{
    private SendResult() { }

    public sealed record Sent(SentReply Reply) : SendResult;

    public sealed record Throttled(DateTimeOffset Until) : SendResult;

    public sealed record CredentialsRefused(string Words) : SendResult;

    /// <summary>Not sent: the network takes nothing from this account for a while, because of how it behaved. All its sends rest.</summary>
    public sealed record Blocked(string Words) : SendResult;

    /// <summary>The network will not take it, in its own words.</summary>
    public sealed record Rejected(string Words) : SendResult;

    /// <summary>Certainly not sent (no connection was made): may be tried again.</summary>
    public sealed record NotSent(string Words) : SendResult;

    /// <summary>May or may not have arrived: look first.</summary>
    public sealed record Unclear(string Words) : SendResult;
}
