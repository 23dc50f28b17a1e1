using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Instagram;

/// <summary>Turns what is read into posts, one by one. Pure.</summary>
internal static partial class InstagramPosts
{
    internal const string MediaFields = "id,caption,media_type,media_url,permalink,timestamp,username,comments_count";
    internal const string CommentFields = "id,text,timestamp,username,from{id,username},parent_id,media{id,permalink}";

    /// <summary>Where one of the others is refused for somebody, all are.</summary>
    internal const string FewerCommentFields = "id,text,timestamp,username";

    private const string Unnamed = "somebody";

    /// <exception cref="JsonException">This is no comment.</exception>
    internal static InstagramComment Parse(JsonElement item)
    {
        var comment = item.Deserialize(InstagramJson.Default.InstagramComment) ?? throw new JsonException("null instead of a comment");
        comment = comment with { Id = comment.Id ?? comment.CommentId };
        return PostLimits.IsId(comment.Id) && PostLimits.IsId(comment.ParentId ?? comment.Id) && PostLimits.IsId(AuthorOf(comment) ?? comment.Id) ? comment : throw new JsonException("an id that is none");
    }

    internal static InstagramMedia ParseMedia(JsonElement item)
    {
        var media = item.Deserialize(InstagramJson.Default.InstagramMedia) ?? throw new JsonException("null instead of a post");
        return PostLimits.IsId(media.Id) && PostLimits.IsId(media.Username ?? media.Id) ? media : throw new JsonException("an id that is none");
    }

    /// <summary>A comment as it is delivered.</summary>
    internal static NetworkPost Delivered(InstagramComment comment, string root, DateTimeOffset? at, bool live, Account account) => Comment(comment, root, null, null, at, account) with
    {
        NetworkData = Target(new InstagramTarget(comment.ParentId ?? comment.Id, null, null) { Live = live ? true : null }),
    };

    /// <summary>A comment below one of our own posts, as it is shown to us.</summary>
    /// <param name="at">When it was sent, where it says no instant itself.</param>
    internal static NetworkPost Comment(InstagramComment comment, string root, string? rootText, string? rootAddress, DateTimeOffset? at, Account account) => Made(comment, root, comment.ParentId ?? root, at, account) with
    {
        Kind = comment.ParentId is null ? PostKind.Comment : PostKind.Reply,
        ParentText = comment.ParentId is null ? rootText : null,
        ParentIsBrand = comment.ParentId is null,
        Permalink = Declared.WebAddress(rootAddress ?? comment.Media?.Permalink) is { } address ? $"{address.TrimEnd('/')}/c/{Uri.EscapeDataString(comment.Id!)}/" : null,
        NetworkData = Target(new InstagramTarget(comment.ParentId ?? comment.Id, null, null) { Shown = true }),
    };

    /// <summary>A comment elsewhere that mentions the account.</summary>
    internal static NetworkPost Mention(InstagramComment comment, string media, Account account) => Made(comment, media, media, null, account) with
    {
        Kind = PostKind.Mention,
        Permalink = Declared.WebAddress(comment.Media?.Permalink),
        NetworkData = Target(new InstagramTarget(null, media, comment.Id)),
    };

    /// <summary>A post of somebody else that mentions the account or tags it in the picture. Instagram takes answers to the first only.</summary>
    internal static NetworkPost Media(InstagramMedia media, Account account, bool mentions)
    {
        var text = media.Caption ?? "";
        ImmutableArray<PostAttachment> attachments = Declared.WebAddress(media.MediaUrl) is { } picture ? [new(media.MediaType == "VIDEO" ? "video" : "image", picture, null)] : [];
        return new NetworkPost
        {
            Id = media.Id,
            RootId = media.Id,
            Author = Author(media.Username, media.Id),
            ByBrand = media.Username is { } name && account.AuthorIds.Contains(name),
            Kind = PostKind.Mention,
            Text = text,
            PostedAt = media.Timestamp.ToUniversalTime(),
            Version = PostVersion.Of(text, []),
            Permalink = Declared.WebAddress(media.Permalink),
            Attachments = attachments,
            Names = Names(text),
            NetworkData = Target(mentions || Names(text).Contains(account.AuthorIds[^1]) ? new InstagramTarget(null, media.Id, null) : new InstagramTarget(null, null, null)),
        }.Fit();
    }

    internal static InstagramTarget? TargetOf(PostRef post) => JsonPage.Position(post.NetworkData, InstagramJson.Default.InstagramTarget);

    /// <summary>Names are the only thing that lists and deliveries both tell, of whoever it may be.</summary>
    internal static string? AuthorOf(InstagramComment comment) => comment.Username ?? comment.From?.Username ?? comment.From?.Id ?? comment.User?.Id;

    /// <summary>What was said in a live broadcast stays so, although nothing but its delivery tells it.</summary>
    internal static NetworkPost StillLive(NetworkPost read) => TargetOf(new PostRef(read.Id, read.RootId, read.NetworkData)) is { } target ? read with { NetworkData = Target(target with { Live = true }) } : read;

    private static string Target(InstagramTarget target) => JsonSerializer.Serialize(target, InstagramJson.Default.InstagramTarget);

    private static NetworkPost Made(InstagramComment comment, string root, string parent, DateTimeOffset? at, Account account)
    {
        var text = comment.Text ?? "";
        var author = AuthorOf(comment);
        return new NetworkPost
        {
            Id = comment.Id!,
            RootId = root,
            ParentId = parent,
            Author = Author(author, comment.Id!),
            ByBrand = new[] { author, comment.From?.Id, comment.User?.Id }.Any(id => id is not null && account.AuthorIds.Contains(id)),
            Kind = PostKind.Comment,
            Text = text,
            PostedAt = (comment.Timestamp ?? at ?? throw new JsonException("no instant")).ToUniversalTime(),
            Version = PostVersion.Of(text, []),
            Names = Names(text),
        }.Fit();
    }

    /// <summary>Who is not told is nobody's: each such comment is an exchange of its own, and never the account's.</summary>
    private static PostAuthor Author(string? author, string postId) => author is { Length: > 0 }
        ? new PostAuthor(author, $"@{author}", author)
        : new PostAuthor($"unknown-{postId}", Unnamed, Unnamed);

    private static ImmutableArray<string> Names(string text) => [.. Named().Matches(text).Take(50).Select(match => match.Groups[1].Value).Distinct()];

    [GeneratedRegex(@"(?:^|[^\w@./])@([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
