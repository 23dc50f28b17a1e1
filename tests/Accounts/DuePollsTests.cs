using SocialInbox.Accounts;
using SocialInbox.Networks;
using static SocialInbox.Tests.Accounts.AccountSamples;

namespace SocialInbox.Tests.Accounts;

public sealed class DuePollsTests
{
    [Fact]
    public void A_new_account_is_read_at_once()
    {
        Assert.Equal(["mentions", "threads"], Stored().DuePolls([Mentions, Threads], Start).Select(poll => poll.Feed));
    }

    [Fact]
    public void A_timer_that_comes_some_milliseconds_later_each_minute_skips_no_turn()
    {
        var account = Stored();
        for (var minute = 0; minute < 10; minute++)
        {
            var poll = Assert.Single(account.DuePolls([Mentions], Start.AddMinutes(minute).AddMilliseconds(40 * minute)));
            account = account with { NextPolls = account.NextPolls.SetItem(poll.Feed, poll.Slot) };
        }
    }

    [Fact]
    public void A_claimed_feed_is_not_due_before_its_slot_and_its_message_is_current_until_the_next()
    {
        var claimed = Assert.Single(Stored().DuePolls([Threads], Start.AddSeconds(7)));
        var account = Stored() with { NextPolls = Stored().NextPolls.SetItem("threads", claimed.Slot) };

        Assert.Empty(account.DuePolls([Threads], Start.AddSeconds(299)));
        Assert.True(account.IsCurrent(claimed));
        var next = Assert.Single(account.DuePolls([Threads], Start.AddSeconds(300)));
        Assert.False((account with { NextPolls = account.NextPolls.SetItem("threads", next.Slot) }).IsCurrent(claimed));
    }

    [Fact]
    public void Refused_credentials_stop_all_feeds_until_somebody_connects_again()
    {
        var refused = AccountHealth.New.After(AccountHealth.Sending, new NetworkFailure.CredentialsRefused("Token revoked."), Start);

        Assert.Empty(Stored(refused).DuePolls([Mentions, Threads], Start.AddDays(1)));
    }

    [Fact]
    public void A_throttled_feed_rests_until_its_time_and_the_others_go_on()
    {
        var throttled = AccountHealth.New.After("mentions", new NetworkFailure.Throttled(Start.AddMinutes(3), "Slow down."), Start);

        Assert.Equal("threads", Assert.Single(Stored(throttled).DuePolls([Mentions, Threads], Start.AddMinutes(2))).Feed);
        Assert.Equal(2, Stored(throttled).DuePolls([Mentions, Threads], Start.AddMinutes(3)).Length);
    }

    [Fact]
    public void What_is_announced_is_read_at_once_and_what_is_announced_within_the_minute_when_it_is_over()
    {
        var account = Stored() with { NextPolls = Stored().NextPolls.SetItem("threads", Start.AddHours(1)) };
        var (polls, next) = account.Announced([Threads], Start);
        Assert.Equal(next["threads"], Assert.Single(polls).Slot);

        var again = (account with { NextPolls = next, AnnouncedAt = Start }).Announced([Threads], Start.AddSeconds(20));
        Assert.Empty(again.Polls);
        Assert.Equal(Start.AddMinutes(1), again.NextPolls["threads"]);

        var third = (account with { NextPolls = again.NextPolls, AnnouncedAt = Start }).Announced([Threads], Start.AddSeconds(30));
        Assert.Same(again.NextPolls, third.NextPolls);
    }

    [Fact]
    public void An_announcement_reads_nothing_while_credentials_are_refused()
    {
        var refused = AccountHealth.New.After("mentions", new NetworkFailure.CredentialsRefused("Token revoked."), Start);

        Assert.Empty(Stored(refused).Announced([Mentions], Start).Polls);
    }
}
