using System.Globalization;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Reddit;

/// <summary>Turns comments into posts, one by one. The post below which they all stand is the root. Pure.</summary>
internal static class RedditPosts
{
    private const string Site = "https://www.reddit.com";

    private static readonly string[] Erased = ["[deleted]", "[removed]"];

    /// <summary>What a listing holds that is a comment; private messages and posts are none of ours.</summary>
    internal static IEnumerable<JsonElement> Comments(JsonElement listing) =>
        Member(Member(listing, "data"), "children") is { ValueKind: JsonValueKind.Array } children
            ? children.EnumerateArray().Where(child => child.ValueKind != JsonValueKind.Object || JsonPage.Text(child, "kind") is "t1" or null).Select(child => Member(child, "data") is { ValueKind: JsonValueKind.Object } data ? data : child)
            : [];

    internal static bool IsListing(JsonElement page) => JsonPage.Text(page, "kind") == "Listing" && Member(Member(page, "data"), "children").ValueKind == JsonValueKind.Array;

    internal static string? After(JsonElement page) => JsonPage.Text(Member(page, "data"), "after");

    internal static DateTimeOffset? Oldest(JsonElement page) => Member(Member(page, "data"), "children").EnumerateArray().Min(child =>
        Member(Member(child, "data"), "created_utc") is { ValueKind: JsonValueKind.Number } at && at.TryGetDouble(out var seconds) ? Instant(seconds) : null);

    /// <exception cref="JsonException">This is no comment.</exception>
    internal static RedditComment Parse(JsonElement item)
    {
        var comment = item.Deserialize(RedditJson.Default.RedditComment) ?? throw new JsonException("null instead of a comment");
        if (!IsFullName(comment.Name) || !IsFullName(comment.ParentId) || Instant(comment.CreatedUtc) is null) throw new JsonException("an id or instant that is none");
        return LinkOf(comment) is null ? throw new JsonException("a comment without its post") : comment;
    }

    /// <summary>Deleted by its author, or removed by a moderator: the words are gone for everybody.</summary>
    internal static bool IsErased(RedditComment comment) => Erased.Contains(comment.Body) || comment.Author == Erased[0];

    /// <param name="parent">The comment that is answered; null when it is not known.</param>
    internal static NetworkPost Post(RedditComment comment, RedditComment? parent, Account account)
    {
        var author = comment.AuthorFullname is { } id && IsFullName(id) ? id : $"unknown:{comment.Name}";
        var byBrand = account.AuthorIds.Contains(author);
        var edited = comment.Edited.ValueKind == JsonValueKind.Number && comment.Edited.TryGetDouble(out var seconds) ? Instant(seconds) : null;
        return new NetworkPost
        {
            Id = comment.Name,
            RootId = LinkOf(comment)!,
            ParentId = comment.ParentId,
            Author = new PostAuthor(author, $"u/{comment.Author}", comment.Author),
            ByBrand = byBrand,
            Kind = comment.Type switch { "username_mention" => PostKind.Mention, "post_reply" => PostKind.Comment, _ => PostKind.Reply },
            Text = comment.Body,
            ParentText = parent?.Body ?? (comment.ParentId.StartsWith("t3_", StringComparison.Ordinal) ? comment.LinkTitle : null),
            ParentIsBrand = comment.Type is "comment_reply" or "post_reply" || (parent?.AuthorFullname is { } above && account.AuthorIds.Contains(above)),
            PostedAt = Instant(comment.CreatedUtc)!.Value,
            EditedAt = edited,
            Version = PostVersion.Of(comment.Body, []),
            NetworkData = comment.Type is null ? null : JsonSerializer.Serialize(new RedditNotice(comment.Type, ServerWords.From(comment.LinkTitle)), RedditJson.Default.RedditNotice),
            Permalink = Declared.WebAddress(Path(comment) is { } path ? Site + path : null),
        }.Fit();
    }

    private static string? LinkOf(RedditComment comment) =>
        comment.LinkId is { } link && IsFullName(link) ? link
        : comment.ParentId.StartsWith("t3_", StringComparison.Ordinal) ? comment.ParentId
        : Path(comment)?.Split('/') is ["", "r", _, "comments", var id, ..] && IsFullName($"t3_{id}") ? $"t3_{id}"
        : null;

    private static string? Path(RedditComment comment) =>
        (comment.Permalink ?? comment.Context)?.Split('?')[0] is ['/', 'r', '/', ..] path && !path.Contains("..", StringComparison.Ordinal) ? path : null;

    private static bool IsFullName(string name) =>
        name is ['t', >= '1' and <= '6', '_', ..] && name.Length is > 3 and <= 20 && name.AsSpan(3).IndexOfAnyExceptInRange('0', 'z') < 0 && name.Skip(3).All(char.IsAsciiLetterOrDigit);

    private static DateTimeOffset? Instant(double seconds) =>
        seconds is > 0 and < 253_402_300_799 ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)) : null;

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
