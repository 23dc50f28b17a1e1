using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.TikTok;

/// <summary>Turns comments into posts, one by one: each comment at the top of a video begins an exchange. Pure.</summary>
internal static class TikTokPosts
{
    /// <exception cref="JsonException">This is no comment.</exception>
    internal static TikTokComment Parse(JsonElement item)
    {
        var comment = item.Deserialize(TikTokJson.Default.TikTokComment) ?? throw new JsonException("null instead of a comment");
        return PostLimits.IsId(comment.CommentId) && PostLimits.IsId(comment.VideoId) && PostLimits.IsId(comment.ParentCommentId ?? comment.CommentId) && comment.CreateTime is > 0 and < 253_402_300_799
            ? comment
            : throw new JsonException("an id or instant that is none");
    }

    /// <param name="above">The video's caption, or the comment that is answered.</param>
    internal static NetworkPost Post(TikTokComment comment, string? above, bool aboveIsBrand, string? video)
    {
        var text = HtmlText.Bounded(comment.Text.Trim());
        var author = comment.UniqueIdentifier ?? comment.UserId;
        var parent = comment.ParentCommentId is { Length: > 0 } and not "0" ? comment.ParentCommentId : null;
        return new NetworkPost
        {
            Id = comment.CommentId,
            RootId = parent ?? comment.CommentId,
            ParentId = parent,
            Author = new PostAuthor(PostLimits.IsId(author) ? author! : $"unknown-{comment.CommentId}", comment.Username is { Length: > 0 } handle ? $"@{handle}" : "", comment.DisplayName ?? comment.Username ?? "TikTok user"),
            ByBrand = comment.Owner,
            Kind = parent is null ? PostKind.Comment : PostKind.Reply,
            Text = text,
            ParentText = above,
            ParentIsBrand = aboveIsBrand,
            PostedAt = DateTimeOffset.FromUnixTimeSeconds(comment.CreateTime),
            Version = PostVersion.Of(text, []),
            Permalink = Declared.WebAddress(video),
            NetworkData = JsonSerializer.Serialize(new TikTokTarget(comment.VideoId, parent ?? comment.CommentId), TikTokJson.Default.TikTokTarget),
        }.Fit();
    }

    internal static TikTokTarget? TargetOf(PostRef post) => JsonPage.Position(post.NetworkData, TikTokJson.Default.TikTokTarget);
}
