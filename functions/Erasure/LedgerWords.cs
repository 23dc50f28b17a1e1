using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>What a conversation's own rows say: posts in all their versions, our answers, notes. Its history loses what leads to the author.</summary>
public sealed class LedgerWords([FromKeyedServices(ConversationLedger.Name)] TableClient table, ConversationLedger ledger) : IHoldsWords
{
    // A transaction carries 4 MiB, and a row at most 1 MiB; rows of words are far smaller.
    private const int AtOnce = 40;

    public string Table => ConversationLedger.Name;

    public async IAsyncEnumerable<KeptWords> Of(Conversation conversation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await ledger.Read(conversation.Id, cancellation) is not { } record) yield break;
        foreach (var kept in LedgerExport.Of(record)) yield return kept;
    }

    public IAsyncEnumerable<KeptWords> Of(PersonIdentities person, CancellationToken cancellation) => AsyncEnumerable.Empty<KeptWords>();

    public Task<ErasedWords> Forget(PersonIdentities person, DateTimeOffset until, CancellationToken cancellation) => Task.FromResult(ErasedWords.None);

    public async Task<ErasedWords?> Forget(Conversation conversation, DateTimeOffset until, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {conversation.Id.Value}"), cancellationToken: cancellation)) rows.Add(row);

        // Listed before this look: when nothing has changed since, no row among them belongs to anything that came later.
        if ((await ledger.Load(conversation.Id, cancellation))?.Conversation.Version != conversation.Version) return null;
        var posts = conversation.Posts.Where(post => post.IsFrom(until)).Select(post => post.Key).ToImmutableHashSet();
        var written = rows.Where(row => row.RowKey.StartsWith(LedgerRows.EventPrefix, StringComparison.Ordinal)).ToDictionary(row => row.RowKey[LedgerRows.EventPrefix.Length..], row => row.GetDateTimeOffset("At"));
        var changes = rows.Select(row => Change(row, posts, written, conversation, until)).OfType<(string Kind, TableTransactionAction Action)>().ToList();
        try
        {
            foreach (var some in changes.Chunk(AtOnce)) await table.SubmitTransactionAsync(some.Select(change => change.Action), cancellation);
        }
        catch (TableTransactionFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }

        return changes.Where(change => change.Kind.Length > 0).Aggregate(ErasedWords.None, (sum, change) => sum.With(change.Kind, 1));
    }

    private static (string, TableTransactionAction)? Change(TableEntity row, IReadOnlySet<PostKey> posts, Dictionary<string, DateTimeOffset?> written, Conversation conversation, DateTimeOffset until)
    {
        if (row.RowKey.StartsWith(LedgerRows.PostPrefix, StringComparison.Ordinal))
        {
            return (conversation.Post(new PostKey(row.GetString("Post")))?.SaysSince(row.GetString("Version")) ?? row.GetDateTimeOffset("SeenAt")) <= until
                ? ("posts", new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag))
                : null;
        }

        if (row.RowKey.StartsWith(LedgerRows.ReplyPrefix, StringComparison.Ordinal))
        {
            var reply = conversation.Reply(new ReplyId(row.RowKey[LedgerRows.ReplyPrefix.Length..]));
            return reply?.CreatedAt > until || !LedgerRows.SaysAnything(row) ? null
                : (row.GetString("Text") is { Length: > 0 } ? "answers" : "", Replace(row, LedgerRows.Forgotten(row)));
        }

        if (row.RowKey.StartsWith(LedgerRows.NotePrefix, StringComparison.Ordinal))
        {
            return written.GetValueOrDefault(row.RowKey[LedgerRows.NotePrefix.Length..]) is { } at && at > until
                ? null
                : (row.GetString("Words") is { Length: > 0 } ? "notes" : "", new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag));
        }

        return row.RowKey.StartsWith(LedgerRows.EventPrefix, StringComparison.Ordinal) && LedgerRows.Forgotten(row, posts) is { } bare ? ("", Replace(row, bare)) : null;
    }

    private static TableTransactionAction Replace(TableEntity row, TableEntity bare) => new(TableTransactionActionType.UpdateReplace, bare, row.ETag);
}
