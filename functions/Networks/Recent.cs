using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace SocialInbox.Networks;

/// <summary>Answers that never change, kept so that overlapping polls need not ask again. Forgets all when full; nothing depends on it.</summary>
internal sealed class Recent<TKey, TValue>(int most) where TKey : notnull where TValue : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> known = new();

    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => known.TryGetValue(key, out value);

    internal void Remember(TKey key, TValue value)
    {
        if (known.Count >= most) known.Clear();
        known[key] = value;
    }
}
