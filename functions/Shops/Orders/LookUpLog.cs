using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Shops.Orders;

/// <summary>What somebody looked up by typing it.</summary>
public enum LookUpKind { Number, Email }

/// <param name="Number">Null when it was an e-mail address: that itself is kept nowhere.</param>
/// <param name="Found">How many orders were shown.</param>
public sealed record LookUpEntry(DateTimeOffset At, Actor By, string Conversation, LookUpKind Kind, string? Number, int Found);

/// <summary>Who looked up which orders from which conversation, newest first, for a year.</summary>
public sealed class LookUpLog([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    private const string Partition = "shop-look-ups";
    private const int TidiedAtOnce = 20;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    internal async Task Note(LookUpEntry entry, CancellationToken cancellation)
    {
        await table.AddEntityAsync(new TableEntity(Partition, $"{Key(entry.At)}-{Guid.CreateVersion7():n}") { ["Entry"] = JsonSerializer.Serialize(entry, ShopJson.Default.LookUpEntry) }, cancellation);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {Key(entry.At - Kept)}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, TidiedAtOnce, ["PartitionKey", "RowKey"], cancellation).AsPages(null, TidiedAtOnce))
        {
            foreach (var old in page.Values) await table.DeleteEntityAsync(Partition, old.RowKey, ETag.All, cancellation);
            return;
        }
    }

    /// <summary>The newest ones. One query.</summary>
    internal async Task<ImmutableArray<LookUpEntry>> Newest(int most, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, most, cancellationToken: cancellation).AsPages(null, most))
            return [.. page.Values.Select(row => JsonSerializer.Deserialize(row.GetString("Entry"), ShopJson.Default.LookUpEntry)!)];
        return [];
    }

    private static string Key(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:d19}");
}
