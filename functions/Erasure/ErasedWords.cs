using System.Collections.Immutable;

namespace SocialInbox.Erasure;

/// <summary>How much was erased, by kind: a number each, and never what it was.</summary>
public sealed record ErasedWords(ImmutableSortedDictionary<string, int> Kinds)
{
    public static readonly ErasedWords None = new(ImmutableSortedDictionary<string, int>.Empty);

    public static ErasedWords Of(string kind, int number) => None.With(kind, number);

    public int Total => Kinds.Values.Sum();

    public ErasedWords With(string kind, int number) => number == 0 ? this : new(Kinds.SetItem(kind, Kinds.GetValueOrDefault(kind) + number));

    public ErasedWords And(ErasedWords others) => others.Kinds.Aggregate(this, (sum, kind) => sum.With(kind.Key, kind.Value));
}
