using System.Collections.Immutable;

namespace SocialInbox.Networks;

/// <summary>
/// The one public answer below a review, on networks that give it no id: named by what it says, so that another text in its place is
/// another answer.
/// </summary>
internal static class ReviewReply
{
    internal static string IdOf(string review, string text) => $"{review}/reply@{PostVersion.Of(text, [])}";

    /// <param name="review">What is answered.</param>
    /// <param name="brand">The account, which the network does not name either.</param>
    internal static NetworkPost Post(NetworkPost review, PostAuthor brand, string text, DateTimeOffset at) => new NetworkPost
    {
        Id = IdOf(review.Id, text),
        RootId = review.Id,
        ParentId = review.Id,
        Author = brand,
        ByBrand = true,
        Kind = Triage.PostKind.Reply,
        Text = text,
        PostedAt = at.ToUniversalTime(),
        Version = PostVersion.Of(text, []),
        Permalink = review.Permalink,
    }.Fit();
}
