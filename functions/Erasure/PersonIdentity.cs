using System.Collections.Immutable;
using System.Text;

namespace SocialInbox.Erasure;

/// <summary>One customer as one network knows them.</summary>
/// <param name="Id">The network's lasting id of the author; or, with @ before it, the name by which they go there now.</param>
public sealed record PersonIdentity(string Network, string Id)
{
    private const int Longest = 500;

    public bool IsName => Id.StartsWith('@');

    /// <summary>A name tells nothing but who bears it now: nobody is taken for somebody whose id merely looks like it.</summary>
    public bool Is(string network, string authorId, string? handle) => network == Network
        && (IsName ? handle is { Length: > 0 } && string.Equals(Plain(handle), Plain(Id), StringComparison.OrdinalIgnoreCase) : authorId == Id);

    // One letter with its accent, or two: keyboards and networks differ. What is no text at all is normalised by nothing.
    private static string Plain(string name) => (Ascii.IsValid(name) ? name : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)).Normalize()).TrimStart('@');

    public bool IsSensible => Network is { Length: > 0 and <= 40 } && Id is { Length: > 0 and <= Longest } && Id.Trim().Length == Id.Length && Id != "@";
}

/// <summary>One person: all that they are on any network.</summary>
public sealed record PersonIdentities(ImmutableArray<PersonIdentity> All)
{
    public bool Has(string network, string authorId, string? handle) => All.Any(identity => identity.Is(network, authorId, handle));

    /// <summary>By what lasts, where that is known: a name may be somebody else's by now.</summary>
    public PersonIdentities Lasting() => All.Any(identity => !identity.IsName) ? new([.. All.Where(identity => !identity.IsName)]) : this;

    public override string ToString() => $"a person with {All.Length} identities";
}
