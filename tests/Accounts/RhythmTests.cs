using SocialInbox.Accounts;

namespace SocialInbox.Tests.Accounts;

public sealed class RhythmTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nights_and_weekends_are_no_unusual_silence()
    {
        // From eight to eighteen o'clock on weekdays, two weeks long.
        var rhythm = Written(Enumerable.Range(0, 14).Where(day => day % 7 < 5).SelectMany(day => Enumerable.Range(0, 11).Select(hour => Monday.AddDays(day).AddHours(hour))));

        // Friday evening to Sunday night: as long as every weekend.
        Assert.Null(rhythm!.SilentSince(Monday.AddDays(11).AddHours(10).AddHours(60)));
        Assert.Equal(Monday.AddDays(11).AddHours(10), rhythm.SilentSince(Monday.AddDays(11).AddHours(10).AddHours(125)));
    }

    [Fact]
    public void Whoever_is_written_to_every_hour_is_silent_after_some_hours()
    {
        var rhythm = Written(Enumerable.Range(0, 24 * 10).Select(hour => Monday.AddHours(hour)));

        Assert.Null(rhythm!.SilentSince(rhythm.LastPost.AddHours(2)));
        Assert.Equal(rhythm.LastPost, rhythm.SilentSince(rhythm.LastPost.AddHours(2.1)));
    }

    [Fact]
    public void An_account_that_is_hardly_written_to_has_no_rhythm()
    {
        Assert.Null(Written(Enumerable.Range(0, 10).Select(day => Monday.AddDays(day)))!.SilentSince(Monday.AddDays(100)));
        Assert.Null(Written(Enumerable.Range(0, 72).Select(hour => Monday.AddHours(hour)))!.SilentSince(Monday.AddDays(100)));
        Assert.Null(Rhythm.After(null, null));
    }

    [Fact]
    public void That_we_did_not_read_is_no_silence_of_customers()
    {
        var rhythm = Written(Enumerable.Range(0, 24 * 10).Select(hour => Monday.AddHours(hour)))!;

        // Half a day of ours, then as before.
        var after = Rhythm.After(rhythm, rhythm.LastPost.AddHours(12), wasBlind: true)!;

        Assert.Equal(after.LastPost, after.SilentSince(after.LastPost.AddHours(2.1)));
        Assert.Null(Rhythm.After(rhythm, rhythm.LastPost.AddHours(12))!.SilentSince(after.LastPost.AddHours(2.1)));
    }

    [Fact]
    public void What_is_read_again_or_late_changes_nothing()
    {
        var rhythm = Written([Monday, Monday.AddHours(1)]);

        Assert.Same(rhythm, Rhythm.After(rhythm, Monday.AddMinutes(30)));
        Assert.Same(rhythm, Rhythm.After(rhythm, null));
    }

    [Fact]
    public void Two_weeks_are_kept() => Assert.Equal(14, Written(Enumerable.Range(0, 60).Select(day => Monday.AddDays(day)))!.Days.Length);

    private static Rhythm? Written(IEnumerable<DateTimeOffset> posts) => posts.Aggregate((Rhythm?)null, (before, post) => Rhythm.After(before, post));
}
