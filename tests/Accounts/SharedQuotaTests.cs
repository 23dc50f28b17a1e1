using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Networks.GoogleApis;
using SocialInbox.Networks.Quotas;
using static SocialInbox.Tests.Accounts.AccountSamples;

namespace SocialInbox.Tests.Accounts;

/// <summary>Several accounts of one app or project share its quota: none may take what another has used already.</summary>
public sealed class SharedQuotaTests
{
    private static readonly DateTimeOffset Midnight = Start.AddHours(10);

    [Fact]
    public void What_three_channels_of_one_project_use_counts_for_each_of_them()
    {
        var accounts = SharedQuota.Among([Uses("a", 3000), Uses("b", 3000), Uses("c", 2000)]);

        Assert.All(accounts, account =>
        {
            Assert.Equal((8000, 3), (account.Quotas["units a day"].Used, account.Shared["units a day"].Accounts));
            Assert.Empty(account.DuePolls([Mentions], Start));
        });
        Assert.Equal(3000, accounts[0].Health.Quotas["units a day"].Used);
    }

    [Fact]
    public void The_rest_of_the_day_is_spread_over_all_of_them()
    {
        // 2,000 units are left for reading, and a turn of all takes 20: a hundred turns in ten hours.
        var accounts = SharedQuota.Among([Uses("a", 3000, spent: 10), Uses("b", 3000, spent: 10)]);

        Assert.Equal(TimeSpan.FromMinutes(6), PollPace.Of(Mentions, accounts[0].Quotas.Values, Start));
    }

    [Fact]
    public void Who_belongs_to_another_project_or_to_none_has_the_quota_alone()
    {
        var accounts = SharedQuota.Among([Uses("a", 8000), Uses("b", 10, pool: "other"), Uses("c", 10, pool: null)]);

        Assert.Empty(accounts[0].DuePolls([Mentions], Start));
        Assert.All(accounts.Skip(1), account => Assert.Equal((10, 1), (account.Quotas["units a day"].Used, account.Shared.GetValueOrDefault("units a day")?.Accounts ?? 1)));
        Assert.All(accounts.Skip(1), account => Assert.Single(account.DuePolls([Mentions], Start)));
    }

    [Fact]
    public void What_was_used_before_the_quota_began_anew_counts_no_more()
    {
        var accounts = SharedQuota.Among([Uses("a", 8000), Uses("b", 5, resets: Midnight.AddDays(1))]);

        Assert.All(accounts, account => Assert.Equal(5, account.Quotas["units a day"].Used));
    }

    [Fact]
    public void A_limit_that_nobody_knows_slows_nothing_down_and_is_shown_as_unknown()
    {
        var account = Stored(AccountHealth.New.After([QuotaUse.Of("requests a day", 0, TimeSpan.FromDays(1), Start)], Start));

        Assert.Single(account.DuePolls([Mentions], Start));
        Assert.Equal(Mentions.Every, PollPace.Of(Mentions, account.Quotas.Values, Start));
        var shown = Assert.Single(AccountHealthItem.Of(account, Start).Quotas);
        Assert.Equal((1, null, "Abfragen am Tag"), (shown.Used, shown.Limit, shown.Words.German));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), shown.ResetsAt);
    }

    [Fact]
    public void The_page_shows_what_all_use_and_what_is_kept_for_replies()
    {
        var shown = Assert.Single(AccountHealthItem.Of(SharedQuota.Among([Uses("a", 3000), Uses("b", 500)])[1], Start).Quotas);
        var over = Assert.Single(AccountHealthItem.Of(SharedQuota.Among([Uses("a", 3000), Uses("b", 500)])[1], Midnight).Quotas);

        Assert.Equal((3500, 10_000, 2000, 2), (shown.Used, shown.Limit, shown.Reserve, shown.Accounts));
        Assert.Equal((0, null), (over.Used, over.ResetsAt));
    }

    [Fact]
    public void With_another_app_counting_begins_anew()
    {
        var before = new QuotaState(500, 10_000, Midnight, 0.2, 1) { Pool = "old" };

        Assert.Equal(1, QuotaState.After(before, new QuotaUse("units a day", 1, 10_000, Midnight) { AddsUp = true, Pool = "new" }, Start).Used);
        Assert.Equal(501, QuotaState.After(before, new QuotaUse("units a day", 1, 10_000, Midnight) { AddsUp = true, Pool = "old" }, Start).Used);
    }

    [Fact]
    public void Two_clients_of_one_Google_project_are_known_as_one_and_no_id_is_told()
    {
        var pool = GoogleConsent.PoolOf("1234567890-abc.apps.googleusercontent.com");

        Assert.Equal(pool, GoogleConsent.PoolOf("1234567890-xyz.apps.googleusercontent.com"));
        Assert.NotEqual(pool, GoogleConsent.PoolOf("2234567890-abc.apps.googleusercontent.com"));
        Assert.NotEqual(GoogleConsent.PoolOf("my-client"), GoogleConsent.PoolOf("my-other-client"));
        Assert.DoesNotContain("1234567890", pool, StringComparison.Ordinal);
        Assert.Null(GoogleConsent.PoolOf(null));
    }

    private static StoredAccount Uses(string handle, double used, double spent = 1, string? pool = "project", DateTimeOffset? resets = null) =>
        Stored(AccountHealth.New with { Quotas = ImmutableDictionary<string, QuotaState>.Empty.Add("units a day", new QuotaState(used, 10_000, resets ?? Midnight, 0.2, spent) { Pool = pool }) }) with { Account = Account(handle) };
}
