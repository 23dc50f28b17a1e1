using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;
using static SocialInbox.Tests.Accounts.AccountSamples;

namespace SocialInbox.Tests.Accounts;

public sealed class PollPaceTests
{
    private static readonly DateTimeOffset Midnight = Start.AddHours(10);

    [Fact]
    public void An_account_that_uses_little_is_read_as_often_as_its_network_wishes() =>
        Assert.Equal(Mentions.Every, PollPace.Of(Mentions, [Units(used: 100, spent: 1)], Start));

    [Fact]
    public void What_is_left_of_the_day_is_spread_over_the_day()
    {
        var pace = PollPace.Of(Mentions, [Units(used: 7400, spent: 2)], Start);

        Assert.Equal(TimeSpan.FromMinutes(2), pace);
    }

    [Fact]
    public void A_fifth_is_kept_for_replies_and_reading_rests_until_the_day_is_over()
    {
        var account = Stored(AccountHealth.New with { Quotas = ImmutableDictionary<string, QuotaState>.Empty.Add("units a day", Units(used: 8000, spent: 2)) });

        Assert.Empty(account.DuePolls([Mentions, Threads], Start));
        Assert.Empty(account.Announced([Mentions], Start).Polls);
        Assert.Equal(Midnight, PollPace.RestsUntil(account.Health.Quotas.Values, Start));
        Assert.Equal(2, account.DuePolls([Mentions, Threads], Midnight).Length);
    }

    [Fact]
    public void A_window_that_has_ended_slows_nothing_down() =>
        Assert.Equal(Mentions.Every, PollPace.Of(Mentions, [Units(used: 10_000, spent: 50)], Midnight));

    [Theory]
    [InlineData(30, 1)]
    [InlineData(60, 4.5)]
    [InlineData(80, 8)]
    [InlineData(100, 8)]
    public void Where_a_quota_recovers_little_by_little_reading_slows_down_with_its_use(double percent, double minutes) =>
        Assert.Equal(minutes, PollPace.Of(Mentions, [new QuotaState(percent, 100, null, 0.2, 0)], Start).TotalMinutes, 3);

    [Fact]
    public void Whatever_is_used_nothing_is_read_more_often_than_its_network_wishes_or_later_than_the_new_day() =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt, PositiveInt>((used, spent, hours) =>
        {
            var quota = new QuotaState(used.Get, 10_000, Start.AddHours(hours.Get), 0.2, spent.Get);
            var pace = PollPace.Of(Mentions, [quota], Start);
            return pace >= Mentions.Every && (pace <= quota.ResetsAt - Start || pace == Mentions.Every) && (PollPace.RestsUntil([quota], Start) is not null) == (used.Get >= 8000);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_calls_cost_is_added_up_until_the_day_is_over()
    {
        var meter = new QuotaMeter();
        meter.Note(Account().Id, Cost(50));
        meter.Note(Account().Id, Cost(1));
        var health = AccountHealth.New.After(new AccountReading(ImmutableDictionary<string, NetworkFailure?>.Empty) { Quotas = meter.Take(Account().Id) }, Start);
        meter.Note(Account().Id, Cost(3));
        health = health.After(new AccountReading(ImmutableDictionary<string, NetworkFailure?>.Empty) { Quotas = meter.Take(Account().Id) }, Start);

        Assert.Equal((54, 3), (health.Quotas["units a day"].Used, health.Quotas["units a day"].Spent));
        Assert.Empty(meter.Take(Account().Id));
        Assert.Equal(7, health.After([Cost(7) with { ResetsAt = Midnight.AddDays(1) }], Midnight).Quotas["units a day"].Used);
    }

    [Fact]
    public void What_a_network_tells_by_itself_is_worth_no_write_of_its_own()
    {
        var health = AccountHealth.New.After(Read(13), Start);

        Assert.Same(health, health.After(Read(14), Start.AddSeconds(10)));
        Assert.Equal((20, 7), (health.After(Read(20), Start.AddMinutes(1)).Quotas["requests"].Used, health.After(Read(20), Start.AddMinutes(1)).Quotas["requests"].Spent));
    }

    [Fact]
    public void Whoever_is_read_so_rarely_that_questions_are_late_is_blind_and_told_why()
    {
        var health = (AccountHealth.New with { Quotas = ImmutableDictionary<string, QuotaState>.Empty.Add("units a day", Units(used: 8000, spent: 2)) }).After("mentions", null, Start);

        Assert.Null(Blindness.Of(Stored(health), [Mentions], Start.AddHours(3)));
        var blind = Blindness.Of(Stored(health), [Mentions], Start.AddHours(3).AddSeconds(1));
        Assert.Equal((ReadState.Throttled, Start), (blind!.Kind, blind.Since));
        Assert.StartsWith("8,000 of 10,000 units a day are used", blind.Words.English, StringComparison.Ordinal);
        Assert.Equal("Von 10.000 (Einheiten am Tag) sind 8.000 verbraucht: Es wird seltener gelesen, bis 02.03.2026 19:00 UTC; der Rest bleibt für Antworten.", blind.Words.German);
        Assert.Contains("2026-03-02 19:00 UTC", blind.Words.English, StringComparison.Ordinal);
    }

    private static QuotaState Units(double used, double spent) => new(used, 10_000, Midnight, 0.2, spent);

    private static QuotaUse Cost(double units) => new("units a day", units, 10_000, Midnight) { AddsUp = true };

    private static AccountReading Read(double used) =>
        new(new Dictionary<string, NetworkFailure?> { ["mentions"] = null }) { Quotas = [new QuotaUse("requests", used, 300, Start.AddMinutes(5))] };
}
