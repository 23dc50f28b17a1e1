using SocialInbox.Accounts;
using SocialInbox.Networks;
using static SocialInbox.Tests.Accounts.AccountSamples;

namespace SocialInbox.Tests.Accounts;

public sealed class AccountHealthTests
{
    private static readonly NetworkFailure Down = new NetworkFailure.Unreachable("The server does not answer.");

    [Fact]
    public void An_account_that_was_never_read_is_new() => Assert.Equal((ReadState.New, null), (AccountHealth.New.State, AccountHealth.New.LastGoodRead));

    [Fact]
    public void One_good_feed_does_not_hide_a_blind_one()
    {
        var health = AccountHealth.New.After("mentions", null, Start).After("threads", Down, Start).After("mentions", null, Start.AddMinutes(1));

        Assert.Equal(ReadState.Unreachable, health.State);
        Assert.Equal("The server does not answer.", health.Words);
    }

    [Fact]
    public void The_last_good_read_is_the_one_that_every_feed_has_had()
    {
        var health = AccountHealth.New.After("mentions", null, Start.AddMinutes(9)).After("threads", null, Start.AddMinutes(4));

        Assert.Equal(Start.AddMinutes(4), health.LastGoodRead);
    }

    [Fact]
    public void A_feed_that_was_never_read_well_makes_the_last_good_read_none() =>
        Assert.Null(AccountHealth.New.After("mentions", null, Start).After("threads", Down, Start.AddMinutes(1)).LastGoodRead);

    [Fact]
    public void What_is_noted_beside_the_feeds_tells_nothing_of_when_they_were_read()
    {
        var health = AccountHealth.New.After(AccountHealth.Deliveries, null, Start).After(AccountHealth.Sending, Down, Start);

        Assert.Equal(Start, health.LastGoodRead);
        Assert.Equal(Start.AddDays(2), health.After("mentions", null, Start.AddDays(2)).LastGoodRead);
    }

    [Fact]
    public void A_feed_that_the_network_does_not_offer_any_more_is_no_blindness_for_ever()
    {
        var health = AccountHealth.New.After("old", new NetworkFailure.Rejected("There is no such list."), Start).After(AccountHealth.Sending, Down, Start);

        var later = health.After(new AccountReading(new Dictionary<string, NetworkFailure?> { ["mentions"] = null }) { Offered = ["mentions", "threads"] }, Start.AddMinutes(1));

        Assert.Equal((ReadState.Unreachable, Start.AddMinutes(1)), (later.State, later.LastGoodRead));
        Assert.Equal([AccountHealth.Sending, "mentions"], later.Feeds.Keys.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_failure_keeps_when_it_began_and_when_reading_last_went_well()
    {
        var health = AccountHealth.New.After("mentions", null, Start).After("mentions", Down, Start.AddMinutes(2))
            .After("mentions", new NetworkFailure.Unreadable("Half a page.", "{"), Start.AddMinutes(5));

        Assert.Equal((ReadState.Unreadable, Start.AddMinutes(2), Start), (health.State, health.Since!.Value, health.LastGoodRead!.Value));
    }

    [Fact]
    public void Two_feeds_that_fail_alike_have_failed_since_the_first_of_them_did()
    {
        var unreadable = new NetworkFailure.Unreadable("Half a page.", "{");
        var health = AccountHealth.New.After("mentions", unreadable, Start).After("threads", unreadable, Start.AddMinutes(2));

        Assert.Equal(Start, health.Since);
        Assert.Equal(Start, health.After("mentions", unreadable, Start.AddMinutes(3)).Since);
        Assert.Equal(Start.AddMinutes(2), health.After("mentions", null, Start.AddMinutes(3)).Since);
    }

    [Fact]
    public void A_good_read_ends_the_failure()
    {
        var health = AccountHealth.New.After("mentions", Down, Start).After("mentions", null, Start.AddMinutes(1));

        Assert.Equal((ReadState.Good, null, null), (health.State, health.Since, health.Words));
    }

    [Fact]
    public void Within_a_minute_the_same_news_is_not_written_twice()
    {
        var good = AccountHealth.New.After("mentions", null, Start);
        var down = good.After("mentions", Down, Start.AddSeconds(1));

        Assert.Same(good, good.After("mentions", null, Start.AddSeconds(59)));
        Assert.NotSame(good, good.After("mentions", null, Start.AddSeconds(60)));
        Assert.NotSame(good, down);
        Assert.Same(down, down.After("mentions", Down, Start.AddSeconds(30)));
    }

    [Fact]
    public void An_older_reading_never_hides_a_newer_one()
    {
        var down = AccountHealth.New.After("mentions", Down, Start.AddMinutes(5));

        Assert.Same(down, down.After("mentions", null, Start.AddMinutes(4)));
    }

    [Fact]
    public void Every_kind_of_failure_is_a_state_of_its_own_or_needs_a_look()
    {
        Assert.Equal(ReadState.Throttled, State(new NetworkFailure.Throttled(Start.AddHours(1), "Slow down.")));
        Assert.Equal(ReadState.Refused, State(new NetworkFailure.CredentialsRefused("Token revoked.")));
        Assert.Equal(ReadState.Unreachable, State(Down));
        Assert.Equal(ReadState.Unreadable, State(new NetworkFailure.NotFound("No such feed.")));
        Assert.Equal(ReadState.Unreadable, State(new NetworkFailure.Rejected("Not like this.")));
        Assert.Equal(ReadState.Unreadable, State(new NetworkFailure.Unreadable("Not JSON.", "<html>")));
        Assert.Equal(ReadState.Unreadable, State(new NetworkFailure.Blocked("Not for now.")));
        Assert.Equal(7, typeof(NetworkFailure).GetNestedTypes().Length);

        static ReadState State(NetworkFailure failure) => AccountHealth.New.After("mentions", failure, Start).State;
    }
}
