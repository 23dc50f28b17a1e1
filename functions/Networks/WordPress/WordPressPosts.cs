using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.WordPress;

/// <summary>Where a comment stands. <paramref name="Text"/> is its own, for whoever answers it.</summary>
internal sealed record WordPressPlace(long Id, long Parent, string Text, bool IsBrand);

/// <summary>Turns comments and reviews into posts, one by one. Pure.</summary>
internal static class WordPressPosts
{
    internal const string Approved = "approved";
    internal const string Held = "hold";

    /// <exception cref="JsonException">This is no comment.</exception>
    internal static WordPressComment Comment(JsonElement item)
    {
        var comment = item.Deserialize(WordPressJson.Default.WordPressComment) ?? throw new JsonException("null instead of a comment");
        _ = At(comment.DateGmt);
        return comment;
    }

    /// <exception cref="JsonException">This is no review.</exception>
    internal static WooCommerceReview Review(JsonElement item)
    {
        var review = item.Deserialize(WordPressJson.Default.WooCommerceReview) ?? throw new JsonException("null instead of a review");
        _ = At(review.DateCreatedGmt);
        return review;
    }

    internal static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    internal static long? Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static bool IsBrand(WordPressComment comment, Account account) => comment.Author > 0 && account.AuthorIds.Contains(Id(comment.Author));

    internal static string Text(WordPressComment comment) => HtmlText.From(comment.Content.Rendered);

    internal static WordPressPlace PlaceOf(WordPressComment comment, Account account) => new(comment.Id, comment.Parent, Text(comment), IsBrand(comment, account));

    /// <param name="above">The comments above it, the one that it answers first, the top last.</param>
    internal static NetworkPost Post(WordPressComment comment, IReadOnlyList<WordPressPlace> above, Account account)
    {
        var text = Text(comment);
        return new NetworkPost
        {
            Id = Id(comment.Id),
            RootId = Id(above.Count > 0 ? above[^1].Id : comment.Parent > 0 ? comment.Parent : comment.Id),
            ParentId = comment.Parent > 0 ? Id(comment.Parent) : null,
            Author = Author(IsBrand(comment, account) ? Id(comment.Author) : null, comment.Author, comment.AuthorName, comment.AuthorEmail),
            ByBrand = IsBrand(comment, account),
            Kind = comment.Parent > 0 ? PostKind.Reply : PostKind.Comment,
            Text = text,
            ParentText = above.Count > 0 ? above[0].Text : TitleAbove(comment),
            ParentIsBrand = above.Count > 0 && above[0].IsBrand,
            PostedAt = At(comment.DateGmt),
            Version = PostVersion.Of(text, []),
            Permalink = Declared.WebAddress(comment.Link),
            NetworkData = JsonSerializer.Serialize(
                new WordPressTarget(comment.Post, comment.Content.Raw is { } raw ? PostVersion.OfTyped(WebUtility.HtmlDecode(raw)) : null, false), WordPressJson.Default.WordPressTarget),
        }.Fit();
    }

    internal static NetworkPost Post(WooCommerceReview review)
    {
        var text = HtmlText.From(review.Review);
        return new NetworkPost
        {
            Id = Id(review.Id),
            RootId = Id(review.Id),
            Author = Author(null, 0, review.Reviewer, review.ReviewerEmail),
            ByBrand = false,
            Kind = PostKind.Review,
            Text = text,
            ParentText = string.IsNullOrWhiteSpace(review.ProductName) ? null : HtmlText.From(review.ProductName),
            PostedAt = At(review.DateCreatedGmt),
            Version = PostVersion.Of(text, [], review.Rating),
            Permalink = Declared.WebAddress(review.ProductPermalink) is { } product ? $"{product}#comment-{Id(review.Id)}" : null,
            Rating = review.Rating is >= 1 and <= 5 ? review.Rating : null,
            NetworkData = JsonSerializer.Serialize(new WordPressTarget(review.ProductId, null, true), WordPressJson.Default.WordPressTarget),
        }.Fit();
    }

    internal static UnreadablePost Unreadable(JsonElement item, JsonException problem) => new(JsonPage.Raw(item), JsonPage.Problem(problem));

    // A guest is known by the mail address, of which only a mark is kept; the same person may review with an account and comment without.
    private static PostAuthor Author(string? brandId, long user, string? name, string? mail)
    {
        var shown = string.IsNullOrWhiteSpace(name) ? "?" : HtmlText.From(name);
        var id = brandId
            ?? (!string.IsNullOrWhiteSpace(mail) ? $"mail-{Mark(mail.Trim().ToLowerInvariant())}" : user > 0 ? $"user-{Id(user)}" : $"name-{Mark(shown)}");
        return new PostAuthor(id, shown, shown);
    }

    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));

    private static string? TitleAbove(WordPressComment comment)
    {
        if (comment.Embedded is not { ValueKind: JsonValueKind.Object } embedded || !embedded.TryGetProperty("up", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0) return null;
        var post = list[0];
        return post.ValueKind == JsonValueKind.Object && post.TryGetProperty("title", out var title) && JsonPage.Text(title, "rendered") is { Length: > 0 } words ? HtmlText.From(words) : null;
    }

    internal static DateTimeOffset At(string gmt) =>
        DateTimeOffset.TryParse(gmt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : throw new JsonException("an instant that is none");
}
