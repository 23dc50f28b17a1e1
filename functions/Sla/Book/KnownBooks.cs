using System.Collections.Immutable;

namespace SocialInbox.Sla.Book;

/// <summary>The versions of the book that a conversation's clocks are judged by. Looked up when it is loaded, never stored with it.</summary>
public sealed class KnownBooks
{
    public static readonly KnownBooks None = new(ImmutableDictionary<int, SlaRules>.Empty.Add(0, SlaRules.None));

    private readonly ImmutableDictionary<int, SlaRules> versions;

    private KnownBooks(ImmutableDictionary<int, SlaRules> versions) => this.versions = versions;

    /// <exception cref="InvalidOperationException">The conversation was not loaded through the ledger: without the book nobody can tell when it is due.</exception>
    public SlaRules this[int version] =>
        versions.GetValueOrDefault(version) ?? throw new InvalidOperationException($"Version {version} of the book was not looked up for this conversation.");

    public KnownBooks With(SlaRules rules) => versions.ContainsKey(rules.Version) ? this : new KnownBooks(versions.Add(rules.Version, rules));
}
