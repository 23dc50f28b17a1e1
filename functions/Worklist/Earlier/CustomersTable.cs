using System.Collections.Immutable;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist.Earlier;

/// <summary>Which conversations one customer has with one account: a partition a customer, written when a conversation begins and gone when it is forgotten.</summary>
public sealed class CustomersTable([FromKeyedServices(ConversationIndexes.Customers)] TableClient table)
{
    /// <summary>The latest ones first. One query, however many conversations there are of others.</summary>
    public async Task<ImmutableArray<ConversationId>> Of(ConversationOrigin origin, CancellationToken cancellation)
    {
        if (IndexRows.CustomerPartition(origin) is not { } partition) return [];
        var rows = new List<(DateTimeOffset Began, ConversationId Id)>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellation))
            rows.Add((row.GetDateTimeOffset("Began")!.Value, new ConversationId(row.GetString("Conversation"))));
        return [.. rows.OrderByDescending(row => row.Began).ThenBy(row => row.Id.Value, StringComparer.Ordinal).Select(row => row.Id)];
    }
}
