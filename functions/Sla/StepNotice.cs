using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;

namespace SocialInbox.Sla;

public enum NoticeState
{
    /// <summary>Nobody outside the inbox is told: no target is set.</summary>
    None,
    Pending,
    Delivered,

    /// <summary>All tries at all targets failed; the banner still shows the step.</summary>
    Failed,

    /// <summary>The customer waits no longer, or somebody has taken note before the reminder, and nobody had been told yet. Told after all where the customer waits again.</summary>
    Spared,

    /// <summary>Told, and told that it is over too: for targets that keep an incident open until they hear that.</summary>
    Resolved,
}

/// <summary>One recipient of a step, and how far telling them has come.</summary>
public sealed record StepNotice(Recipient To)
{
    public NoticeState State { get; init; }

    /// <summary>Tries at the present target.</summary>
    public int Attempt { get; init; }
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Which target took it, or was tried last.</summary>
    public string? Target { get; init; }

    /// <summary>The targets that did not take it, in the order in which they were tried.</summary>
    public ImmutableArray<string> GivenUp { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>It stands as an incident at the target, which has to hear when it is over.</summary>
    public bool StaysOpen { get; init; }

    /// <summary>The digest that told it, or is to tell it, together with others.</summary>
    public string? Digest { get; init; }

    /// <summary>Whether what a try came to is news. Two senders may have tried at once, and the later one to be heard of may have told nobody.</summary>
    /// <param name="opened">The try left an incident open.</param>
    public bool Takes(NoticeState next, bool opened) => next switch
    {
        NoticeState.Delivered => opened || StaysOpen || State is NoticeState.Pending or NoticeState.Spared or NoticeState.Failed,
        NoticeState.Resolved => State == NoticeState.Delivered && StaysOpen,
        NoticeState.Spared => State == NoticeState.Pending,
        NoticeState.Pending or NoticeState.Failed => State is NoticeState.Pending or NoticeState.Spared,
        NoticeState.None => false,
    };

    /// <summary>Whether the next place is to be tried after this one.</summary>
    public bool MayLeave(string target) => State is NoticeState.Pending or NoticeState.Spared && !GivenUp.Contains(target);
}
