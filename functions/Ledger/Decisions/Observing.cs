using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

internal static class Observing
{
    public const int MostPosts = 30;

    public static Decision Decide(Conversation state, Observe command, DateTimeOffset now)
    {
        if (command.Posts.Length + command.Missed.Length > MostPosts)
            throw new ArgumentException($"A decision takes at most {MostPosts} posts: split the observation.", nameof(command));
        var events = new List<ConversationEvent>();
        if (command.After is { } after && state.Continues is null) events.Add(new Began(after));
        foreach (var own in command.OwnReplies)
        {
            if (state.Reply(own.Reply) is { IsSettled: false } or { State: ReplyState.Failed or ReplyState.Discarded })
                events.Add(new ReplySent(own.Reply, own.As, own.At, null, own.SentId));
        }

        foreach (var post in command.Posts.Where(p => !IsOurs(state, command, p.Key)))
        {
            var known = state.Apply(events).Post(post.Key);
            if (known?.HasForgotten(post) == true) continue;
            if (known is null || !known.SameAs(known.Merge(post))) events.Add(new PostSeen(post));
        }

        foreach (var firing in FollowingRules.Due(state, command)) events.AddRange([.. FollowingRules.Of(state.Apply(events), firing, now)]);

        foreach (var (post, at) in command.Missed)
        {
            if (state.Apply(events).Post(post) is { } known && !(known.MissedAt >= at)) events.Add(new PostMissed(post, at));
        }

        return Decision.Of([.. events]);
    }

    private static bool IsOurs(Conversation state, Observe command, PostKey key) =>
        state.Replies.Any(r => r.SentAs == key) || command.OwnReplies.Any(r => r.As == key);
}
