using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Tests.Accounts.AccountSamples;

namespace SocialInbox.Tests.Accounts;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class AccountsTableTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_account_comes_back_as_it_was_added()
    {
        var accounts = await NewTable();
        await accounts.Add(Account(), Start, default);

        var stored = await accounts.Find(Account().Id, default);

        Assert.Equivalent(Account(), stored!.Account);
        Assert.Equal((ReadState.New, Start), (stored.Health.State, stored.ConnectedAt));
        Assert.Equal(stored.Account.Id, Assert.Single(await accounts.ReadAll(default)).Account.Id);
    }

    [Fact]
    public async Task Of_two_instances_that_see_the_same_account_due_one_reads_it()
    {
        var accounts = await NewTable();
        await accounts.Add(Account(), Start, default);
        var seen = Assert.Single(await accounts.ReadAll(default));

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => accounts.ClaimDue(seen, [Mentions, Threads], Start, default)));

        Assert.Equal(2, Assert.Single(claims, claim => !claim.IsEmpty).Length);
        Assert.False(await IsDue(accounts, Start));
        Assert.True(await IsDue(accounts, Start.AddMinutes(1)));
    }

    [Fact]
    public async Task A_claim_costs_one_write_and_nothing_when_nothing_is_due()
    {
        var count = new CountingPolicy();
        var accounts = await NewTable(count);
        await accounts.Add(Account(), Start, default);
        var seen = Assert.Single(await accounts.ReadAll(default));
        count.StartOver();

        await accounts.ClaimDue(seen, [Mentions, Threads], Start, default);
        Assert.Equal(1, count.Count);
        seen = Assert.Single(await accounts.ReadAll(default));
        count.StartOver();
        await accounts.ClaimDue(seen, [Mentions, Threads], Start.AddSeconds(30), default);
        Assert.Equal(0, count.Count);
    }

    [Fact]
    public async Task Health_is_written_once_a_minute_while_all_is_well()
    {
        var count = new CountingPolicy();
        var accounts = await NewTable(count);
        await accounts.Add(Account(), Start, default);
        count.StartOver();
        for (var second = 0; second < 120; second += 10)
        {
            var seen = Assert.Single(await accounts.ReadAll(default));
            await accounts.RecordGoodRead(seen, "mentions", Start.AddSeconds(second), default);
        }

        Assert.Equal(2, count.Calls.Count(call => call.Operation == "merge"));
        Assert.Equal(Start.AddMinutes(1), Assert.Single(await accounts.ReadAll(default)).Health.LastGoodRead);
    }

    [Fact]
    public async Task A_claim_and_a_health_note_at_once_both_stand()
    {
        var accounts = await NewTable();
        await accounts.Add(Account(), Start, default);
        var seen = Assert.Single(await accounts.ReadAll(default));

        await accounts.RecordFailure(seen, "mentions", new NetworkFailure.Unreachable("No answer."), Start, default);
        var claimed = await accounts.ClaimDue(seen, [Mentions], Start, default);

        var stored = await accounts.Find(Account().Id, default);
        Assert.True(stored!.IsCurrent(Assert.Single(claimed)));
        Assert.Equal(ReadState.Unreachable, stored.Health.State);
    }

    [Fact]
    public async Task Connecting_again_forgets_the_refusal_and_reads_at_once()
    {
        var accounts = await NewTable();
        await accounts.Add(Account(), Start, default);
        await accounts.RecordFailure((await accounts.Find(Account().Id, default))!, "mentions", new NetworkFailure.CredentialsRefused("Token revoked."), Start, default);
        Assert.False(await IsDue(accounts, Start.AddHours(1)));

        await accounts.Add(Account(), Start.AddHours(1), default);

        Assert.True(await IsDue(accounts, Start.AddHours(1)));
    }

    [Fact]
    public async Task A_refusal_of_the_old_credentials_that_arrives_late_does_not_stop_the_new_ones()
    {
        var accounts = await NewTable();
        await accounts.Add(Account(), Start, default);
        var seenBefore = (await accounts.Find(Account().Id, default))!;
        await accounts.Add(Account(), Start.AddMinutes(1), default);

        await accounts.RecordFailure(seenBefore, "mentions", new NetworkFailure.CredentialsRefused("Token revoked."), Start.AddMinutes(2), default);

        Assert.True(await IsDue(accounts, Start.AddMinutes(2)));
    }

    [Fact]
    public async Task A_removed_account_is_gone_and_late_notes_do_not_bring_it_back()
    {
        var accounts = await NewTable();
        await accounts.Add(Account(), Start, default);
        var seen = (await accounts.Find(Account().Id, default))!;

        Assert.True(await accounts.Remove(Account().Id, default));
        Assert.False(await accounts.Remove(Account().Id, default));
        await accounts.RecordGoodRead(seen, "mentions", Start, default);

        Assert.Empty(await accounts.ClaimDue(seen, [Mentions], Start, default));
        Assert.Empty(await accounts.ReadAll(default));
    }

    private static async Task<bool> IsDue(AccountsTable accounts, DateTimeOffset now) =>
        !(await accounts.ClaimDue((await accounts.Find(Account().Id, default))!, [Mentions], now, default)).IsEmpty;

    private async Task<AccountsTable> NewTable(params Azure.Core.Pipeline.HttpPipelinePolicy[] policies) => new(await azurite.NewStorage().NewTable(AccountsTable.Name, policies));
}
