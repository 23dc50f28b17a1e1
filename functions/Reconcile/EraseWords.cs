using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Intake;
using SocialInbox.Ledger;

namespace SocialInbox.Reconcile;

/// <summary>
/// Erases what customers said: every version of a post, what answers quote of it, and what the list shows. Facts, verdicts and history
/// stay. Words first and the note of it after them, so that whoever interrupts it leaves a post that still counts as holding words.
/// </summary>
public sealed class EraseWords([FromKeyedServices(ConversationLedger.Name)] TableClient conversations, ConversationLedger ledger, TimeProvider time)
{
    /// <summary>Of the posts that are gone from the network.</summary>
    public Task OfGone(ConversationId id, CancellationToken cancellation) => Run(id, conversation => conversation.Posts.Where(post => post.IsGone), cancellation);

    /// <summary>Of a conversation that has ended; of one that goes on nothing.</summary>
    public Task OfEnded(ConversationId id, CancellationToken cancellation) => Run(
        id, conversation => Standing.Of(conversation).State is ConversationState.Closed or ConversationState.Filtered ? conversation.Posts : [], cancellation);

    /// <summary>Of a conversation as it is. One in which a customer waits stays open, and its clocks run.</summary>
    /// <returns>Where it stands when something was erased; null when nothing was.</returns>
    public Task<Standing?> OfAny(ConversationId id, CancellationToken cancellation) => Run(id, conversation => conversation.Posts, cancellation);

    private async Task<Standing?> Run(ConversationId id, Func<Conversation, IEnumerable<PostFacts>> which, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { Conversation: var conversation }) return null;
        var posts = which(conversation).Where(post => post is { ByBrand: false, HoldsWords: true }).Select(post => post.Key).ToImmutableArray();
        if (posts.IsEmpty) return null;
        var now = time.GetUtcNow();
        var left = await Erase(id, posts, now, cancellation);
        var command = new ConversationCommand.Erase(CommandOf(posts, now), posts, now);
        await ledger.Execute(new LedgerWrite(id, command) { Face = left.IsEmpty ? ConversationFace.Erased : Observation.FaceOf(left[^1]) }, cancellation);
        return Standing.Of(conversation);
    }

    /// <returns>What customers say in it all the same, the oldest first.</returns>
    private async Task<ImmutableArray<PostText>> Erase(ConversationId id, ImmutableArray<PostKey> posts, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value} and RowKey ge {LedgerRows.PostPrefix} and RowKey lt 'post.'");
        await foreach (var row in conversations.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) rows.Add(row);

        // What was written meanwhile was read after we began: it is not what we were to erase.
        var texts = rows.Select(row => (Row: row, Text: LedgerRows.ReadPost(row))).ToList();
        var erased = texts.Where(text => posts.Contains(text.Text.Post) && text.Text.SeenAt <= now).ToList();
        foreach (var (row, _) in erased) await Delete(row, cancellation);
        var words = erased.Select(text => text.Text.Text).ToHashSet();
        foreach (var (row, text) in texts.Except(erased).Where(text => text.Text.ParentText is { } quoted && words.Any(said => Quotation.IsOf(quoted, said))))
            await conversations.UpdateEntityAsync(new TableEntity(row.PartitionKey, row.RowKey) { ["ParentText"] = "" }, ETag.All, TableUpdateMode.Merge, cancellation);
        return [.. texts.Except(erased).Select(text => text.Text).Where(text => !text.ByBrand).OrderBy(text => text.PostedAt)];
    }

    private async Task Delete(TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await conversations.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
        }
        catch (RequestFailedException rewritten) when (rewritten.Status == 412)
        {
            // It stands on the network again, and was just read there.
            return;
        }
    }

    private static CommandId CommandOf(ImmutableArray<PostKey> posts, DateTimeOffset now) =>
        new("erased-" + KeyHash.Of(string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', posts)} {now.UtcTicks}")));
}
