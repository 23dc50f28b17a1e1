using System.Collections.Immutable;

namespace SocialInbox.Local.Practice;

/// <summary>Who acts in a scene: one or two customers, drawn anew each time, and a colleague in the shop who does not use the inbox.</summary>
public enum Role { Customer, Another, Colleague }

/// <summary>A little story of what customers do on the network.</summary>
/// <param name="Language">That of all its people: de or en.</param>
public sealed record Scene(string Language, ImmutableArray<Step> Steps);

/// <param name="After">Counted from the step before it.</param>
/// <param name="Key">The name of the post within its scene.</param>
public abstract record Step(TimeSpan After, string Key)
{
    /// <param name="Under">The key of the post that this one answers.</param>
    /// <param name="DatedBack">How much older the author's program claims the post to be.</param>
    public sealed record Post(TimeSpan After, string Key, Role Who, string Text, string? Under = null, TimeSpan DatedBack = default) : Step(After, Key);

    public sealed record Edit(TimeSpan After, string Key, string Text) : Step(After, Key);

    public sealed record Delete(TimeSpan After, string Key) : Step(After, Key);
}
