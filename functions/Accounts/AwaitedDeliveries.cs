using System.Collections.Immutable;

namespace SocialInbox.Accounts;

/// <summary>
/// What a poll found before any delivery brought it, of what the network delivers too. <paramref name="Missed"/>: written so long before
/// that no delivery is on its way; <paramref name="Early"/>: what may still be delivered. <paramref name="Oldest"/>: when the first of these was written.
/// </summary>
public sealed record FoundFirst(int Missed, int Early, DateTimeOffset? Oldest)
{
    public static readonly FoundFirst Nothing = new(0, 0, null);

    /// <param name="written">When the posts were written.</param>
    /// <param name="late">What was written long before counts as missed, whatever else is delivered.</param>
    /// <param name="began">When the reading that found them began.</param>
    public static FoundFirst In(ImmutableArray<DateTimeOffset> written, bool late, DateTimeOffset began)
    {
        var missed = late ? written.Count(at => at <= began - AwaitedDeliveries.OnItsWay) : 0;
        var early = late ? written.RemoveAll(at => at <= began - AwaitedDeliveries.OnItsWay) : written;
        return new FoundFirst(missed, early.Length, early.IsEmpty ? null : early.Min());
    }

    public FoundFirst And(FoundFirst other) => new(Missed + other.Missed, Early + other.Early, other.Oldest < Oldest ? other.Oldest : Oldest ?? other.Oldest);
}

/// <summary>
/// Posts that a poll found first and that a delivery should bring as well. Any delivery since the first of them was written shows that the
/// subscription lives; when none comes in time, they were missed.
/// </summary>
public sealed record AwaitedDeliveries(int Posts, DateTimeOffset WrittenAt, DateTimeOffset Until)
{
    /// <summary>What is younger may still be delivered.</summary>
    internal static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(10);

    /// <param name="delivered">When something last came by itself.</param>
    /// <returns>What is awaited now, and how many posts are known to have been missed.</returns>
    internal static (AwaitedDeliveries? Awaited, int Missed) After(AwaitedDeliveries? before, FoundFirst found, DateTimeOffset? delivered, DateTimeOffset at)
    {
        var missed = found.Missed;
        if (delivered >= before?.WrittenAt) before = null;
        if (before?.Until <= at) (missed, before) = (missed + before.Posts, null);
        if (found is { Early: > 0, Oldest: { } oldest } && !(delivered >= oldest))
            before = before is null ? new AwaitedDeliveries(found.Early, oldest, at + OnItsWay) : before with { Posts = before.Posts + found.Early };
        return (before, missed);
    }
}
