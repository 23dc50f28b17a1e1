namespace SocialInbox.Ledger;

public enum ReplyState
{
    /// <summary>Stored; will be sent, not before <see cref="ReplyFacts.NotBefore"/>.</summary>
    Queued,

    /// <summary>An attempt is or was on its way; nobody looks for it before <see cref="ReplyFacts.LookAfter"/>.</summary>
    Sending,
    Sent,

    /// <summary>The network refused it for good.</summary>
    Failed,

    /// <summary>Nobody can tell whether it arrived: a person decides.</summary>
    Unknown,
    Discarded,

    /// <summary>A trainee wrote it: a lead lets it go out, or sends it back.</summary>
    WaitsForApproval,
}

/// <summary>What decisions need to know of one reply. Its text lies in its own row.</summary>
public sealed record ReplyFacts
{
    public required ReplyId Id { get; init; }
    public required PostKey Answers { get; init; }
    public required Actor By { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public ReplyState State { get; init; }

    /// <summary>How often it has been handed to the network.</summary>
    public int Attempt { get; init; }

    /// <summary>How many of these attempts may have arrived without our knowing.</summary>
    public int Unclear { get; init; }

    public DateTimeOffset NotBefore { get; init; }

    /// <summary>It waits because the network or a lead let it wait, or a person had it sent again: not because its author wanted it out later.</summary>
    public bool Delayed { get; init; }

    /// <summary>Its author wanted it out later, and not just after the time in which it can be taken back.</summary>
    public bool IsScheduled => !Delayed && NotBefore - CreatedAt > LongestUndo;

    /// <summary>It was scheduled, and what it was written for has changed since: a person decides.</summary>
    public bool Held { get; init; }
    public DateTimeOffset? LookAfter { get; init; }

    /// <summary>The network's instant of the answer.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public PostKey? SentAs { get; init; }

    /// <summary>The network's own id of the answer, for the part that stands below it; null when a person said that it stands there.</summary>
    public string? SentId { get; init; }

    /// <summary>The part of a long answer that comes before this one.</summary>
    public ReplyId? After { get; init; }

    /// <summary>The part before has not been sent yet.</summary>
    public bool Waits { get; init; }

    internal static readonly TimeSpan MessageGrace = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestUndo = TimeSpan.FromMinutes(2);

    public bool IsSettled => State is ReplyState.Sent or ReplyState.Failed or ReplyState.Discarded;

    /// <summary>When the sweep has to hand it to the outbox again, if its message was lost.</summary>
    public DateTimeOffset? NextLook => State switch
    {
        ReplyState.Queued => Waits ? null : NotBefore + MessageGrace,
        ReplyState.Sending => LookAfter,
        ReplyState.Sent or ReplyState.Failed or ReplyState.Unknown or ReplyState.Discarded or ReplyState.WaitsForApproval => null,
    };
}
