using System.Diagnostics.CodeAnalysis;

namespace SocialInbox.Networks;

/// <summary>All networks of this installation, by name. A name that nobody knows is an error, never passed over.</summary>
public sealed class NetworkCatalogue
{
    private readonly Dictionary<string, INetwork> byName;

    /// <exception cref="InvalidOperationException">Two networks have one name.</exception>
    public NetworkCatalogue(IEnumerable<INetwork> networks)
    {
        All = [.. networks];
        if (All.GroupBy(network => network.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two networks are called '{twice.Key}'.");
        byName = All.ToDictionary(network => network.Name);
    }

    public IReadOnlyList<INetwork> All { get; }

    /// <exception cref="UnknownNetworkException">There is no such network.</exception>
    public INetwork this[string name] => byName.GetValueOrDefault(name) ?? throw new UnknownNetworkException(name, All);

    public bool TryGet(string name, [MaybeNullWhen(false)] out INetwork network) => byName.TryGetValue(name, out network);
}

public sealed class UnknownNetworkException(string name, IEnumerable<INetwork> known)
    : Exception($"There is no network '{name}'. Known are: {string.Join(", ", known.Select(network => network.Name))}.");
