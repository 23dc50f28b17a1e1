using System.Collections.Immutable;

namespace SocialInbox.Escalation.Targets;

/// <summary>A place outside the inbox where people are told. Holds no secret: those lie in the vault.</summary>
/// <param name="Kind">The name of the <see cref="ITargetKind"/> that speaks to it.</param>
/// <param name="Language">de or en: what notices say to whoever reads there.</param>
/// <param name="Settings">By the kind's own names.</param>
/// <param name="Secrets">The names of the secrets that are stored for it.</param>
public sealed record Target(string Id, string Name, string Kind, string Language, ImmutableDictionary<string, string> Settings, ImmutableArray<string> Secrets)
{
    /// <summary>Rises by one with each change; 0 for one that was stored before changes were counted.</summary>
    public int Version { get; init; }

    /// <summary>The name under which its secrets lie in the vault; null: the one that follows from its id.</summary>
    public string? Vault { get; init; }
}

/// <summary>A target with its secrets, on the way to a delivery.</summary>
public sealed record OpenedTarget(Target Target, ImmutableDictionary<string, string> Secrets)
{
    /// <summary>Of the settings or the secrets; empty when nobody entered it.</summary>
    internal string this[string field] => Target.Settings.GetValueOrDefault(field) ?? Secrets.GetValueOrDefault(field) ?? "";

    /// <summary>A record prints its members; these are secrets.</summary>
    public override string ToString() => $"{Target.Kind} {Target.Id}";
}

/// <summary>What came of one delivery.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <param name="StaysOpen">It stands there as an incident until it is told to be over.</param>
    public sealed record Taken(bool StaysOpen = false) : Delivery;

    /// <summary>Not now. <paramref name="Until"/>: when the receiver asked to come again.</summary>
    public sealed record NotTaken(string Words, DateTimeOffset? Until = null) : Delivery;

    /// <summary>It will not take it, however often it is asked: what was entered is wrong, or the place is gone.</summary>
    public sealed record Refused(string Words) : Delivery;
}
