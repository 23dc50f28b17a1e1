using Azure.Data.Tables;
using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Sla;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Ledger;

/// <summary>What the ledger says, without versions and without instants of our own: the same whoever did it, and however often it was begun.</summary>
internal static class Told
{
    public static async Task<string> By(Instance instance) =>
        string.Join('\n', (await instance.Conversations()).Select(Of).Order(StringComparer.Ordinal));

    /// <summary>
    /// No change is under way, the index tables are what a rebuild would make of them, every text is there, and what is stored as
    /// events comes to what is stored as snapshot.
    /// </summary>
    public static async Task IsWhole(Instance instance)
    {
        var waiting = await instance.Table(ConversationIndexes.Clocks).QueryAsync<TableEntity>().Where(IndexMarker.Is).Select(row => row.RowKey).ToListAsync();
        Assert.Empty(waiting);
        Assert.Equal((0, 0), await instance.Get<CompareIndexes>().Run(default));
        foreach (var conversation in await instance.Conversations())
        {
            var record = (await instance.Ledger.Read(conversation.Id, default))!;
            Assert.All(conversation.Posts, post => Assert.Contains(record.Posts, text => text.Post == post.Key && text.Version == post.Latest.Name));
            Assert.All(conversation.Replies, reply => Assert.Contains(record.Replies, text => text.Reply == reply.Id));
            Assert.Equal(Enumerable.Range(1, conversation.Version), record.History.Select(change => change.Version));
            var replayed = Conversation.Empty(conversation.Id, conversation.Origin).Apply(record.History.SelectMany(change => change.Events));
            Assert.Equal(Written.Json(conversation), Written.Json(replayed with { Version = conversation.Version, Face = conversation.Face }));
        }
    }

    private static string Of(Conversation conversation)
    {
        var standing = Standing.Of(conversation);
        var posts = conversation.Posts.Select(p => $"{p.Ref.Id}{(p.ByBrand ? "!" : "")}{(p.IsGone ? "-" : "")}={p.Latest.Name}x{p.Versions.Length}");
        var clocks = conversation.Clocks().Select(c => $"{c.Kind} {(c.Kind == ClockKind.FirstResponse ? $"{c.StartedAt:HH:mm} {c.DueAt:HH:mm} " : "")}{c.Verdict}");
        return $"""
            {conversation.Origin.RootId} of {conversation.Origin.CustomerId}{(conversation.Continues is null ? "" : ", goes on")}{(conversation.ContinuedBy is null ? "" : ", went on")}: {standing.State} {standing.Disposition} {standing.Reason} {conversation.Face.Excerpt}
              posts {string.Join(", ", posts)}; waiting {string.Join(", ", standing.Pending.Select(p => p.Ref.Id))}
              clocks {string.Join(", ", clocks)}; steps {string.Join(", ", conversation.Steps.Select(s => $"{s.Kind} {s.DueAt:HH:mm} {s.AcknowledgedBy?.Id}"))}
              replies {string.Join(", ", conversation.Replies.Select(r => $"{r.Id} {r.State}"))}; claimed {conversation.ClaimedBy?.Id}
            """;
    }
}
