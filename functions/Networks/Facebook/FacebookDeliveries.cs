using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Facebook;

/// <summary>
/// What Facebook delivers about a Page. The item is looked at first: a reaction names a comment too. What nobody knows is kept raw.
/// https://developers.facebook.com/docs/graph-api/webhooks/reference/page
/// </summary>
internal static class FacebookDeliveries
{
    internal const string About = "page";

    private static readonly HashSet<string> Reactions = ["reaction", "like"];
    private static readonly HashSet<string> Posts = ["status", "post", "photo", "video", "share", "link", "album", "event", "note"];
    private static readonly HashSet<string> Said = ["add", "edit", "edited"];

    /// <summary>What the Page's people did with it, or Facebook: it says the same as before, and its instant is not the post's.</summary>
    private static readonly HashSet<string> Treated = ["hide", "unhide", "block", "unblock", "mute"];

    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body) =>
        HubDelivery.Read(account, body, About, (delivery, change) => Read(delivery, change, account));

    private static void Read(HubDelivery delivery, HubChange change, Account account)
    {
        var value = Parse(change.Value);
        if (change.Field is not ("feed" or "mention" or "ratings")) throw new JsonException($"Nobody here knows the field '{ServerWords.From(change.Field)}'.");
        if (Reactions.Contains(value.Item ?? "")) return;
        if (value.Verb is not { } verb || !(Said.Contains(verb) || Treated.Contains(verb) || verb == "remove")) throw new JsonException($"Nobody here knows the verb '{ServerWords.From(value.Verb)}'.");
        var id = IdOf(change.Field, value);
        if (!PostLimits.IsId(id) || !PostLimits.IsId(value.From?.Id ?? id)) throw new JsonException("an id that is none");
        if (verb == "remove") delivery.AddGone(id!);
        else if (Said.Contains(verb) && change.Field == "mention") delivery.Announce(Named(change.Value));
        else if (Said.Contains(verb) && Post(change.Field, value, id!, account) is { } post) delivery.Add(post);
    }

    /// <summary>A mention as it was delivered.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    internal static NetworkPost Mention(JsonElement mention, Account account)
    {
        var value = Parse(mention);
        return IdOf("mention", value) is { } id && PostLimits.IsId(id) && Post("mention", value, id, account) is { } post ? post : throw new JsonException("an id that is none");
    }

    private static FacebookValue Parse(JsonElement value) => value.Deserialize(FacebookJson.Default.FacebookValue) ?? throw new JsonException("null instead of a value");

    private static UnreadablePost Named(JsonElement mention) => new(
        JsonPage.Capped(JsonSerializer.Serialize(new FacebookKept(null, null, false, null, null, null, mention), FacebookJson.Default.FacebookKept)), "A mention of the Page that nobody can read.");

    private static string? IdOf(string field, FacebookValue value) => (field, value.Item) switch
    {
        (_, "comment") => value.CommentId,
        ("ratings", "rating") => value.OpenGraphStoryId,
        (_, { } item) when Posts.Contains(item) => value.PostId,
        _ => throw new JsonException($"Nobody here knows the item '{ServerWords.From(value.Item)}'."),
    };

    /// <returns>Null for what the Page itself published.</returns>
    private static NetworkPost? Post(string field, FacebookValue value, string id, Account account)
    {
        var at = value.CreatedTime ?? throw new JsonException("no instant");
        if (value.Item == "rating")
            return FacebookPosts.Rating(id, value.ReviewText ?? "", value.Rating, value.RecommendationType, FacebookPosts.Author(Reviewer(value), id), at);
        var isComment = value.Item == "comment";
        var byBrand = FacebookPosts.IsBrand(value.From, account);
        if (!isComment && byBrand) return null;

        var root = isComment ? value.PostId ?? value.OpenGraphStoryId ?? throw new JsonException("a comment below nothing") : id;
        if (!PostLimits.IsId(root)) throw new JsonException("a comment below nothing");
        var parent = isComment && IsComment(value.ParentId, root) ? value.ParentId : null;
        var text = value.Message ?? "";
        var attachments = Attachments(value);
        return new NetworkPost
        {
            Id = id,
            RootId = root,
            ParentId = isComment ? parent ?? root : null,
            Author = FacebookPosts.Author(value.From, id),
            ByBrand = byBrand,
            Kind = field == "mention" ? PostKind.Mention : !isComment ? PostKind.Message : parent is null ? PostKind.Comment : PostKind.Reply,
            Text = text,
            ParentIsBrand = isComment && parent is null && root.StartsWith(FacebookAccess.PageOf(account) + "_", StringComparison.Ordinal),
            PostedAt = at,
            Version = FacebookPosts.VersionOf(text, attachments),
            Permalink = Permalink(value, id, parent),
            Attachments = attachments,
            NetworkData = FacebookPosts.Target(isComment && value.ParentId is null ? null : parent ?? id),
        }.Fit();
    }

    // The post's id begins with the Page's, that of a comment with the post's: only what comes after is one name in both.
    private static bool IsComment(string? parent, string root) => PostLimits.IsId(parent) && parent != root && After(parent!) != After(root);

    private static string After(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];

    private static FacebookPerson? Reviewer(FacebookValue value) => value.ReviewerId is { Length: > 0 } id ? new FacebookPerson { Id = id, Name = value.ReviewerName } : null;

    private static ImmutableArray<PostAttachment> Attachments(FacebookValue value) =>
    [
        .. new (string Kind, string? Url)[] { (FacebookPosts.Image, value.Photo), ("video", value.Video), ("link", value.Link) }
            .Where(one => Declared.WebAddress(one.Url) is not null).Select(one => new PostAttachment(one.Kind, one.Url!, null)),
    ];

    private static string Permalink(FacebookValue value, string id, string? parent)
    {
        // Facebook leads on from the bare id where it tells no better address.
        var post = Declared.WebAddress(value.Post?.PermalinkUrl) ?? $"https://www.facebook.com/{Uri.EscapeDataString(value.PostId ?? id)}";
        if (value.Item != "comment") return post;
        var query = parent is null ? $"comment_id={After(id)}" : $"comment_id={After(parent)}&reply_comment_id={After(id)}";
        return $"{post}{(post.Contains('?') ? '&' : '?')}{query}";
    }
}
