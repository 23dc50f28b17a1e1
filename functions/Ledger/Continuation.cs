namespace SocialInbox.Ledger;

/// <summary>When a customer's next post belongs to a new conversation, linked to the last.</summary>
public static class Continuation
{
    public static readonly TimeSpan After = TimeSpan.FromDays(14);

    /// <summary>Keeps a snapshot within its size, however long an exchange lasts.</summary>
    public const int MostPosts = 30;

    public static bool IsDue(Conversation conversation, DateTimeOffset nextPostAt)
    {
        var standing = Standing.Of(conversation);
        return conversation.Posts.Count(p => !p.ByBrand) >= MostPosts
            || (standing.State == ConversationState.Closed && nextPostAt - standing.Since > After);
    }
}
