using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Bluesky;

/// <summary>Turns records into posts, one by one. Everything on this network is public. Pure.</summary>
internal static class BlueskyPosts
{
    /// <exception cref="JsonException">This is no post.</exception>
    internal static BlueskyPost Parse(JsonElement item)
    {
        var post = item.Deserialize(BlueskyJson.Default.BlueskyPost) ?? throw new JsonException("null instead of a post");
        return Checked(post);
    }

    /// <exception cref="JsonException">This is no notification of a post.</exception>
    internal static BlueskyPost ParseNotification(JsonElement item)
    {
        var notification = item.Deserialize(BlueskyJson.Default.BlueskyNotification) ?? throw new JsonException("null instead of a notification");
        return Checked(new BlueskyPost
        {
            Uri = notification.Uri, Cid = notification.Cid, Author = notification.Author, Record = notification.Record, IndexedAt = notification.IndexedAt,
        });
    }

    internal static UnreadablePost Unreadable(JsonElement item, JsonException problem) => new(JsonPage.Raw(item), JsonPage.Problem(problem));

    internal static NetworkPost Post(BlueskyPost post, string? parentText, Account account)
    {
        var record = post.Record;
        var parent = record.Reply?.Parent.Uri;
        var handle = post.Author.Handle is { Length: > 0 } named && named != "handle.invalid" ? named : post.Author.Did;
        return new NetworkPost
        {
            Id = post.Uri,
            RootId = record.Reply?.Root.Uri ?? post.Uri,
            ParentId = parent,
            Author = new PostAuthor(
                post.Author.Did,
                "@" + handle,
                string.IsNullOrWhiteSpace(post.Author.DisplayName) ? handle : post.Author.DisplayName,
                post.Author.Labels?.Any(label => label.Val == "bot") == true),
            ByBrand = account.AuthorIds.Contains(post.Author.Did),
            Kind = parent is not null ? PostKind.Reply : BlueskyEmbeds.Quoted(record.Embed) is { } quoted && IsBrand(quoted, account) ? PostKind.Quote : PostKind.Mention,
            Text = BlueskyFacets.WithWholeLinks(record),
            ParentText = parentText,
            ParentIsBrand = IsBrand(parent, account),
            Language = Declared.Language(record.Langs?.FirstOrDefault()),
            PostedAt = Instant(record.CreatedAt) ?? post.IndexedAt.ToUniversalTime(),
            Version = post.Cid,
            Permalink = BlueskyNames.Permalink(post.Uri),
            Attachments = BlueskyEmbeds.Attachments(record.Embed, post.Author.Did),
            Names = [.. BlueskyFacets.Mentioned(record)],
            NetworkData = JsonSerializer.Serialize(new BlueskyTarget(post.Cid, record.Reply?.Root), BlueskyJson.Default.BlueskyTarget),
        }.Fit();
    }

    internal static bool IsBrand(string? uri, Account account) => BlueskyNames.Did(uri) is { } did && account.AuthorIds.Contains(did);

    private static BlueskyPost Checked(BlueskyPost post)
    {
        if (BlueskyNames.Key(post.Uri) is null || post.Record.Type is not (null or BlueskyNames.Post)) throw new JsonException("not a post of app.bsky.feed");
        var reply = post.Record.Reply;
        string?[] ids = [post.Uri, post.Cid, post.Author.Did, reply?.Root.Uri ?? post.Uri, reply?.Root.Cid ?? post.Cid, reply?.Parent.Uri ?? post.Uri];
        return ids.All(PostLimits.IsId) ? post : throw new JsonException("an id that is none");
    }

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
