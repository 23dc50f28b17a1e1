using SocialInbox.Networks;

namespace SocialInbox.Ledger;

public enum ModerationState
{
    /// <summary>Stored; is done on the network, not before <see cref="ModerationFacts.NotBefore"/>.</summary>
    Queued,
    Done,

    /// <summary>The network will not do it.</summary>
    Failed,
}

/// <summary>What a person wanted done with a customer's post on the network. Of hiding and of liking the last wish for each post is kept.</summary>
public sealed record ModerationFacts(PostKey Post, ModerationAct Act, Actor By, DateTimeOffset At)
{
    public ModerationState State { get; init; }

    /// <summary>How often the network was asked.</summary>
    public int Attempt { get; init; }

    public DateTimeOffset NotBefore { get; init; }

    internal bool IsHiding => Act is ModerationAct.Hide or ModerationAct.Unhide;

    /// <summary>When the sweep has to hand it to the outbox again, if its message was lost.</summary>
    public DateTimeOffset? NextLook => State == ModerationState.Queued ? NotBefore + ReplyFacts.MessageGrace : null;
}
