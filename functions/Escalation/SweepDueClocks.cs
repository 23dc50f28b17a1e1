using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;

namespace SocialInbox.Escalation;

/// <summary>
/// Works off what fell due, oldest first: steps of clocks, replies and notices that wait, changes that a crash left half done. Reads
/// one range of each shard; what is not due costs nothing.
/// </summary>
public sealed partial class SweepDueClocks(
    [FromKeyedServices(ConversationIndexes.Clocks)] TableClient clocks, ConversationLedger ledger, ConversationIndexes indexes, SlaBooks books,
    OutboxQueue outbox, HandOverNotices notices, ReachTable reaches, TimeProvider time, ILogger<SweepDueClocks> log)
{
    /// <summary>What is left then is worked off by the next run.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(40);

    /// <returns>How many rows were due.</returns>
    public async Task<int> Run(ImmutableArray<StoredAccount> accounts, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var policies = accounts.ToDictionary(a => a.Account.Id, a => a.Account.Policy);
        var rules = await books.Current(cancellation);
        var due = new List<TableEntity>();
        foreach (var shard in IndexRows.AllShards)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {shard} and RowKey lt {IndexRows.Instant(now)}");
            await foreach (var row in clocks.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) due.Add(row);
        }

        // Once for all of them, and not at all in a quiet minute.
        var notice = due.Count > 0 && (await reaches.Read(cancellation)).HasTargets ? NoticeState.Pending : NoticeState.None;
        var byConversation = due.OrderBy(r => r.RowKey, StringComparer.Ordinal).GroupBy(r => r.GetString("Conversation"));
        var worked = new ConcurrentQueue<Conversation>();
        await EachAlone.InOrder(
            cancellation,
            () => EachAlone.Do(
                byConversation,
                async (rows, stop) =>
                {
                    if (time.GetUtcNow() - now > Budget) return;
                    if (await Work(new ConversationId(rows.Key), [.. rows], now, policies, rules, notice, stop) is { } conversation) worked.Enqueue(conversation);
                },
                cancellation),
            () => notices.Run([.. worked], now, cancellation));
        return due.Count;
    }

    private async Task<Conversation?> Work(ConversationId id, ImmutableArray<TableEntity> rows, DateTimeOffset now, Dictionary<AccountId, ResponsePolicy> policies, SlaRules rules, NoticeState notice, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { } stored)
        {
            // The change that the marker announced never came to be.
            foreach (var row in rows) await clocks.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
            return null;
        }

        foreach (var row in rows.Where(IndexMarker.Is))
        {
            await indexes.Heal(stored.Conversation, IndexMarker.Read(row), cancellation);
            Log.Healed(log, id.Value);
        }

        foreach (var row in rows.Where(r => !IndexMarker.Is(r) && r.GetInt32("Version") != stored.Conversation.Version))
            await indexes.Exorcise(stored.Conversation, row.RowKey, cancellation);
        var present = stored.Conversation;
        var policy = policies.GetValueOrDefault(present.Origin.Account) ?? present.Policy;
        if (Terms.Differ(present, policy, rules) || present.StepsAhead().Any(s => s.At <= now) || present.Snooze?.Until <= now)
        {
            var command = new ConversationCommand.FireSteps(CommandOf(present, now), now, notice);
            var write = new LedgerWrite(id, command) { Known = stored, Policy = policy };
            present = await ledger.Execute(write, cancellation) is LedgerResult.Changed changed ? changed.Conversation : present;
        }

        await outbox.SendReplies(present, now, cancellation);
        return present;
    }

    // With the version: on another state other steps may be due under the same instant.
    private static CommandId CommandOf(Conversation conversation, DateTimeOffset now) =>
        new($"fire-{conversation.Version}-" + KeyHash.Of(string.Join('\n', conversation.StepsAhead().Where(s => s.At <= now).Select(s => s.Id.Value))));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A change of conversation {Conversation} had been left half done; its rows are complete again.")]
        public static partial void Healed(ILogger log, string conversation);
    }
}
