using System.Globalization;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Accounts;

/// <summary>How often an account may be read, so that its quotas last until they reset and replies can always go out.</summary>
public static class PollPace
{
    /// <summary>Where a quota recovers little by little, reading slows down from half of it on, to so many times the usual interval.</summary>
    private const int Slowest = 8;

    private static readonly CultureInfo German = InGerman();

    /// <summary>Until the feed is read again: its own interval, longer where what is left of a quota would not last.</summary>
    public static TimeSpan Of(Feed feed, IEnumerable<QuotaState> quotas, DateTimeOffset now) =>
        quotas.Where(quota => quota.IsOpen(now)).Select(quota => Of(feed.Every, quota, now)).Append(feed.Every).Max();

    /// <summary>Reading rests until then, what is left is for replies; null while there is more.</summary>
    public static DateTimeOffset? RestsUntil(IEnumerable<QuotaState> quotas, DateTimeOffset now) =>
        quotas.Where(quota => quota.IsOpen(now) && quota.Left <= 0).Max(quota => quota.ResetsAt);

    /// <summary>Why it is read more rarely, for people; null when no quota is the reason.</summary>
    public static Wording? Words(IEnumerable<KeyValuePair<string, QuotaState>> quotas, TimeSpan every, DateTimeOffset now) =>
        quotas.Where(quota => quota.Value.IsOpen(now) && Of(every, quota.Value, now) > every).OrderBy(quota => quota.Value.Left / quota.Value.Limit).Select(quota => Words(quota.Value, QuotaNames.WordsOf(quota.Key))).FirstOrDefault();

    private static Wording Words(QuotaState quota, Wording name) => new(
        string.Create(German, $"Von {quota.Limit:#,0} ({name.German}) sind {quota.Used:#,0} verbraucht: Es wird seltener gelesen{(quota.ResetsAt is { } until ? $", bis {until:dd.MM.yyyy HH:mm} UTC" : "")}; der Rest bleibt für Antworten."),
        string.Create(CultureInfo.InvariantCulture, $"{quota.Used:#,0} of {quota.Limit:#,0} {name.English} are used: it is read more rarely{(quota.ResetsAt is { } at ? $" until {at:yyyy-MM-dd HH:mm} UTC" : "")}, the rest is kept for replies."));

    // The product runs without the data of cultures.
    private static CultureInfo InGerman()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }

    private static TimeSpan Of(TimeSpan every, QuotaState quota, DateTimeOffset now)
    {
        if (quota.Limit <= 0) return every;
        if (quota.ResetsAt is not { } reset)
        {
            var share = Math.Clamp(quota.Used / (quota.Limit * (1 - quota.Reserve)), 0, 1);
            return share <= 0.5 ? every : every * (1 + ((share - 0.5) * 2 * (Slowest - 1)));
        }

        return quota.Left <= 0 ? reset - now : (reset - now) * Math.Min(1, quota.Spent / quota.Left);
    }
}
