using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Escalation;

/// <summary>When a place gets one message for many, and what that means for each of them. Pure.</summary>
internal static class Digests
{
    public const int MostSingly = 10;

    /// <summary>A queue message takes 48 KiB of text; an entry has at most 200 bytes.</summary>
    public const int MostInOne = 200;

    /// <summary>
    /// What is gathered in a digest is told by it and by nothing else for so long: its message comes again by itself when a sender broke off, and a
    /// second digest with the same steps would be another message to people. After that it was lost.
    /// </summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(30);

    /// <param name="place">Where it is read.</param>
    /// <param name="entries">The ids of all that it tells.</param>
    public static string IdOf(string place, IEnumerable<string> entries) => $"digest.{KeyHash.Of(string.Join('\n', entries.Prepend(place)))}";

    /// <summary>To whom it speaks: the one whom all of it is for, else whoever reads there.</summary>
    public static Hop Shared(ImmutableArray<Hop> hops) => hops.All(hop => hop.Person?.Email == hops[0].Person?.Email) ? hops[0] : hops[0] with { Person = null };
}
