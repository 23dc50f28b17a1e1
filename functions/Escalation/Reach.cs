using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.People;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation;

/// <summary>Who can be told, and where, as it is now.</summary>
/// <param name="Version">Of the directory: rises by one each time that it is written; 0 before the first.</param>
/// <param name="Targets">That of the settings among them, where it is set.</param>
public sealed record Reach(EscalationDirectory Directory, int Version, ImmutableArray<Target> Targets)
{
    /// <summary>Whether anybody outside the inbox can be told at all.</summary>
    public bool HasTargets => !Targets.IsEmpty;

    public Target? Target(string id) => Targets.FirstOrDefault(target => target.Id == id);

    /// <summary>Where a recipient is told of a conversation, in the order in which the places are tried; only places that there are.</summary>
    public ImmutableArray<Hop> HopsTo(Recipient to, string team, Actor? claimedBy, DateTimeOffset now) =>
        [.. Hops.For(to, team, claimedBy, Directory, Administrators, now).Where(hop => Target(hop.Target) is not null)];

    // The one of the settings comes last: whoever lists targets in the directory knows more.
    private ImmutableArray<string> Administrators => [.. Directory.Administrators.Append(EscalationOptions.TargetId).Distinct(StringComparer.Ordinal)];
}
