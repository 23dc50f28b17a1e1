using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Ledger;

/// <summary>What a conversation is about, in one word each: of the posts that wait, else of all that the customer wrote.</summary>
public sealed record Labels(PostKind Kind, Category Category, Priority Priority, string Language)
{
    /// <summary>A person's word where there is one.</summary>
    public static Labels Of(Conversation conversation, Standing standing)
    {
        var found = Found(conversation, standing);
        return found with { Category = conversation.RuledCategory ?? found.Category, Priority = conversation.RuledPriority ?? found.Priority };
    }

    /// <summary>What triage found.</summary>
    public static Labels Found(Conversation conversation) => Found(conversation, Standing.Of(conversation));

    public static Labels Found(Conversation conversation, Standing standing)
    {
        var shown = (standing.Pending.Length > 0 ? standing.Pending : [.. conversation.Posts.Where(post => !post.ByBrand)]).ToList();
        return new Labels(
            shown.Select(post => post.Kind).FirstOrDefault(),
            shown.Select(post => post.Latest.Category).LastOrDefault(),
            shown.Select(post => post.Latest.Priority).DefaultIfEmpty().Max(),
            shown.Select(post => post.Latest.Language).LastOrDefault() ?? "");
    }
}
