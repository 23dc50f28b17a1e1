using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Threads;

/// <summary>What is known of the post that another one answers.</summary>
internal sealed record ThreadsParent(string? Text, bool IsBrand);

/// <summary>Turns posts of Threads into ours, one by one. Pure.</summary>
internal static partial class ThreadsPosts
{
    internal const string Fields = "id,text,username,permalink,timestamp,media_type,media_url,has_replies,is_quote_post,is_reply_owned_by_me,root_post,replied_to";

    /// <exception cref="JsonException">This is no post.</exception>
    internal static ThreadsPost Parse(JsonElement item)
    {
        var post = item.Deserialize(ThreadsJson.Default.ThreadsPost) ?? throw new JsonException("null instead of a post");
        return PostLimits.IsId(post.Id) && PostLimits.IsId(post.Username ?? post.Id) && PostLimits.IsId(post.RootPost?.Id ?? post.Id) && PostLimits.IsId(post.RepliedTo?.Id ?? post.Id)
            ? post
            : throw new JsonException("an id that is none");
    }

    internal static bool IsBrand(ThreadsPost post, Account account) => post.IsReplyOwnedByMe || (post.Username is { } name && account.AuthorIds.Contains(name));

    /// <param name="ours">It stands below one of the brand's own posts.</param>
    internal static NetworkPost Post(ThreadsPost post, ThreadsParent? parent, bool ours, Account account)
    {
        var text = post.Text ?? "";
        ImmutableArray<PostAttachment> attachments = Declared.WebAddress(post.MediaUrl) is { } address ? [new(post.MediaType == "VIDEO" ? "video" : "image", address, null)] : [];
        var author = post.Username is { Length: > 0 } name ? new PostAuthor(name, $"@{name}", name) : new PostAuthor($"unknown-{post.Id}", "somebody", "somebody");
        return new NetworkPost
        {
            Id = post.Id,
            RootId = post.RootPost?.Id ?? post.RepliedTo?.Id ?? post.Id,
            ParentId = post.RepliedTo?.Id,
            Author = author,
            ByBrand = IsBrand(post, account),
            Kind = post.RepliedTo?.Id is not null ? PostKind.Reply : post.IsQuotePost ? PostKind.Quote : PostKind.Mention,
            Text = text,
            ParentText = parent?.Text,
            ParentIsBrand = parent?.IsBrand ?? (ours && post.RepliedTo?.Id is { } above && above == post.RootPost?.Id),
            PostedAt = post.Timestamp.ToUniversalTime(),

            // Addresses of pictures are signed anew at every reading.
            Version = PostVersion.Of(text, []),
            Permalink = Declared.WebAddress(post.Permalink),
            Attachments = attachments,
            Names = [.. Named().Matches(text).Take(50).Select(match => match.Groups[1].Value).Distinct()],
            NetworkData = JsonSerializer.Serialize(new ThreadsTarget(post.Timestamp.ToUniversalTime(), ours), ThreadsJson.Default.ThreadsTarget),
        }.Fit();
    }

    internal static ThreadsTarget? TargetOf(PostRef post) => JsonPage.Position(post.NetworkData, ThreadsJson.Default.ThreadsTarget);

    internal static UnreadablePost Unreadable(JsonElement item, JsonException problem) => new(JsonPage.Raw(item), JsonPage.Problem(problem));

    [GeneratedRegex(@"(?:^|[^\w@./])@([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
