namespace SocialInbox.Networks;

/// <summary>
/// Where the reading of a list stands that is given by id, the newest first. Each walk goes down from the top to a head that lies the
/// overlap back; the first one to the start date. By ids and not by dates: what is back-dated or imported still gets the newest id.
/// </summary>
internal sealed record DescendingWalk
{
    private const int MostHeads = 120;

    /// <summary>Server and account: ids of another server would sort anywhere.</summary>
    public required string Of { get; init; }

    /// <summary>Newest ids and when each was the newest, oldest first.</summary>
    public List<DescendingHead> Heads { get; init; } = [];

    /// <summary>The walk in progress: what lies below this id comes next; <see cref="Newest"/> becomes the next head.</summary>
    public long? Below { get; init; }
    public long? Newest { get; init; }

    /// <summary>How many pages the walk in progress has read.</summary>
    public int Pages { get; init; }

    /// <param name="items">What the page listed, readable or not. An instant may be unknown.</param>
    internal (DescendingWalk Next, bool More) After(IReadOnlyList<(long Id, DateTimeOffset? At)> items, DateTimeOffset startAt, TimeSpan overlap, DateTimeOffset now)
    {
        var first = Heads.Count == 0;
        var settled = first ? items.Where(item => item.At <= now - overlap) : items;
        var newest = Newest ?? settled.Select(item => (long?)item.Id).Max();
        var lowest = items.Select(item => (long?)item.Id).Min();
        var arrived = first ? items.All(item => item.At < startAt) : lowest <= Floor(now - overlap);
        return lowest is { } id && id < (Below ?? long.MaxValue) && !arrived
            ? (this with { Below = id, Newest = newest, Pages = Pages + 1 }, true)
            : (this with { Newest = newest }).End(overlap, now);
    }

    /// <summary>The walk is over: what was its newest becomes a head.</summary>
    internal (DescendingWalk Next, bool More) End(TimeSpan overlap, DateTimeOffset now) =>
        (this with { Below = null, Newest = null, Pages = 0, Heads = WithHead(Newest, overlap, now) }, false);

    private long Floor(DateTimeOffset settled) => (Heads.LastOrDefault(head => head.SeenAt <= settled) ?? Heads[0]).Id;

    private List<DescendingHead> WithHead(long? newest, TimeSpan overlap, DateTimeOffset now)
    {
        List<DescendingHead> all = newest is not { } id || (Heads.Count > 0 && id <= Heads[^1].Id) ? Heads : [.. Heads, new DescendingHead(id, now)];
        var needed = all.FindLastIndex(head => head.SeenAt <= now - overlap);
        all = needed > 0 ? all[needed..] : all;
        return all.Count <= MostHeads ? all : [all[0], .. all[^(MostHeads - 1)..]];
    }
}

internal sealed record DescendingHead(long Id, DateTimeOffset SeenAt);
