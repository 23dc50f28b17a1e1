using SocialInbox.Ledger;

namespace SocialInbox.Sla;

/// <summary>
/// Something the brand said in the conversation: a reply of ours that was sent, or a post made directly on the network.
/// <paramref name="KnownAt"/>: when our reply was written, or the first read that showed the other began.
/// </summary>
public sealed record Answer(DateTimeOffset At, PostKey? Under, bool NamesCustomer, bool Ours, DateTimeOffset KnownAt)
{
    public static IEnumerable<Answer> All(Conversation conversation) =>
        conversation.Replies.Where(r => r.State == ReplyState.Sent).Select(r => new Answer(r.SentAt!.Value, r.Answers, false, true, r.CreatedAt))
            .Concat(conversation.Posts.Where(p => p.ByBrand && !p.IsGone).Select(p => new Answer(p.At, p.Answers, p.NamesCustomer, false, p.FirstSeenAt)));

    /// <summary>
    /// An answer answers the post it stands under and what the same customer wrote before that; one that names the customer answers
    /// all that was written until then. Authors choose the instants of their posts: what showed up only after the answer is answered by
    /// none but one directly under it. A question that an edit brought needs an answer from after the edit.
    /// </summary>
    public bool Covers(Conversation conversation, PostFacts post, DateTimeOffset asked, bool byEdit) =>
        (!byEdit || At >= asked) && (Under == post.Key || (post.FirstSeenAt <= KnownAt && (StandsAbove(conversation, post) || (NamesCustomer && asked <= At))));

    private bool StandsAbove(Conversation conversation, PostFacts post) =>
        Under is { } key && conversation.Post(key) is { ByBrand: false } parent && post.At <= parent.At;
}
