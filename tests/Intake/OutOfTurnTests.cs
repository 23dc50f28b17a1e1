using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Intake;

/// <summary>A network that delivers by itself, or announces that something is new, and the slow poll behind it.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class OutOfTurnTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Feed Slow = new("mentions", TimeSpan.FromHours(1)) { Reconciles = true };

    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        network = new ScriptedNetwork(clock) { Feeds = [Slow] };
        instance = await Instance.First(azurite.NewStorage(), clock, network);
        await instance.Minute();
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task A_delivery_that_only_announces_is_taken_in_by_reading_the_network()
    {
        await using var other = Instance.On(instance.Storage, clock, new AnnouncingNetwork(network));
        network.Asks("q1");
        var id = InboundId.For(Instance.Shop.Id, "", "ping"u8);
        await other.Get<InboundTable>().Store(Instance.Shop.Id, id, "ping"u8.ToArray(), clock.GetUtcNow(), default);
        await other.Get<IntakeQueue>().Send(new IntakeMessage.Inbound(Instance.Shop.Id.Value, id.Value), default);

        await other.WorkOff();

        Assert.Single(await instance.Conversations());
        Assert.Equal(InboundState.Done, (await other.Get<InboundTable>().Find(id, default))!.State);
    }

    [Fact]
    public async Task What_the_nightly_audit_cost_is_kept_too()
    {
        network.Asks("q1");
        await instance.Minute(60);
        instance.Get<QuotaMeter>().Note(Instance.Shop.Id, new QuotaUse("units a day", 50, 10_000, clock.GetUtcNow().AddHours(5)) { AddsUp = true });
        await instance.Get<AuditAccount>().Run(await Stored(), default);

        Assert.Equal(50, (await Stored()).Health.Quotas["units a day"].Used);
    }

    [Fact]
    public async Task What_is_announced_is_read_within_the_minute_and_not_after_the_hour()
    {
        network.Asks("q1");
        await Announce();
        await instance.WorkOff();

        Assert.Single(await instance.Conversations());
    }

    [Fact]
    public async Task What_another_account_of_the_same_project_has_used_keeps_an_announced_turn_from_taking_the_reserve_for_replies()
    {
        ImmutableDictionary<string, QuotaState> Used(double units) => ImmutableDictionary<string, QuotaState>.Empty.Add("units a day", new QuotaState(units, 10_000, clock.GetUtcNow().AddHours(10), 0.2, 1) { Pool = "project" });
        var accounts = instance.Get<AccountsTable>();
        await accounts.Add(Instance.Shop, null, Used(10), clock.GetUtcNow(), default);
        await accounts.Add(Instance.Shop with { Id = new AccountId("scripted-other"), AuthorIds = ["other"] }, null, Used(8_000), clock.GetUtcNow(), default);
        var asked = network.Requests;

        await Announce();
        await instance.WorkOff();

        Assert.Equal(asked, network.Requests);
    }

    [Fact]
    public async Task However_often_it_is_announced_the_network_is_asked_once_a_minute_and_the_last_announcement_counts_too()
    {
        await Announce();
        await instance.WorkOff();
        var asked = network.Requests;

        foreach (var _ in Enumerable.Range(0, 20)) await Announce();
        await instance.WorkOff();
        Assert.Equal(asked, network.Requests);

        network.Asks("q1");
        await instance.Minute();
        Assert.Single(await instance.Conversations());
    }

    [Fact]
    public async Task What_the_slow_poll_finds_again_and_again_shows_that_the_subscription_is_lost()
    {
        network.Asks("q1");
        await instance.Minute(60);
        Assert.Equal((1, false), await Gap());
        Assert.Null(await Blind());

        network.Asks("q2", "tom");
        await instance.Minute(60);

        Assert.Equal((2, true), await Gap());
        Assert.Contains("webhook subscription is lost", (await Blind())!.Words.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_posted_a_moment_before_the_slow_poll_may_still_be_delivered()
    {
        clock.Advance(TimeSpan.FromMinutes(55));
        network.Asks("q1");
        await instance.Minute(5);

        Assert.Single(await instance.Conversations());
        Assert.Null((await Stored()).Health.Gap);
    }

    [Fact]
    public async Task What_a_call_cost_is_kept_with_the_note_that_the_poll_makes_anyway()
    {
        instance.Get<QuotaMeter>().Note(Instance.Shop.Id, new QuotaUse("units a day", 3, 10_000, clock.GetUtcNow().AddHours(5)) { AddsUp = true });
        await instance.Minute(60);

        Assert.Equal(3, (await Stored()).Health.Quotas["units a day"].Used);
    }

    private async Task Announce() => await instance.Get<PollOutOfTurn>().Run(await Stored(), network, default);

    private async Task<(int, bool)?> Gap() => (await Stored()).Health.Gap is { } gap ? (gap.Missed, gap.Repeats) : null;

    private async Task<Blindness?> Blind() => Blindness.Of(await Stored(), network.Feeds, clock.GetUtcNow());

    private async Task<StoredAccount> Stored() => (await instance.Get<AccountsTable>().Find(Instance.Shop.Id, default))!;
}
