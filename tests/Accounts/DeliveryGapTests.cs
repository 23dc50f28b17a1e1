using SocialInbox.Accounts;
using SocialInbox.Networks;
using static SocialInbox.Tests.Accounts.AccountSamples;

namespace SocialInbox.Tests.Accounts;

public sealed class DeliveryGapTests
{
    [Fact]
    public void One_post_that_came_late_is_no_lost_subscription() => Assert.Null(Blindness.Of(Stored(Polled(AccountHealth.New, 1, 0)), [], Start));

    [Fact]
    public void A_subscription_that_leaves_out_posts_twice_in_a_row_is_blindness()
    {
        var blind = Blindness.Of(Stored(Polled(Polled(AccountHealth.New, 1, 0), 2, 30)), [], Start.AddMinutes(31));

        Assert.Equal(Start, blind!.Since);
        Assert.Contains("webhook subscription is lost", blind.Words.English, StringComparison.Ordinal);
        Assert.Contains("3 posts", blind.Words.English, StringComparison.Ordinal);
    }

    [Fact]
    public void That_nobody_wrote_since_proves_nothing() =>
        Assert.True(Polled(Polled(Polled(AccountHealth.New, 1, 0), 2, 30), 0, 60).Gap!.Repeats);

    [Fact]
    public void A_delivery_shows_that_the_subscription_lives_again()
    {
        var lost = Polled(Polled(AccountHealth.New, 1, 0), 2, 30);

        Assert.Null(Polled(lost.After(AccountHealth.Deliveries, null, Start.AddMinutes(40)), 0, 60).Gap);
    }

    [Fact]
    public void What_a_fast_poll_finds_first_is_missed_when_nothing_is_delivered_in_time()
    {
        var found = Found(AccountHealth.New, written: 0, minute: 1);
        Assert.Null(found.Gap);
        Assert.Null(Polled(found, 0, 10).Gap);

        Assert.Equal(1, Polled(found, 0, 11).Gap!.Missed);
        Assert.Null(Polled(found, 0, 11).Awaited);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(-1, false)]
    public void A_delivery_since_it_was_written_shows_that_the_subscription_lives(int delivered, bool lives)
    {
        var health = delivered <= 0 ? Found(Delivered(AccountHealth.New, delivered), 0, 1) : Delivered(Found(AccountHealth.New, 0, 1), delivered);

        Assert.Equal(lives, Polled(health, 0, 30).Gap is null);
    }

    [Fact]
    public void A_second_delivery_in_the_minute_of_the_first_counts_though_it_is_not_written()
    {
        var first = AccountHealth.New.After(AccountHealth.Deliveries, null, Start.AddSeconds(5));
        var found = first.After(new AccountReading(new Dictionary<string, NetworkFailure?> { ["fast"] = null }) { Found = new FoundFirst(0, 1, Start.AddSeconds(20)) }, Start.AddSeconds(30));

        Assert.Null(Polled(found.After(AccountHealth.Deliveries, null, Start.AddSeconds(40)), 0, 11).Gap);
    }

    [Fact]
    public void What_is_found_while_something_is_awaited_is_awaited_with_it() =>
        Assert.Equal(2, Polled(Found(Found(AccountHealth.New, 0, 1), 5, 6), 0, 12).Gap!.Missed);

    private static AccountHealth Found(AccountHealth health, int written, int minute) =>
        health.After(new AccountReading(new Dictionary<string, NetworkFailure?> { ["fast"] = null }) { Found = new FoundFirst(0, 1, Start.AddMinutes(written)) }, Start.AddMinutes(minute));

    private static AccountHealth Delivered(AccountHealth health, int minute) => health.After(AccountHealth.Deliveries, null, Start.AddMinutes(minute));

    private static AccountHealth Polled(AccountHealth health, int missed, int minute) =>
        health.After(new AccountReading(new Dictionary<string, NetworkFailure?> { ["slow"] = null }) { Found = new FoundFirst(missed, 0, null) }, Start.AddMinutes(minute));
}
