using SocialInbox.Accounts;
using SocialInbox.Networks;
using static SocialInbox.Tests.Accounts.AccountSamples;

namespace SocialInbox.Tests.Accounts;

public sealed class BlindnessTests
{
    private static readonly Feed Hourly = new("hourly", TimeSpan.FromHours(1));

    [Fact]
    public void An_account_that_is_read_well_is_seen() =>
        Assert.Null(Blindness.Of(Stored(AccountHealth.New.After("mentions", null, Start)), [Mentions], Start.AddMinutes(9)));

    [Fact]
    public void Refused_credentials_are_blindness_at_once()
    {
        var blind = Blindness.Of(Stored(AccountHealth.New.After("mentions", new NetworkFailure.CredentialsRefused("Token revoked."), Start)), [Mentions], Start);

        Assert.Equal(new Blindness(ReadState.Refused, Start, Wording.Of("Token revoked.")), blind);
    }

    [Fact]
    public void A_page_that_nobody_understands_is_blindness_at_once() =>
        Assert.Equal(ReadState.Unreadable, Blindness.Of(Stored(AccountHealth.New.After("mentions", new NetworkFailure.Unreadable("Not JSON.", "<"), Start)), [Mentions], Start)?.Kind);

    [Fact]
    public void A_network_that_is_down_is_blindness_after_ten_minutes()
    {
        var account = Stored(AccountHealth.New.After("mentions", null, Start).After("mentions", new NetworkFailure.Unreachable("No answer."), Start.AddMinutes(1)));

        Assert.Null(Blindness.Of(account, [Mentions], Start.AddMinutes(10)));
        Assert.Equal(new Blindness(ReadState.Unreachable, Start, Wording.Of("No answer.")), Blindness.Of(account, [Mentions], Start.AddMinutes(10).AddSeconds(1)));
    }

    [Fact]
    public void Our_own_standstill_is_blindness_too()
    {
        var blind = Blindness.Of(Stored(AccountHealth.New.After("mentions", null, Start)), [Mentions], Start.AddHours(1));

        Assert.Equal((ReadState.Unreachable, Start), (blind!.Kind, blind.Since));
        Assert.Contains("stands still", blind.Words.English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_that_was_never_read_is_blind_once_its_first_minutes_are_over() =>
        Assert.NotNull(Blindness.Of(Stored(), [Mentions], Start.AddMinutes(11)));

    [Fact]
    public void A_feed_that_is_read_hourly_may_take_three_turns()
    {
        var account = Stored(AccountHealth.New.After("hourly", null, Start));

        Assert.Null(Blindness.Of(account, [Hourly], Start.AddHours(3)));
        Assert.NotNull(Blindness.Of(account, [Hourly], Start.AddHours(3).AddSeconds(1)));
    }

    [Fact]
    public void A_network_that_calls_us_is_not_blind_because_it_is_silent() => Assert.Null(Blindness.Of(Stored(), [], Start.AddDays(30)));
}
