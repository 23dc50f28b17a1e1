using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Shops;

/// <summary>The connected shops, a row each; without their secrets.</summary>
public sealed class ShopsTable([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    internal const int Most = 20;

    private const string Partition = "shops";

    /// <returns>By name. One query.</returns>
    public async Task<ImmutableArray<Shop>> ReadAll(CancellationToken cancellation)
    {
        var shops = new List<Shop>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) shops.Add(JsonSerializer.Deserialize(LongText.Read(row, "Json")!, ShopJson.Default.Shop)!);
        return [.. shops.OrderBy(shop => shop.Name, StringComparer.OrdinalIgnoreCase).ThenBy(shop => shop.Id, StringComparer.Ordinal)];
    }

    internal async Task Write(Shop shop, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, shop.Id);
        LongText.Write(row, "Json", JsonSerializer.Serialize(shop, ShopJson.Default.Shop));
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    /// <returns>False when there was none.</returns>
    internal async Task<bool> Remove(string id, CancellationToken cancellation)
    {
        try
        {
            return (await table.DeleteEntityAsync(Partition, id, ETag.All, cancellation)).Status != 404;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }
}
