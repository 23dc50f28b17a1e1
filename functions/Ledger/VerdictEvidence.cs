using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger;

/// <summary>What changed a verdict: a post, a reply, or a version of the book (0: the account's own target).</summary>
public sealed record VerdictEvidence(PostKey? Post = null, ReplyId? Reply = null, int? Book = null)
{
    /// <returns>Null for what changes no verdict.</returns>
    internal static VerdictEvidence? Of(ConversationEvent happened) => happened switch
    {
        PostSeen e => new(Post: e.Facts.Key),
        PostMissed e => new(Post: e.Post),
        Closed e => new(Post: e.Posts[0]),
        CloseUndone e => new(Post: e.Posts[0]),
        Reopened e => new(Post: e.Post),
        Rescued e => new(Post: e.Post),
        ReplySent e => new(Reply: e.Reply),
        Retargeted e => new(Book: e.Book),
        _ => null,
    };
}
