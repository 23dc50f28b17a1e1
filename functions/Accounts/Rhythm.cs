using System.Collections.Immutable;

namespace SocialInbox.Accounts;

/// <summary>How regularly customers write to an account, so that silence can be told from blindness: the longest silence of each day, for two weeks.</summary>
public sealed record Rhythm(DateTimeOffset LastPost, ImmutableArray<DayOfPosts> Days)
{
    private const int MostDays = 14;

    /// <summary>Who has been read for less than a week, or is hardly written to, has no rhythm yet.</summary>
    private const int LeastDays = 7, LeastTurns = 30;

    private static readonly TimeSpan ShortestSilence = TimeSpan.FromHours(2);

    /// <summary>What a turn of reading adds; the very same object when it brought nothing newer.</summary>
    /// <param name="newest">When the newest post that it brought was written; null when it brought none.</param>
    /// <param name="wasBlind">Nobody could read before it: whether customers were silent meanwhile nobody can tell.</param>
    public static Rhythm? After(Rhythm? before, DateTimeOffset? newest, bool wasBlind = false)
    {
        if (newest is not { } post || post <= before?.LastPost) return before;
        if (before is null) return new Rhythm(post, []);
        var (date, silence) = (DateOnly.FromDateTime(post.UtcDateTime), wasBlind ? TimeSpan.Zero : post - before.LastPost);
        var days = before.Days is [.., var last] && last.Day == date
            ? before.Days.SetItem(before.Days.Length - 1, new DayOfPosts(date, silence > last.Longest ? silence : last.Longest, last.Turns + 1))
            : before.Days.Add(new DayOfPosts(date, silence, 1));
        return new Rhythm(post, days.Length > MostDays ? days.RemoveAt(0) : days);
    }

    /// <summary>Since when it is silent for more than twice as long as ever in these days; null while that is not so, or nobody can tell.</summary>
    public DateTimeOffset? SilentSince(DateTimeOffset now)
    {
        if (Days.Length < LeastDays || Days.Sum(day => day.Turns) < LeastTurns) return null;
        var usual = Days.Max(day => day.Longest) * 2;
        return now - LastPost > (usual > ShortestSilence ? usual : ShortestSilence) ? LastPost : null;
    }
}

/// <param name="Turns">Turns of reading that brought something new.</param>
public sealed record DayOfPosts(DateOnly Day, TimeSpan Longest, int Turns);
