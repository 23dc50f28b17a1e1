using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace SocialInbox.Accounts;

/// <summary>An account that was let go, of a network that wants deleted posts erased: nobody can be asked for its posts any more.</summary>
/// <param name="Within">How soon the network wants erased what was deleted there.</param>
public sealed record LeftAccount(Account Account, DateTimeOffset At, TimeSpan Within);

/// <summary>Accounts that were let go and whose customers' words are still kept: in the table of accounts.</summary>
public sealed class LeftAccounts([FromKeyedServices(AccountsTable.Name)] TableClient table)
{
    private const string Partition = "left";
    private const string Column = "Left";

    public Task Note(LeftAccount left, CancellationToken cancellation) => table.UpsertEntityAsync(
        new TableEntity(Partition, left.Account.Id.Value) { [Column] = JsonSerializer.Serialize(left, AccountJson.Default.LeftAccount) }, TableUpdateMode.Replace, cancellation);

    public Task Forget(AccountId id, CancellationToken cancellation) => table.DeleteEntityAsync(Partition, id.Value, ETag.All, cancellation);

    /// <summary>One query.</summary>
    public async Task<ImmutableArray<LeftAccount>> ReadAll(CancellationToken cancellation)
    {
        var left = ImmutableArray.CreateBuilder<LeftAccount>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellation))
            left.Add(JsonSerializer.Deserialize(row.GetString(Column), AccountJson.Default.LeftAccount)!);
        return left.ToImmutable();
    }
}
