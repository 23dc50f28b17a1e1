using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;

namespace SocialInbox.Replies.Drafts;

/// <summary>
/// What people have begun to write, and who has a conversation open: one partition a conversation, so that one query shows both. Nothing
/// here is part of the history, and all of it may be gone tomorrow.
/// </summary>
public sealed class DraftsTable([FromKeyedServices(DraftsTable.Name)] TableClient table, TimeProvider time)
{
    public const string Name = "Drafts";

    /// <summary>Whoever's page was not heard of for so long has closed it.</summary>
    internal static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(60);

    /// <summary>A page polls more often than that, and is written down no more often.</summary>
    private static readonly TimeSpan NotedFor = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);
    private const string DraftPrefix = "draft-", OpenPrefix = "open-";
    private const int Attempts = 5;

    /// <returns>Null when there never was one; one that was dropped says nothing, and has a revision.</returns>
    internal async Task<Draft?> Read(ConversationId id, string person, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(id.Value, DraftPrefix + KeyHash.Of(person), cancellationToken: cancellation);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>All that was begun in a conversation, whoever began it.</summary>
    internal async Task<ImmutableArray<Draft>> ReadAll(ConversationId id, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<Draft>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value} and RowKey ge {DraftPrefix} and RowKey lt {DraftPrefix + "~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            if (Read(row) is { Text.Length: > 0 } draft) all.Add(draft);
        return all.ToImmutable();
    }

    /// <summary>Stores it, unless a later revision stands there. What is empty drops what there was.</summary>
    internal async Task<DraftEnd> Write(ConversationId id, Actor by, Draft draft, CancellationToken cancellation)
    {
        var key = DraftPrefix + KeyHash.Of(by.Id);
        for (var attempt = 1; ; attempt++)
        {
            var stored = await table.GetEntityIfExistsAsync<TableEntity>(id.Value, key, cancellationToken: cancellation);
            if (stored.HasValue && Read(stored.Value!) is var known && known.Revision >= draft.Revision) return new DraftEnd(known, known.Revision > draft.Revision || known.Text != draft.Text);
            try
            {
                var row = ToRow(id, key, by, draft);
                if (stored.HasValue) await table.UpdateEntityAsync(row, stored.Value!.ETag, TableUpdateMode.Replace, cancellation);
                else await table.AddEntityAsync(row, cancellation);
                return new DraftEnd(draft, false);
            }
            catch (RequestFailedException other) when (other.Status is 409 or 412 && attempt < Attempts)
            {
                // Another device was quicker: which of both is later decides.
            }
        }
    }

    /// <summary>Who else is at it. Notes that this person has it open.</summary>
    internal async Task<Presence> Around(ConversationId id, Actor me, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (drafts, open) = (ImmutableArray.CreateBuilder<PersonAt>(), ImmutableArray.CreateBuilder<PersonAt>());
        var noted = false;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["RowKey", "Person", "PersonName", "At", "Empty"], cancellationToken: cancellation))
        {
            var person = new PersonAt(new Actor(row.GetString("Person"), row.GetString("PersonName")), row.GetDateTimeOffset("At")!.Value);
            if (person.Person.Id == me.Id) noted |= IsOpen(row) && now - person.At < NotedFor;
            else if (!IsOpen(row) && row.GetBoolean("Empty") == false) drafts.Add(person);
            else if (IsOpen(row) && now - person.At < OpenFor) open.Add(person);
        }

        if (!noted)
        {
            var row = new TableEntity(id.Value, OpenPrefix + KeyHash.Of(me.Id)) { ["Person"] = me.Id, ["PersonName"] = me.Name, ["At"] = now };
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        }

        return new Presence(drafts.ToImmutable(), open.ToImmutable());
    }

    /// <summary>All that was begun in a conversation until then, whoever began it: what its customer said may be quoted there.</summary>
    /// <returns>How many of them said anything.</returns>
    public async Task<int> Erase(ConversationId id, DateTimeOffset until, CancellationToken cancellation)
    {
        var erased = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value} and At le {until}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey", "Empty"], cancellationToken: cancellation))
        {
            try
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                // Somebody writes on: what they write then is newer.
                continue;
            }

            if (!IsOpen(row) && row.GetBoolean("Empty") != true) erased++;
        }

        return erased;
    }

    /// <summary>Who had what open yesterday, and what nobody went on with for ninety days.</summary>
    public async Task RemoveOld(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var filter = TableClient.CreateQueryFilter($"At lt {now.AddDays(-1)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey", "At", "Empty"], cancellationToken: cancellation))
        {
            if (IsOpen(row) || row.GetBoolean("Empty") == true || row.GetDateTimeOffset("At") < now - KeptFor) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
        }
    }

    private static bool IsOpen(TableEntity row) => row.RowKey.StartsWith(OpenPrefix, StringComparison.Ordinal);

    private static TableEntity ToRow(ConversationId id, string key, Actor by, Draft draft) => new(id.Value, key)
    {
        ["Person"] = by.Id,
        ["PersonName"] = by.Name,
        ["Text"] = draft.Text,
        ["Answers"] = draft.Answers?.Value,
        ["BasedOnVersion"] = draft.BasedOnVersion,
        ["Revision"] = draft.Revision,
        ["At"] = draft.At,
        ["Empty"] = draft.Text.Length == 0,
    };

    private static Draft Read(TableEntity row) => new(
        row.GetString("Text"), row.GetString("Answers") is { } post ? new PostKey(post) : null, row.GetInt32("BasedOnVersion") ?? 0, row.GetInt64("Revision") ?? 0, row.GetDateTimeOffset("At")!.Value);
}
