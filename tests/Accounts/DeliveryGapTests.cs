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

    private static AccountHealth Polled(AccountHealth health, int missed, int minute) =>
        health.After(new AccountReading(new Dictionary<string, NetworkFailure?> { ["slow"] = null }) { Missed = missed }, Start.AddMinutes(minute));
}
