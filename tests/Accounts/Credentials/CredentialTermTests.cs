using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Tests.Networks.OAuth;

namespace SocialInbox.Tests.Accounts.Credentials;

public sealed class CredentialTermTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly OAuthPlan Renewing = new ConsentingNetwork(new Uri("https://net.example")).Plan(new ConnectRequest(null, null, Words(), Words()));

    [Fact]
    public void A_token_without_an_end_asks_nothing_of_anybody() => Assert.Equal(new CredentialTerm(null, null, null, null), Of(Stored(null)));

    [Fact]
    public void What_renews_itself_for_ever_has_no_end_and_is_renewed_ahead() =>
        Assert.Equal(new CredentialTerm(Now.AddMinutes(55), null, null, null), Of(Stored(Now.AddHours(1), refresh: "r"), Renewing));

    [Fact]
    public void A_session_that_the_network_s_own_code_renews_has_no_end_either() => Assert.Null(Of(Stored(Now.AddHours(2), refresh: "r")).EndsAt);

    [Theory]
    [InlineData(365, 30)]
    [InlineData(60, 15)]
    [InlineData(7, 1.75)]
    [InlineData(1, 1)]
    public void People_are_told_ahead_by_a_quarter_of_the_time_but_a_month_at_most_and_a_day_at_least(int days, double notice)
    {
        var term = Of(Stored(Now.AddDays(days)), Renewing with { Renews = false });

        Assert.Equal((Now.AddDays(days), Now.AddDays(days - notice)), (term.EndsAt, term.WarnFrom));
        Assert.Null(term.RenewAt);
    }

    [Fact]
    public void The_warning_counts_the_days_down_to_none()
    {
        var term = Of(Stored(Now.AddDays(60)), Renewing with { Renews = false });

        Assert.Null(term.Expiring(Now.AddDays(44)));
        Assert.Equal(new ExpiringCredentials(Now.AddDays(60), 14, null), term.Expiring(Now.AddDays(45.5)));
        Assert.Equal(0, term.Expiring(Now.AddDays(61))!.DaysLeft);
    }

    [Fact]
    public void A_refresh_token_that_ends_is_what_counts_however_often_the_access_token_is_renewed()
    {
        var first = Of(Stored(Now.AddDays(60), refresh: "r", until: Now.AddDays(365)), Renewing);
        var later = CredentialTerm.Of(Stored(Now.AddDays(120), refresh: "r", until: Now.AddDays(365)), Renewing, first, null, Now.AddDays(59));

        Assert.Equal(Now.AddDays(335), first.WarnFrom);
        Assert.Equal((first.EndsAt, first.WarnFrom), (later.EndsAt, later.WarnFrom));
        Assert.Equal(Now.AddDays(120) - Renewing.RenewAhead, later.RenewAt);
    }

    [Fact]
    public void A_renewal_that_is_refused_is_told_at_once_with_its_words_and_over_when_it_succeeds()
    {
        var good = Of(Stored(Now.AddDays(60), refresh: "r"), Renewing with { RenewAhead = TimeSpan.FromDays(14) });
        var failed = CredentialTerm.Of(Stored(Now.AddDays(10), refresh: "r"), Renewing, good, Refused, Now);
        var again = CredentialTerm.Of(Stored(Now.AddDays(10), refresh: "r"), Renewing, failed, Refused, Now.AddHours(1));

        Assert.Null(good.Expiring(Now));
        Assert.Equal(new ExpiringCredentials(Now.AddDays(10), 10, "net.example answers 400."), failed.Expiring(Now));
        Assert.Equal((Now.AddHours(1), Now), (failed.RenewAt, again.WarnFrom));
        Assert.Null(CredentialTerm.Of(Stored(Now.AddDays(70), refresh: "r2"), Renewing, again, null, Now.AddHours(2)).Expiring(Now.AddHours(2)));
    }

    [Fact]
    public void A_network_that_is_away_is_told_of_when_it_lasts_or_the_token_ends()
    {
        var away = new NetworkFailure.Unreachable("net.example: no connection.");
        var long1 = CredentialTerm.Of(Stored(Now.AddDays(10), refresh: "r"), Renewing, null, away, Now);
        var long2 = CredentialTerm.Of(Stored(Now.AddDays(10), refresh: "r"), Renewing, long1, away, Now.AddMinutes(59));
        var brief = CredentialTerm.Of(Stored(Now.AddMinutes(5), refresh: "r"), Renewing, null, away, Now);

        Assert.Null(long2.Expiring(Now.AddMinutes(59)));
        Assert.NotNull(long2.Expiring(Now.AddMinutes(60)));
        Assert.Equal((Now.AddMinutes(5), Now.AddMinutes(5)), (brief.WarnFrom, brief.RenewAt));
    }

    private static readonly NetworkFailure Refused = new NetworkFailure.CredentialsRefused("net.example answers 400.");

    private static CredentialTerm Of(StoredCredentials stored, OAuthPlan? plan = null) => CredentialTerm.Of(stored, plan, null, null, Now);

    private static StoredCredentials Stored(DateTimeOffset? expiresAt, string? refresh = null, DateTimeOffset? until = null)
    {
        var secrets = Words().Add(SecretNames.AccessToken, "a");
        if (refresh is not null) secrets = secrets.Add(SecretNames.RefreshToken, refresh);
        return new StoredCredentials(until is { } at ? secrets.Add(SecretNames.RefreshUntil, at.ToString("O", CultureInfo.InvariantCulture)) : secrets, expiresAt, 1);
    }

    private static ImmutableDictionary<string, string> Words() => ImmutableDictionary<string, string>.Empty;
}
