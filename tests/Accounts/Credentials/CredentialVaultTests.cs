using System.Collections.Immutable;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Accounts.Credentials;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class CredentialVaultTests(AzuriteFixture azurite)
{
    private static readonly AccountId Shop = new("bluesky-shop");
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DataKey key = new(Options.Create(new CredentialsOptions { DataKey = Convert.ToBase64String(new byte[32]) }));
    private readonly TestStorage storage = azurite.NewStorage();

    [Fact]
    public async Task What_was_stored_is_found_and_nothing_of_it_lies_in_the_table_in_clear()
    {
        var table = await storage.NewTable("Credentials");
        var vault = Vault(table);
        await vault.Store(Shop, Secrets("acc-1", "ref-1"), DateTimeOffset.UnixEpoch.AddDays(1), None);

        var found = await vault.Find(Shop, None);

        Assert.Equal("acc-1", found!.Secrets["accessToken"]);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddDays(1), found.ExpiresAt);
        Assert.DoesNotContain("acc-1", found.ToString());
        var row = (await table.GetEntityAsync<TableEntity>(Shop.Value, "current")).Value;
        Assert.Equal(2, row.Count(column => column.Value is byte[]));
        Assert.All(row, column => Assert.DoesNotContain("acc-1", column.Value is byte[] box ? System.Text.Encoding.UTF8.GetString(box) : $"{column.Value}"));
    }

    [Fact]
    public async Task Removed_credentials_are_gone_and_removing_them_again_is_no_error()
    {
        var vault = Vault(await storage.NewTable("Credentials"));
        await vault.Store(Shop, Secrets("acc-1", "ref-1"), null, None);

        await vault.Remove(Shop, None);
        await vault.Remove(Shop, None);

        Assert.Null(await vault.Find(Shop, None));
    }

    [Fact]
    public async Task Storing_again_replaces_all()
    {
        var vault = Vault(await storage.NewTable("Credentials"));
        await vault.Store(Shop, Secrets("acc-1", "ref-1"), null, None);
        await vault.Store(Shop, ImmutableDictionary<string, string>.Empty.Add("token", "t"), null, None);

        Assert.Equal(["token"], (await vault.Find(Shop, None))!.Secrets.Keys);
    }

    [Fact]
    public async Task When_many_find_the_token_expired_at_once_exactly_one_exchanges_it_and_all_get_the_new_one()
    {
        var table = await storage.NewTable("Credentials");
        await Vault(table).Store(Shop, Secrets("acc-1", "ref-1"), null, None);
        var expired = (await Vault(table).Find(Shop, None))!;
        var exchanges = 0;

        var renewed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Vault(table).Renew(Shop, expired, async (old, cancellation) =>
        {
            var number = Interlocked.Increment(ref exchanges);
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, cancellation);
            return (Secrets($"acc-{old.Version + number}", $"ref-{old.Version + number}"), null);
        }, None)));

        Assert.Equal(1, exchanges);
        Assert.All(renewed, credentials => Assert.Equal("acc-2", credentials.Secrets["accessToken"]));
        Assert.Equal("ref-2", (await Vault(table).Find(Shop, None))!.Secrets["refreshToken"]);
    }

    [Fact]
    public async Task Who_holds_an_old_token_gets_the_stored_one_without_an_exchange()
    {
        var vault = Vault(await storage.NewTable("Credentials"));
        await vault.Store(Shop, Secrets("acc-1", "ref-1"), null, None);
        var old = (await vault.Find(Shop, None))!;
        await vault.Store(Shop, Secrets("acc-2", "ref-2"), null, None);

        var renewed = await vault.Renew(Shop, old, (_, _) => throw new InvalidOperationException("nobody may exchange"), None);

        Assert.Equal("acc-2", renewed.Secrets["accessToken"]);
    }

    [Fact]
    public async Task A_refused_exchange_passes_on_and_leaves_the_next_one_free_to_try()
    {
        var vault = Vault(await storage.NewTable("Credentials"));
        await vault.Store(Shop, Secrets("acc-1", "ref-1"), null, None);
        var expired = (await vault.Find(Shop, None))!;

        await Assert.ThrowsAsync<TimeoutException>(() => vault.Renew(Shop, expired, (_, _) => throw new TimeoutException(), None));
        var renewed = await vault.Renew(Shop, expired, (_, _) => Task.FromResult((Secrets("acc-2", "ref-2"), (DateTimeOffset?)null)), None);

        Assert.Equal("acc-2", renewed.Secrets["accessToken"]);
    }

    [Fact]
    public async Task The_lease_of_one_who_died_ends_by_itself()
    {
        var clock = new FakeTimeProvider();
        var table = await storage.NewTable("Credentials");
        await Vault(table, clock).Store(Shop, Secrets("acc-1", "ref-1"), null, None);
        var expired = (await Vault(table, clock).Find(Shop, None))!;
        var died = new TaskCompletionSource();
        var dead = Vault(table, clock).Renew(Shop, expired, async (_, _) =>
        {
            await died.Task;
            throw new CrashException("in the exchange");
        }, None);
        await Until(async () => (await table.GetEntityAsync<TableEntity>(Shop.Value, "current")).Value.ContainsKey("LeaseUntil"));

        clock.Advance(TimeSpan.FromSeconds(61));
        var renewed = await Vault(table, clock).Renew(Shop, expired, (_, _) => Task.FromResult((Secrets("acc-2", "ref-2"), (DateTimeOffset?)null)), None);
        died.SetResult();

        await Assert.ThrowsAsync<CrashException>(() => dead);
        Assert.Equal("acc-2", renewed.Secrets["accessToken"]);
        Assert.Equal("acc-2", (await Vault(table, clock).Find(Shop, None))!.Secrets["accessToken"]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_lost_answer_of_storage_costs_neither_the_lease_nor_the_new_pair(int call)
    {
        await Vault(await storage.NewTable("Credentials")).Store(Shop, Secrets("acc-1", "ref-1"), null, None);
        var options = new TableClientOptions();
        var fault = FaultPolicy.LoseAnswer(call);
        options.AddPolicy(fault, Azure.Core.HttpPipelinePosition.PerRetry);
        var vault = Vault(new TableClient(storage.ConnectionString, storage.Names.Table("Credentials"), options));
        var expired = (await vault.Find(Shop, None))!;
        var exchanges = 0;

        var renewed = await vault.Renew(Shop, expired, (_, _) => Task.FromResult((Secrets($"acc-{++exchanges + 1}", "ref-2"), (DateTimeOffset?)null)), None);

        Assert.NotNull(fault.Struck);
        Assert.Equal(1, exchanges);
        Assert.Equal("acc-2", renewed.Secrets["accessToken"]);
        Assert.Equal("acc-2", (await vault.Find(Shop, None))!.Secrets["accessToken"]);
    }

    private static ImmutableDictionary<string, string> Secrets(string access, string refresh) =>
        ImmutableDictionary<string, string>.Empty.Add("accessToken", access).Add("refreshToken", refresh);

    private static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds()) await Task.Yield();
    }

    private CredentialVault Vault(TableClient table, TimeProvider? clock = null) => new(table, key, clock ?? TimeProvider.System);
}
