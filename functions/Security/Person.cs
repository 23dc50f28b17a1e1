using System.Collections.Immutable;

namespace SocialInbox.Security;

/// <summary>What somebody may do; each role includes those before it.</summary>
public enum Role { Reader, Agent, Lead, Admin }

/// <summary>Who is signed in. The id is the directory's lasting object id, never a name or an address.</summary>
public sealed record Person(string Id, string Name, ImmutableArray<Role> Roles)
{
    public bool May(Role required) => Roles.Any(role => role >= required);
}
