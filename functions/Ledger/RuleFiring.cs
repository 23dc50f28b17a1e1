using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Triage;

namespace SocialInbox.Ledger;

/// <summary>Which rule of the team it was, as it stood then.</summary>
/// <param name="Version">Of the rules, all of them.</param>
public sealed record RuleMark(string Id, string Name, int Version)
{
    /// <summary>No person bears such an id.</summary>
    internal Actor AsActor => new($"rule:{Id}", Name);
}

/// <summary>A rule that fits a post which is taken in, and what it wants done with the conversation.</summary>
public sealed record RuleFiring(PostKey Post, RuleMark Rule)
{
    public Actor? Assign { get; init; }

    /// <summary>It names somebody who is not there any more, or may only read.</summary>
    public bool AssigneeIsGone { get; init; }
    public ImmutableArray<TagKey> Tags { get; init; } = [];
    public Priority? Priority { get; init; }
    public CloseReason? Close { get; init; }
    public ImmutableArray<Recipient> Notify { get; init; } = [];
}
