using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Google;

/// <summary>Turns reviews into posts, one by one. Pure.</summary>
internal static class GooglePosts
{
    private static readonly string[] Stars = ["ONE", "TWO", "THREE", "FOUR", "FIVE"];

    /// <exception cref="JsonException">This is no review.</exception>
    internal static GoogleReview Parse(JsonElement item)
    {
        var review = item.Deserialize(GoogleJson.Default.GoogleReview) ?? throw new JsonException("null instead of a review");
        return PostLimits.IsId(review.Name) && review.Name.Length < PostLimits.LongestId - 40 ? review : throw new JsonException("a name that is none");
    }

    /// <summary>The review, and the public reply below it.</summary>
    internal static IEnumerable<NetworkPost> Of(GoogleReview review, Account account)
    {
        var post = Review(review);
        var (reply, text) = (review.ReviewReply, review.ReviewReply?.Comment);
        yield return reply is not null && IsRejected(reply) ? Again(post, reply) : post;
        if (reply is not null && text is { Length: > 0 } && !IsRejected(reply))
            yield return ReviewReply.Post(post, new PostAuthor(account.AuthorIds[0], account.Handle, account.DisplayName), text, reply.UpdateTime ?? post.PostedAt);
    }

    /// <summary>The id of the reply that Google refused after it was sent: it never stands there, and the review is open again. Null when none was.</summary>
    internal static string? Rejected(GoogleReview review) =>
        review.ReviewReply is { Comment: { Length: > 0 } text } reply && IsRejected(reply) ? ReviewReply.IdOf(review.Name, text) : null;

    internal static bool IsRejected(GoogleReviewReply reply) => reply.ReviewReplyState == "REJECTED";

    // Google looks at replies after they were written. What it rejects nobody sees: the review is news again, with the reason before it.
    private static NetworkPost Again(NetworkPost review, GoogleReviewReply rejected) => (review with
    {
        EditedAt = (rejected.UpdateTime ?? review.EditedAt ?? review.PostedAt).ToUniversalTime().AddSeconds(1),
        Version = PostVersion.Of($"{review.Version} without {rejected.Comment}", []),
        ParentText = $"[Google rejected this answer: {ServerWords.From(rejected.PolicyViolation ?? "no reason given")}] {rejected.Comment}",
        ParentIsBrand = true,
    }).Fit();

    // Text and name are shown as they are: Google's terms want it so. Reviewers have no id, so that each review is somebody's own.
    private static NetworkPost Review(GoogleReview review)
    {
        var name = review.Reviewer?.DisplayName is { Length: > 0 } shown ? shown : "A Google User";
        var text = review.Comment ?? "";
        var stars = Array.IndexOf(Stars, review.StarRating) + 1;
        var attachments = (review.ReviewMediaItems ?? []).Select(Attachment).OfType<PostAttachment>().ToImmutableArray();
        return new NetworkPost
        {
            Id = review.Name,
            RootId = review.Name,
            Author = new PostAuthor(review.Name, name, name),
            ByBrand = false,
            Kind = PostKind.Review,
            Text = text,
            PostedAt = review.CreateTime.ToUniversalTime(),
            EditedAt = review.UpdateTime > review.CreateTime ? review.UpdateTime.Value.ToUniversalTime() : null,
            Version = PostVersion.Of(text, [], stars == 0 ? null : stars),
            Permalink = Declared.WebAddress(review.ReviewReplyUrl),
            Rating = stars == 0 ? null : stars,
            Attachments = attachments,
        }.Fit();
    }

    private static PostAttachment? Attachment(GoogleMedia media) =>
        Declared.WebAddress(media.VideoUrl) is { } video ? new PostAttachment("video", video, null)
        : Declared.WebAddress(media.ThumbnailUrl) is { } image ? new PostAttachment("image", image, null)
        : null;
}
