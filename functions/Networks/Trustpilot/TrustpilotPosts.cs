using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>Turns reviews into posts, one by one. Pure.</summary>
internal static class TrustpilotPosts
{
    /// <exception cref="JsonException">This is no review.</exception>
    internal static TrustpilotReview Parse(JsonElement item)
    {
        var review = item.Deserialize(TrustpilotJson.Default.TrustpilotReview) ?? throw new JsonException("null instead of a review");
        return PostLimits.IsId(review.Id) && review.Id.Length < 200 ? review : throw new JsonException("an id that is none");
    }

    /// <summary>The review, and the company's reply below it.</summary>
    internal static IEnumerable<NetworkPost> Of(TrustpilotReview review, Account account)
    {
        var post = Review(review);
        yield return post;
        if (review.CompanyReply is { Text: { Length: > 0 } text } reply)
            yield return ReviewReply.Post(post, new PostAuthor(account.AuthorIds[0], account.Handle, account.DisplayName), text, reply.UpdatedAt ?? reply.CreatedAt ?? post.PostedAt);
    }

    internal static string Permalink(string review) => $"https://www.trustpilot.com/reviews/{Uri.EscapeDataString(review)}";

    private static NetworkPost Review(TrustpilotReview review)
    {
        var name = review.Consumer?.DisplayName is { Length: > 0 } shown ? shown : "[unknown]";
        var text = string.Join("\n\n", new[] { review.Title, review.Text }.Where(part => !string.IsNullOrWhiteSpace(part)));
        int? stars = review.Stars is >= 1 and <= 5 ? review.Stars : null;
        return new NetworkPost
        {
            Id = review.Id,
            RootId = review.Id,
            Author = new PostAuthor(review.Consumer?.Id is { } id && PostLimits.IsId(id) ? id : $"unknown:{review.Id}", name, name),
            ByBrand = false,
            Kind = PostKind.Review,
            Text = text,
            Language = Declared.Language(review.Language),
            PostedAt = review.CreatedAt.ToUniversalTime(),
            EditedAt = review.UpdatedAt > review.CreatedAt ? review.UpdatedAt.Value.ToUniversalTime() : null,
            Version = PostVersion.Of(text, [], stars),
            Permalink = Permalink(review.Id),
            Rating = stars,
        }.Fit();
    }
}
