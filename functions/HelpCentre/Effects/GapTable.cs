using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Effects;

/// <summary>Questions for which there was no good article. Only which conversation it was: what was asked is read there, and is gone with it.</summary>
public sealed class GapTable([FromKeyedServices(ArticlesTable.Name)] TableClient table, TimeProvider time)
{
    private const string Partition = "gaps";
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<ConversationId, bool> noted = new();

    /// <summary>Once a conversation, however often it is opened.</summary>
    internal async Task Note(ConversationId conversation, string language, CancellationToken cancellation)
    {
        if (noted.Count > MostRemembered) noted.Clear();
        if (!noted.TryAdd(conversation, true)) return;
        try
        {
            await table.AddEntityAsync(new TableEntity(Partition, conversation.Value) { ["Language"] = language.Length == 2 ? language : "", ["At"] = time.GetUtcNow(), ["Dismissed"] = false }, cancellation);
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            // Noted before, by whichever instance.
        }
    }

    /// <returns>The newest first.</returns>
    internal async Task<ImmutableArray<Gap>> Read(int most, CancellationToken cancellation)
    {
        var gaps = new List<Gap>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Dismissed eq {false}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            gaps.Add(new Gap(new ConversationId(row.RowKey), row.GetString("Language"), row.GetDateTimeOffset("At")!.Value));
        return [.. gaps.OrderByDescending(gap => gap.At).Take(most)];
    }

    /// <summary>It stays known, so that opening the conversation does not bring it back.</summary>
    internal async Task Dismiss(ConversationId conversation, CancellationToken cancellation)
    {
        try
        {
            await table.UpdateEntityAsync(new TableEntity(Partition, conversation.Value) { ["Dismissed"] = true }, ETag.All, TableUpdateMode.Merge, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // There is none: that is what was wished for.
        }
    }

    /// <summary>What nobody wrote an article for in a quarter of a year.</summary>
    public async Task RemoveOld(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and At lt {time.GetUtcNow().AddDays(-90)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
    }
}

internal sealed record Gap(ConversationId Conversation, string Language, DateTimeOffset At);
