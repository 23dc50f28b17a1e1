using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist.Views.Saved;

/// <summary>A view with its filters under a name of one's own. <paramref name="Shared"/>: a lead made it for everybody.</summary>
/// <param name="Filters">Of each kind its values, as the list's own query takes them.</param>
internal sealed record SavedView(string Id, string Name, WorklistViewName View, ImmutableDictionary<string, ImmutableArray<string>> Filters, bool Shared);

/// <summary>Saved views: a person's own in a partition of theirs, those for everybody in another.</summary>
public sealed class SavedViewTable([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    internal const int Most = 50;

    internal static string PartitionOf(string? person) => person is null ? "views" : $"views~{KeyHash.Of(person)}";

    /// <param name="person">Null: those for everybody.</param>
    internal async Task<ImmutableArray<SavedView>> ReadAll(string? person, CancellationToken cancellation)
    {
        var views = new List<SavedView>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(person)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) views.Add(JsonSerializer.Deserialize(LongText.Read(row, "Json")!, SavedViewJson.Default.SavedView)!);
        return [.. views.OrderBy(view => view.Name, StringComparer.OrdinalIgnoreCase).ThenBy(view => view.Id, StringComparer.Ordinal)];
    }

    internal async Task Write(string? person, SavedView view, CancellationToken cancellation)
    {
        var row = new TableEntity(PartitionOf(person), KeyHash.Of(view.Id));
        LongText.Write(row, "Json", JsonSerializer.Serialize(view, SavedViewJson.Default.SavedView));
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    internal Task Remove(string? person, string id, CancellationToken cancellation) => table.DeleteEntityAsync(PartitionOf(person), KeyHash.Of(id), ETag.All, cancellation);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SavedView))]
internal sealed partial class SavedViewJson : JsonSerializerContext;
