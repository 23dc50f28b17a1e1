using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.X;

/// <summary>Turns what X shows into posts, one by one. Pure.</summary>
internal static class XPosts
{
    /// <exception cref="JsonException">This is no post.</exception>
    internal static XPost Parse(JsonElement item)
    {
        var post = item.Deserialize(XJson.Default.XPost) ?? throw new JsonException("null instead of a post");
        return PostLimits.IsId(post.Id) && PostLimits.IsId(post.AuthorId) && post.History.TrueForAll(PostLimits.IsId) && PostLimits.IsId(post.ConversationId ?? post.Id) && PostLimits.IsId(post.AnsweredId ?? post.Id)
            ? post
            : throw new JsonException("an id that is none");
    }

    /// <param name="quotesBrand">X itself says so, without showing what is quoted.</param>
    internal static NetworkPost Post(XPost post, XIncludes beside, Account account, bool quotesBrand = false)
    {
        var author = beside.Users.GetValueOrDefault(post.AuthorId);
        var above = post.AnsweredId is { } answered ? beside.Posts.GetValueOrDefault(answered) : null;
        var quote = post.QuotedId is { } quoted ? beside.Posts.GetValueOrDefault(quoted) : null;
        quotesBrand |= quote is not null && account.AuthorIds.Contains(quote.AuthorId);
        var typed = XText.Names(post, above, account.AuthorIds);
        bool? named = quotesBrand ? true : typed == false && post.QuotedId is not null && quote is null ? null : typed;
        var text = XText.Plain(post);
        var attachments = (post.Attachments?.MediaKeys ?? []).Select(key => Attachment(beside.Media.GetValueOrDefault(key))).OfType<PostAttachment>().ToList();
        return new NetworkPost
        {
            Id = post.FirstId,
            RootId = post.ConversationId is { } root && root != post.Id ? root : post.AnsweredId is null ? post.FirstId : post.ConversationId ?? post.AnsweredId,
            ParentId = above?.FirstId ?? post.AnsweredId,
            Author = new PostAuthor(post.AuthorId, author?.Username is { Length: > 0 } handle ? $"@{handle}" : post.AuthorId, author?.Name is { Length: > 0 } name ? name : author?.Username ?? post.AuthorId),
            ByBrand = account.AuthorIds.Contains(post.AuthorId),
            Kind = post.AnsweredId is not null ? PostKind.Reply : quotesBrand ? PostKind.Quote : PostKind.Mention,
            Text = text,
            ParentText = above is null ? null : XText.Plain(above),
            ParentIsBrand = above is not null ? account.AuthorIds.Contains(above.AuthorId) : post is { AnsweredId: not null, InReplyToUserId: { } user } && account.AuthorIds.Contains(user),
            Language = Language(post.Lang),
            PostedAt = post.CreatedAt.ToUniversalTime(),
            // An event tells of no pictures where a poll does: they must not look like an edit.
            Version = PostVersion.Of(text, []),
            Permalink = author?.Username is { Length: > 0 } by && by.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"https://x.com/{by}/status/{post.History[^1]}" : $"https://x.com/i/web/status/{Uri.EscapeDataString(post.History[^1])}",
            Attachments = [.. attachments],
            Names = [.. (post.Entities?.Mentions ?? []).Select(mention => mention.Id).OfType<string>().Distinct()],
            NetworkData = JsonSerializer.Serialize(new XTarget(post.History[^1], named), XJson.Default.XTarget),
        }.Fit();
    }

    /// <summary>Kept raw with who wrote it, as X lists people beside the posts.</summary>
    internal static UnreadablePost Unreadable(JsonElement item, XIncludes beside, JsonException problem)
    {
        var author = JsonPage.Text(item, "author_id") is { } id && beside.RawUsers.TryGetValue(id, out var user) ? [user] : new List<JsonElement>();
        return new UnreadablePost(JsonPage.Capped(JsonSerializer.Serialize(new XItem(item, new XPeople(author)), XJson.Default.XItem)), JsonPage.Problem(problem));
    }

    // X's own codes for "no language": und, zxx, and q… for links, hashtags and the like.
    private static string? Language(string? tag) => tag is null or "und" or "zxx" || tag.StartsWith('q') ? null : Declared.Language(tag);

    private static PostAttachment? Attachment(XMedia? media) =>
        (Declared.WebAddress(media?.Url) ?? Declared.WebAddress(media?.PreviewImageUrl)) is { } address
            ? new PostAttachment(media!.Type switch { "photo" => "image", "animated_gif" => "gifv", { } type => type, null => "unknown" }, address, media.AltText)
            : null;
}
