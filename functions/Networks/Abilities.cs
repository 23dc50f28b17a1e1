namespace SocialInbox.Networks;

/// <summary>What a network's API allows, declared honestly: the inbox offers just this.</summary>
public sealed record Abilities
{
    public required bool PollMentions { get; init; }
    public required bool PollThreads { get; init; }
    public required bool Webhooks { get; init; }
    public required bool Reply { get; init; }

    /// <summary>Whom the network lets nobody answer by its API, in one sentence; null where every post can be answered.</summary>
    public Wording? ReplyRule { get; init; }

    /// <summary>A long answer can go out in parts, each below the one before: people read them as one.</summary>
    public bool Threads { get; init; }

    /// <summary>What the network charges for a reply; null where it charges nothing.</summary>
    public ReplyPrice? ReplyPrice { get; init; }

    /// <summary>Others' posts can be hidden and shown again: then the network is one that <see cref="IModerates"/>.</summary>
    public bool Hide { get; init; }

    /// <summary>Others' posts can be liked in the brand's name, and that taken back.</summary>
    public bool Like { get; init; }

    /// <summary>People talk among themselves, in threads that are not the brand's, and name brands without a handle: triage reads posts so.</summary>
    public bool AmongOthers { get; init; }
    public bool SeesEdits { get; init; }

    /// <summary>Posts carry the instant of their last edit; without it, a version counts from when it was first read.</summary>
    public bool DatesEdits { get; init; }
    public bool SeesDeletions { get; init; }

    /// <summary>
    /// Within what time the network's terms want what was deleted there to be erased here: what is kept of its posts is asked for again as
    /// often. Null where it wants nothing of the kind.
    /// </summary>
    public TimeSpan? ErasesWithin { get; init; }

    /// <summary>How long the network's terms let us keep what was said in a conversation that has ended; null where they name no time.</summary>
    public TimeSpan? KeepsWords { get; init; }

    /// <summary>A send that is repeated with the same <see cref="OutboundReply"/> cannot stand there twice.</summary>
    public required bool IdempotentReplies { get; init; }

    /// <summary>A reply of ours can be looked for. Where it cannot, one whose end is unclear is never sent again: a person decides.</summary>
    public bool FindsReplies { get; init; } = true;

    /// <summary>How long after a request ended its post may still appear. Nobody looks for a reply before that.</summary>
    public required TimeSpan SettleTime { get; init; }
}

/// <summary>About how many US cents a network takes for a reply, and for one with a link in it.</summary>
public sealed record ReplyPrice(double Cents, double CentsWithLink);

/// <summary>One thing to poll: its name in cursor keys, and how often it is read when nothing else says so.</summary>
public sealed record Feed(string Name, TimeSpan Every)
{
    /// <summary>
    /// What it lists is delivered too, where deliveries are set up: what it finds that none brought is counted, and raises the alarm of a lost
    /// subscription.
    /// </summary>
    public bool Reconciles { get; init; }

    /// <summary>Reading that the network's terms demand: what is kept for replies is there for it too, when the rest of a quota is used up.</summary>
    public bool IsDuty { get; init; }
}
