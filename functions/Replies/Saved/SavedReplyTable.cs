using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Replies.Saved;

/// <summary>The saved replies, a row each. Leads write them; the last writer wins.</summary>
public sealed class SavedReplyTable([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    internal const int Most = 500;

    private const string Partition = "saved-replies";

    /// <returns>By title.</returns>
    internal async Task<ImmutableArray<SavedReply>> ReadAll(CancellationToken cancellation)
    {
        var replies = new List<SavedReply>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) replies.Add(JsonSerializer.Deserialize(LongText.Read(row, "Json")!, SavedReplyJson.Default.SavedReply)!);
        return [.. replies.OrderBy(reply => reply.Title, StringComparer.OrdinalIgnoreCase).ThenBy(reply => reply.Id, StringComparer.Ordinal)];
    }

    internal async Task Write(SavedReply reply, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, KeyHash.Of(reply.Id));
        LongText.Write(row, "Json", JsonSerializer.Serialize(reply, SavedReplyJson.Default.SavedReply));
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    internal Task Remove(string id, CancellationToken cancellation) => table.DeleteEntityAsync(Partition, KeyHash.Of(id), ETag.All, cancellation);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SavedReply))]
internal sealed partial class SavedReplyJson : JsonSerializerContext;
