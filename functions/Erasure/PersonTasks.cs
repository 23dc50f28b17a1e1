using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>The tasks about persons, and the conversations that each of them found.</summary>
public sealed class PersonTasks([FromKeyedServices(ErasureList.Table)] TableClient table, DataKey key)
{
    /// <returns>The task, and whether it is new: the same id twice is the same task.</returns>
    public async Task<(StoredTask Task, bool New)> Add(PersonTask task, CancellationToken cancellation)
    {
        try
        {
            var answer = await table.AddEntityAsync(PersonTaskRows.Of(task, key), cancellation);
            return (new StoredTask(task, answer.Headers.ETag!.Value), true);
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return (await Find(task.Id, cancellation) ?? throw new InvalidOperationException($"Task {task.Id} vanished."), false);
        }
    }

    public async Task<StoredTask?> Find(string id, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(PersonTaskRows.Partition, id, cancellationToken: cancellation);
        return row.HasValue ? new StoredTask(PersonTaskRows.Read(row.Value!, key), row.Value!.ETag) : null;
    }

    /// <summary>The newest first.</summary>
    public async Task<ImmutableArray<StoredTask>> All(CancellationToken cancellation)
    {
        var all = new List<StoredTask>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {PersonTaskRows.Partition}"), cancellationToken: cancellation))
            all.Add(new StoredTask(PersonTaskRows.Read(row, key), row.ETag));
        return [.. all.OrderByDescending(stored => stored.Task.AskedAt)];
    }

    /// <returns>Null: somebody else has changed it meanwhile, and goes on.</returns>
    public async Task<StoredTask?> Write(PersonTask task, StoredTask before, CancellationToken cancellation)
    {
        try
        {
            var answer = await table.UpdateEntityAsync(PersonTaskRows.Of(task, key), before.ETag, TableUpdateMode.Replace, cancellation);
            return new StoredTask(task, answer.Headers.ETag!.Value);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    internal async Task AddFound(string task, IEnumerable<ConversationId> conversations, CancellationToken cancellation)
    {
        foreach (var some in conversations.Distinct().Chunk(100))
            await table.SubmitTransactionAsync(some.Select(id => new TableTransactionAction(TableTransactionActionType.UpsertReplace, PersonTaskRows.Found(task, id))), cancellation);
    }

    internal async IAsyncEnumerable<ConversationId> Found(string task, string? behind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PersonTaskRows.FoundIn(task)} and RowKey gt {behind ?? ""}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellation)) yield return new ConversationId(row.RowKey);
    }

    internal async Task<bool> HasFound(string task, ConversationId conversation, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(PersonTaskRows.FoundIn(task), conversation.Value, ["RowKey"], cancellation)).HasValue;

    internal Task RemoveFound(string task, ConversationId conversation, CancellationToken cancellation) =>
        table.DeleteEntityAsync(PersonTaskRows.FoundIn(task), conversation.Value, ETag.All, cancellation);
}

public sealed record StoredTask(PersonTask Task, ETag ETag);
