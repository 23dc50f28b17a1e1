using System.Collections.Immutable;

namespace SocialInbox.Erasure;

/// <summary>One customer as one network knows them.</summary>
/// <param name="Id">The network's lasting id of the author, or the name by which they go there.</param>
public sealed record PersonIdentity(string Network, string Id)
{
    /// <summary>Names are written with or without a sign before them, in any case; ids as they are.</summary>
    public bool Is(string network, string authorId, string? handle) =>
        network == Network && (authorId == Id || (handle is { Length: > 0 } && string.Equals(handle.TrimStart('@'), Id.TrimStart('@'), StringComparison.OrdinalIgnoreCase)));
}

/// <summary>One person: all that they are on any network.</summary>
public sealed record PersonIdentities(ImmutableArray<PersonIdentity> All)
{
    public bool Has(string network, string authorId, string? handle) => authorId.Length > 0 && All.Any(identity => identity.Is(network, authorId, handle));

    public override string ToString() => $"a person with {All.Length} identities";
}
