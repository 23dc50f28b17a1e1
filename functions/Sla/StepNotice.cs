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

    /// <summary>The digest that told it, when it was told together with others.</summary>
    public string? Digest { get; init; }
}
