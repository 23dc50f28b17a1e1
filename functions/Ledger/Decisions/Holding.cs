using System.Collections.Immutable;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>
/// A scheduled answer was written for what stood there then. When the customer writes again, or somebody answers on the network before
/// it goes out, it is held for a person to look at. What only waits for its undo time, or until the network takes something again, goes out all the same.
/// </summary>
internal static class Holding
{
    public static IEnumerable<ConversationEvent> Of(Conversation before, ImmutableArray<ConversationEvent> events)
    {
        var waiting = before.Replies.Where(reply => reply is { State: ReplyState.Queued, Attempt: 0, Waits: false, IsScheduled: true }).ToImmutableArray();
        return waiting.IsEmpty || !IsNews(before, before.Apply(events)) ? [] : waiting.Select(reply => new ReplyHeld(reply.Id));
    }

    private static bool IsNews(Conversation before, Conversation after) => after.Posts.Any(post => before.Post(post.Key)?.Latest.Name != post.Latest.Name && !after.Replies.Any(reply => reply.SentAs == post.Key))
        || after.Posts.Any(post => post is { ByBrand: false, IsGone: true } && before.Post(post.Key)?.IsGone == false);
}
