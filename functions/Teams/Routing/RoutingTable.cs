using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Teams.Routing;

/// <summary>The rules, and whose turn was the last: one row, which the lead's form and the routing each change a part of.</summary>
public sealed class RoutingTable([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    private const string Partition = "routing", Row = "team";

    internal async Task<(RoutingRules Rules, string? Last)> Read(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellation);
        if (!row.HasValue) return (RoutingRules.Off, null);
        var rules = LongText.Read(row.Value!, "Json") is { } json ? JsonSerializer.Deserialize(json, RoutingJson.Default.RoutingRules)! : RoutingRules.Off;
        return (rules, row.Value!.GetString("Last"));
    }

    internal Task Write(RoutingRules rules, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, Row);
        LongText.Write(row, "Json", JsonSerializer.Serialize(rules, RoutingJson.Default.RoutingRules));
        return table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
    }

    internal Task NoteTurn(string last, CancellationToken cancellation) => table.UpsertEntityAsync(new TableEntity(Partition, Row) { ["Last"] = last }, TableUpdateMode.Merge, cancellation);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RoutingRules))]
internal sealed partial class RoutingJson : JsonSerializerContext;
