using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Networks;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Escalation.Alarms;

public sealed class BlindnessSignalsTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly NetworkCatalogue Networks = new([new ScriptedNetwork(new FakeTimeProvider())]);

    [Fact]
    public void An_account_that_is_read_well_gives_no_signal() => Assert.Empty(Of(Read()));

    [Fact]
    public void Refused_credentials_are_told_at_once() =>
        Assert.Equal((SignalKind.CredentialsRefused, Nine.AddMinutes(-1), "Revoked."), Told(Failing(new NetworkFailure.CredentialsRefused("Revoked."), Nine.AddMinutes(-1))));

    [Fact]
    public void A_page_that_nobody_understands_is_told_at_once() =>
        Assert.Equal(SignalKind.PageUnreadable, Told(Failing(new NetworkFailure.Rejected("What?"), Nine.AddMinutes(-1))).Kind);

    [Fact]
    public void Throttling_is_told_only_when_it_lasts()
    {
        Assert.Empty(Of(Failing(new NetworkFailure.Throttled(Nine.AddMinutes(5), "Slow down."), Nine.AddMinutes(-1), lastGood: Nine.AddMinutes(-40))));

        Assert.Equal(SignalKind.ThrottledForLong, Told(Failing(new NetworkFailure.Throttled(Nine.AddMinutes(5), "Slow down."), Nine.AddMinutes(-1), lastGood: Nine.AddMinutes(-61))).Kind);
    }

    [Fact]
    public void What_was_not_read_for_long_is_told_with_the_last_good_read() =>
        Assert.Equal((SignalKind.NotRead, Nine.AddMinutes(-40)), (Told(Read(Nine.AddMinutes(-40))).Kind, Told(Read(Nine.AddMinutes(-40))).Since));

    [Fact]
    public void A_lost_subscription_is_told_as_such()
    {
        var read = Read();
        var stored = read with { Health = read.Health with { Gap = new DeliveryGap(4, 2, Nine.AddHours(-1), Nine) } };

        Assert.Equal((SignalKind.SubscriptionLost, Nine.AddHours(-1), "4"), Told(stored));
    }

    [Fact]
    public void A_lost_subscription_does_not_hide_that_access_was_refused()
    {
        var failing = Failing(new NetworkFailure.CredentialsRefused("Revoked."), Nine.AddMinutes(-1));
        var stored = failing with { Health = failing.Health with { Gap = new DeliveryGap(4, 2, Nine.AddHours(-1), Nine) } };

        Assert.Equal([SignalKind.SubscriptionLost, SignalKind.CredentialsRefused], Of(stored).Select(signal => signal.Kind));
    }

    [Fact]
    public void Credentials_that_end_soon_are_told_ahead_and_count_towards_their_end()
    {
        var read = Read();
        var term = new CredentialTerm(null, Nine.AddDays(14), Nine.AddDays(-1), null);
        var signal = Assert.Single(Of(read with { Health = read.Health with { Credentials = term } }));

        Assert.Equal((SignalKind.CredentialsExpire, Nine.AddDays(-1), Nine.AddDays(14)), (signal.Kind, signal.Since, signal.DueAt));
        Assert.Empty(Of(read with { Health = read.Health with { Credentials = term with { WarnFrom = Nine.AddDays(1) } } }));
    }

    [Fact]
    public void Unusual_silence_is_told_beside_good_reads()
    {
        var days = Enumerable.Range(0, 14).Select(day => new DayOfPosts(new DateOnly(2026, 2, 10).AddDays(day), TimeSpan.FromHours(3), 20));
        var stored = Read() with { Rhythm = new Rhythm(Nine.AddHours(-7), [.. days]) };

        Assert.Equal((SignalKind.UnusualSilence, Nine.AddHours(-7), "7"), Told(stored));
    }

    [Fact]
    public void What_the_audit_found_is_told_for_a_day()
    {
        Assert.Equal((SignalKind.CursorGap, Nine.AddHours(-6), "3"), Told(Read() with { LastAudit = new AccountAudit(Nine.AddHours(-6), 100, 3, null) }));

        Assert.Empty(Of(Read() with { LastAudit = new AccountAudit(Nine.AddHours(-25), 100, 3, null) }));
        Assert.Empty(Of(Read() with { LastAudit = new AccountAudit(Nine.AddHours(-6), 100, 0, null) }));
    }

    [Fact]
    public void The_inbox_itself_tells_of_poison_of_a_standstill_and_of_work_left_undone()
    {
        var signals = BlindnessSignals.OfInbox(new PoisonFound(2, Nine), Nine.AddMinutes(-20), Nine.AddMinutes(-6)).ToList();

        Assert.Equal([SignalKind.PoisonMessages, SignalKind.Standstill, SignalKind.WorkUndone], signals.Select(signal => signal.Kind));
        Assert.Empty(BlindnessSignals.OfInbox(null, null, null));
    }

    private static IEnumerable<BlindnessSignal> Of(StoredAccount stored) => BlindnessSignals.Of(stored, Networks, Nine);

    private static (SignalKind Kind, DateTimeOffset Since, string Detail) Told(StoredAccount stored)
    {
        var signal = Assert.Single(Of(stored));
        return (signal.Kind, signal.Since, signal.Detail);
    }

    private static StoredAccount Read(DateTimeOffset? at = null)
    {
        var good = new FeedHealth(ReadState.Good, at ?? Nine, null, null, null, at ?? Nine);
        var feeds = SocialInbox.Schedule.QueueDuePolls.FeedsOf(Networks["scripted"]).ToImmutableDictionary(feed => feed.Name, _ => good);
        return new StoredAccount(Instance.Shop, new AccountHealth(feeds), ImmutableDictionary<string, DateTimeOffset>.Empty, Nine.AddDays(-30), default);
    }

    private static StoredAccount Failing(NetworkFailure failure, DateTimeOffset at, DateTimeOffset? lastGood = null)
    {
        var stored = Read(lastGood ?? at.AddMinutes(-1));
        return stored with { Health = stored.Health.After(ScriptedNetwork.Mentions.Name, failure, at) };
    }
}
