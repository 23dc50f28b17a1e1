using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>Turns comments and mentions into posts. Names of members are nobody's to read: they are "LinkedIn member". Pure.</summary>
internal static class LinkedInPosts
{
    private const string Member = "LinkedIn member";
    private static readonly TimeSpan Edited = TimeSpan.FromSeconds(1);

    /// <exception cref="JsonException">This is no comment.</exception>
    internal static LinkedInComment Parse(JsonElement item)
    {
        var comment = item.Deserialize(LinkedInJson.Default.LinkedInComment) ?? throw new JsonException("null instead of a comment");
        return comment.Object is null && !LinkedInUrn.IsComment(comment.CommentUrn) ? throw new JsonException("a comment that stands nowhere")
            : PostLimits.IsId(UrnOf(comment)) && PostLimits.IsId(comment.ParentComment ?? comment.Id) && IsInstant(comment.Created.Time) ? comment
            : throw new JsonException("an id or instant that is none");
    }

    internal static string UrnOf(LinkedInComment comment) =>
        LinkedInUrn.IsComment(comment.CommentUrn) ? LinkedInUrn.Normal(comment.CommentUrn!) : LinkedInUrn.OfComment(comment.Object!, comment.Id);

    /// <param name="above">What the post or comment says that is answered, where it is known.</param>
    internal static NetworkPost Post(LinkedInComment comment, string? above, bool aboveIsBrand, Account account)
    {
        var urn = UrnOf(comment);
        var root = comment.Object ?? LinkedInUrn.Parts(urn).Object;
        var parent = comment.ParentComment is { } thread ? LinkedInUrn.Normal(thread) : null;
        // Of a page's comment this is the page, of the member who wrote it for the page nothing is kept.
        var actor = comment.Actor ?? comment.Created.Actor;
        return Made(urn, actor, comment.Message.Text, comment.Created.Time, account) with
        {
            RootId = root,
            ParentId = parent ?? root,
            ByBrand = comment.Actor is { } by && account.AuthorIds.Contains(by),
            Kind = parent is null ? PostKind.Comment : PostKind.Reply,
            ParentText = above,
            ParentIsBrand = aboveIsBrand,
            EditedAt = comment.LastModified is { } last && last.Time - comment.Created.Time >= Edited.TotalMilliseconds && IsInstant(last.Time) ? DateTimeOffset.FromUnixTimeMilliseconds(last.Time) : null,
            Permalink = $"https://www.linkedin.com/feed/update/{Uri.EscapeDataString(root)}?commentUrn={Uri.EscapeDataString(urn)}",
            Names = [.. Urns(comment.Message.Attributes ?? default).Distinct()],
            NetworkData = JsonSerializer.Serialize(new LinkedInTarget(root, parent ?? urn), LinkedInJson.Default.LinkedInTarget),
        };
    }

    /// <summary>A post of somebody else that names the page: known from its notice only.</summary>
    internal static NetworkPost Mention(string urn, string? owner, string text, long at, Account account) =>
        Made(urn, owner, text, at, account) with
        {
            Permalink = $"https://www.linkedin.com/feed/update/{Uri.EscapeDataString(urn)}",
            NetworkData = JsonSerializer.Serialize(new LinkedInTarget(urn, null), LinkedInJson.Default.LinkedInTarget),
        };

    /// <summary>A comment as its notice tells it: what it answers is not said, only below which post it stands.</summary>
    internal static NetworkPost Told(string urn, LinkedInNotice notice, Account account)
    {
        var told = notice.DecoratedGeneratedActivity?.Comment;
        return Post(new LinkedInComment
        {
            Id = LinkedInUrn.Parts(urn).Id,
            CommentUrn = urn,
            Actor = told?.Owner,
            Object = LinkedInUrn.Parts(urn).Object,
            Message = new LinkedInMessage(told?.Text ?? "", null),
            Created = new LinkedInStamp(told?.Owner, notice.LastModifiedAt),
        }, notice.DecoratedSourcePost?.Text, aboveIsBrand: true, account);
    }

    internal static bool IsInstant(long milliseconds) => milliseconds is > 0 and < 253_402_300_799_000;

    private static NetworkPost Made(string id, string? actor, string text, long at, Account account)
    {
        var plain = HtmlText.Bounded(text.Trim());
        return new NetworkPost
        {
            Id = id,
            RootId = id,
            Author = new PostAuthor(actor is { } known && PostLimits.IsId(known) ? known : $"unknown-{id}", "", account.AuthorIds.Contains(actor ?? "") ? account.DisplayName : Member),
            ByBrand = actor is not null && account.AuthorIds.Contains(actor),
            Kind = PostKind.Mention,
            Text = plain,
            PostedAt = DateTimeOffset.FromUnixTimeMilliseconds(at),
            Version = PostVersion.Of(plain, []),
        }.Fit();
    }

    // The form of what is named in a text is not documented: whatever in it is the name of somebody counts.
    private static IEnumerable<string> Urns(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is { } urn && (urn.StartsWith("urn:li:person:", StringComparison.Ordinal) || urn.StartsWith("urn:li:organization:", StringComparison.Ordinal)) ? [urn] : [],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Urns),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Urns(member.Value)),
        _ => [],
    };
}
