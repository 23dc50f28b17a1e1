using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Networks.Quotas;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Accounts;

/// <summary>What reading tells of how regularly customers write.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SilenceTests(AzuriteFixture azurite) : ScriptedInbox(azurite)
{
    [Fact]
    public async Task A_post_that_is_dated_ahead_was_written_when_it_was_first_read()
    {
        Network.Asks("q1", at: Clock.GetUtcNow().AddYears(1));
        await Inbox.Poll();
        var read = Clock.GetUtcNow();

        for (var minute = 0; minute < 3; minute++)
        {
            Clock.Advance(TimeSpan.FromMinutes(10));
            await Inbox.Poll();
        }

        Assert.Equal(read, (await Rhythm()).LastPost);
    }

    [Fact]
    public async Task An_outage_of_ours_is_no_silence_of_customers()
    {
        Network.Asks("q1");
        await Inbox.Poll();
        Clock.Advance(TimeSpan.FromMinutes(5));
        Network.Asks("q2");
        await Inbox.Poll();
        Clock.Advance(TimeSpan.FromHours(10));
        Network.Asks("q3");

        await Inbox.Poll();

        var rhythm = await Rhythm();
        Assert.Equal((Clock.GetUtcNow(), TimeSpan.FromMinutes(5)), (rhythm.LastPost, rhythm.Days.Max(day => day.Longest)));
    }

    [Fact]
    public async Task Reading_that_is_slowed_down_for_what_others_of_the_project_used_is_no_outage()
    {
        ImmutableDictionary<string, QuotaState> Used(double units) => ImmutableDictionary<string, QuotaState>.Empty.Add("units a day", new QuotaState(units, 10_000, Clock.GetUtcNow().AddHours(10), 0.2, 1) { Pool = "project" });
        var accounts = Inbox.Get<AccountsTable>();
        await accounts.Add(Instance.Shop, null, Used(0), Clock.GetUtcNow(), default);
        await accounts.Add(Instance.Shop with { Id = new AccountId("scripted-other"), AuthorIds = ["other"] }, null, Used(7_990), Clock.GetUtcNow(), default);
        Network.Asks("q1");
        await Inbox.Poll();
        Clock.Advance(TimeSpan.FromMinutes(50));
        Network.Asks("q2");

        await Inbox.Poll();

        Assert.Equal(TimeSpan.FromMinutes(50), (await Rhythm()).Days.Max(day => day.Longest));
    }

    private async Task<Rhythm> Rhythm() => (await Inbox.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.Rhythm!;
}
