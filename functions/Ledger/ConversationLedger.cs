using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;

namespace SocialInbox.Ledger;

/// <summary>
/// The stored truth: one partition a conversation, one entity group transaction a change. A command happens once, whoever repeats it;
/// a crash between two storage calls leaves a marker that the next sweep works off.
/// </summary>
public sealed class ConversationLedger([FromKeyedServices(ConversationLedger.Name)] TableClient table, ConversationIndexes indexes, SlaBooks books, TimeProvider time)
{
    public const string Name = "Conversations";

    private const int Attempts = 12;

    public async Task<StoredConversation?> Load(ConversationId id, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(id.Value, LedgerRows.Snapshot, cancellationToken: cancellation);
        return row.HasValue ? new StoredConversation(await books.Resolve(LedgerRows.ReadSnapshot(row.Value!), cancellation), row.Value!.ETag) : null;
    }

    /// <summary>The conversation with its texts and its history, oldest change first. One query; null when there is none.</summary>
    public async Task<ConversationRecord?> Read(ConversationId id, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {id.Value}"), cancellationToken: cancellation)) rows.Add(row);
        if (rows.Find(r => r.RowKey == LedgerRows.Snapshot) is not { } snapshot) return null;
        return new ConversationRecord(
            await books.Resolve(LedgerRows.ReadSnapshot(snapshot), cancellation),
            [.. rows.Where(r => r.RowKey.StartsWith(LedgerRows.PostPrefix, StringComparison.Ordinal)).Select(LedgerRows.ReadPost).OrderBy(p => p.PostedAt)],
            [.. rows.Where(r => r.RowKey.StartsWith(LedgerRows.ReplyPrefix, StringComparison.Ordinal)).Select(LedgerRows.ReadReply)],
            [.. rows.Where(r => r.RowKey.StartsWith(LedgerRows.EventPrefix, StringComparison.Ordinal)).Select(LedgerRows.ReadChange).OrderBy(c => c.Version)],
            rows.Where(r => r.RowKey.StartsWith(LedgerRows.NotePrefix, StringComparison.Ordinal)).Select(LedgerRows.ReadNote).Where(note => note.Value.Length > 0).ToImmutableDictionary());
    }

    /// <summary>What the posts say, in all their versions. One query.</summary>
    public async Task<ImmutableArray<PostText>> ReadPosts(ConversationId id, CancellationToken cancellation)
    {
        var posts = ImmutableArray.CreateBuilder<PostText>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value} and RowKey ge {LedgerRows.PostPrefix} and RowKey lt {LedgerRows.PostPrefix + "~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) posts.Add(LedgerRows.ReadPost(row));
        return posts.ToImmutable();
    }

    public async Task<ReplyText?> ReadReply(ConversationId id, ReplyId reply, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(id.Value, LedgerRows.ReplyPrefix + reply, cancellationToken: cancellation);
        return row.HasValue ? LedgerRows.ReadReply(row.Value!) : null;
    }

    /// <summary>What one command led to; null when it was never carried out.</summary>
    public async Task<StoredChange?> ReadChange(ConversationId id, CommandId command, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(id.Value, LedgerRows.EventKey(command), cancellationToken: cancellation);
        return row.HasValue ? LedgerRows.ReadChange(row.Value!) : null;
    }

    /// <summary>Decides the command on the present state and stores what follows, whole or not at all.</summary>
    public async Task<LedgerResult> Execute(LedgerWrite write, CancellationToken cancellation)
    {
        var stored = write.Known ?? (write.ExpectNew ? null : await Load(write.Id, cancellation));
        var fresh = write.Known is null && !write.ExpectNew;
        var rules = await books.Current(cancellation);
        IndexMarker? marker = null;
        for (var attempt = 1; ; attempt++)
        {
            if (stored is null && write.Origin is null) return new LedgerResult.Refused(Refusal.NotFound, null);
            var before = stored?.Conversation ?? Conversation.Empty(write.Id, write.Origin!);
            var now = time.GetUtcNow();
            var decision = write.Expected is { } seen && seen != before.Version ? Refusal.ChangedMeanwhile : ConversationDecision.Decide(before, write.Command, now, write.Policy, rules);
            if (decision is Decision.Refused or Decision.Accepted { Events.Length: 0 })
            {
                // Decided on a state that was handed in: look at the stored one before saying so.
                if (!fresh)
                {
                    (stored, fresh) = (await Load(write.Id, cancellation), true);
                    continue;
                }

                if (marker is not null) await indexes.Unmark(marker, cancellation);
                if (decision is not Decision.Refused refused) return new LedgerResult.Unchanged(before);

                // A command that made the state what it is makes no sense there a second time: its sender repeats it, and has not heard.
                return stored is not null && await HasHappened(write, cancellation)
                    ? new LedgerResult.Repeated(before)
                    : new LedgerResult.Refused(refused.Why, stored?.Conversation);
            }

            var events = ((Decision.Accepted)decision).Events;
            var after = (before with { Books = before.Books.With(rules) }).Apply(events) with { Version = before.Version + 1, Face = write.Face ?? before.Face };
            marker = await indexes.Mark(before, write.Command.Id, marker, now, cancellation);
            try
            {
                await Store(write, stored?.ETag, after, new StoredChange(write.Command.Id, after.Version, now, events), cancellation);
            }
            catch (TableTransactionFailedException conflict) when (conflict.Status is 409 or 412 && attempt < Attempts)
            {
                (stored, fresh) = (await Load(write.Id, cancellation), true);
                if (!await HasHappened(write, cancellation)) continue;
                await indexes.Heal(stored!.Conversation, marker, cancellation);
                return new LedgerResult.Repeated(stored.Conversation);
            }

            await indexes.Move(before, after, marker, cancellation);
            return new LedgerResult.Changed(after, events);
        }
    }

    private async Task Store(LedgerWrite write, ETag? version, Conversation after, StoredChange change, CancellationToken cancellation)
    {
        var snapshot = LedgerRows.Of(after);
        await table.SubmitTransactionAsync(
        [
            // First, so that of several conflicts the one that tells most is named: this command has already happened.
            new TableTransactionAction(TableTransactionActionType.Add, LedgerRows.Of(write.Id, change)),
            version is { } known
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, snapshot, known)
                : new TableTransactionAction(TableTransactionActionType.Add, snapshot),
            .. write.Texts.Select(text => new TableTransactionAction(TableTransactionActionType.UpsertMerge, text)),
        ], cancellation);
    }

    private async Task<bool> HasHappened(LedgerWrite write, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(write.Id.Value, LedgerRows.EventKey(write.Command.Id), ["Version"], cancellation)).HasValue;
}

public sealed record StoredConversation(Conversation Conversation, ETag ETag);

/// <summary>Everything in a conversation's partition. <paramref name="Notes"/>: what people wrote to a command.</summary>
public sealed record ConversationRecord(
    Conversation Conversation,
    ImmutableArray<PostText> Posts,
    ImmutableArray<ReplyText> Replies,
    ImmutableArray<StoredChange> History,
    ImmutableDictionary<CommandId, string> Notes)
{
    /// <summary>All steps that ever fired, with whom was told of them: the snapshot keeps only some.</summary>
    public ImmutableArray<FiredStep> Steps => Conversation.Empty(Conversation.Id, Conversation.Origin).Apply(
        History.SelectMany(change => change.Events).Where(happened => happened is ConversationEvent.StepFired or ConversationEvent.NoticeSettled or ConversationEvent.NoticeMovedOn or ConversationEvent.StepAcknowledged)).Steps;
}
