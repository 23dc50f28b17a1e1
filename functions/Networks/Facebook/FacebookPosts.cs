using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Facebook;

/// <summary>What stands at the top of a thread, as far as it is known.</summary>
internal sealed record FacebookRoot(string Id, string? Text, bool IsBrand);

/// <summary>Turns what is read into posts, one by one. Pure.</summary>
internal static class FacebookPosts
{
    internal const string Image = "image";

    private const string Unnamed = "Somebody on Facebook";

    internal const string PostFields = "id,created_time,message,from,permalink_url,message_tags,attachments{media,title,type,url}";
    internal const string CommentFields = "id,created_time,message,from{id,name},parent{id,message,from{id}},permalink_url,message_tags,attachment{media,title,type,url}";
    internal const string RatingFields = "created_time,rating,recommendation_type,review_text,reviewer,open_graph_story{id}";

    /// <exception cref="JsonException">This is no post or comment.</exception>
    internal static FacebookItem Parse(JsonElement item)
    {
        var parsed = item.Deserialize(FacebookJson.Default.FacebookItem) ?? throw new JsonException("null instead of a post");
        return PostLimits.IsId(parsed.Id) && PostLimits.IsId(parsed.From?.Id ?? parsed.Id) && PostLimits.IsId(parsed.Parent?.Id ?? parsed.Id) ? parsed : throw new JsonException("an id that is none");
    }

    internal static NetworkPost Post(FacebookItem post, PostKind kind, Account account) => Made(post, account) with { RootId = post.Id, Kind = kind };

    internal static NetworkPost Comment(FacebookItem comment, FacebookRoot root, Account account)
    {
        var below = comment.Parent?.Id;
        return (Made(comment, account) with
        {
            RootId = root.Id,
            ParentId = below ?? root.Id,
            Kind = below is null ? PostKind.Comment : PostKind.Reply,
            ParentText = below is null ? root.Text : comment.Parent!.Message,
            ParentIsBrand = below is null ? root.IsBrand : IsBrand(comment.Parent!.From, account),
            NetworkData = Target(below ?? comment.Id),
        }).Fit();
    }

    /// <exception cref="JsonException">This is no recommendation.</exception>
    /// <returns>Null when it says nothing that could be answered, and has nothing by which to know it again.</returns>
    internal static NetworkPost? Rating(JsonElement item, Account account)
    {
        var rating = item.Deserialize(FacebookJson.Default.FacebookRating) ?? throw new JsonException("null instead of a recommendation");
        var said = rating.Text ?? "";
        if (rating.OpenGraphStory?.Id is not { } id) return said.Length == 0 ? null : throw new JsonException("a recommendation without its story");
        return Rating(id, said, rating.Rating, rating.RecommendationType, Author(rating.Reviewer, id), rating.CreatedTime);
    }

    /// <summary>A recommendation counts as five stars, one against as one: so it is read where stars are.</summary>
    internal static NetworkPost Rating(string id, string text, int? stars, string? recommendation, PostAuthor author, DateTimeOffset at)
    {
        var rating = stars is >= 1 and <= 5 ? stars
            : string.Equals(recommendation, "positive", StringComparison.OrdinalIgnoreCase) ? 5
            : string.Equals(recommendation, "negative", StringComparison.OrdinalIgnoreCase) ? 1
            : (int?)null;
        return new NetworkPost
        {
            Id = PostLimits.IsId(id) ? id : throw new JsonException("an id that is none"),
            RootId = id,
            Author = author,
            ByBrand = false,
            Kind = PostKind.Review,
            Text = text,
            PostedAt = at,
            Version = PostVersion.Of(text, [], rating),
            Rating = rating,
            NetworkData = Target(id),
        }.Fit();
    }

    internal static string Target(string? below) => JsonSerializer.Serialize(new FacebookTarget(below), FacebookJson.Default.FacebookTarget);

    /// <summary>Who is not told is nobody's: each such post is an exchange of its own, and never the brand's.</summary>
    internal static PostAuthor Author(FacebookPerson? from, string postId) => from is { Id: { Length: > 0 } id }
        ? new PostAuthor(id, Named(from.Name), Named(from.Name))
        : new PostAuthor($"unknown-{postId}", Unnamed, Unnamed);

    internal static bool IsBrand(FacebookPerson? from, Account account) => from is not null && account.AuthorIds.Contains(from.Id);

    /// <summary>
    /// Addresses of pictures are signed anew at every reading: what they are called makes the version. Of other things that hang on a post
    /// lists and deliveries tell different addresses.
    /// </summary>
    internal static string VersionOf(string text, ImmutableArray<PostAttachment> attachments) => PostVersion.Of(
        text, [.. attachments.Where(one => one.Kind == Image).Select(one => new PostAttachment(Image, one.Url.Split('?')[0].Split('/')[^1], null))]);

    private static NetworkPost Made(FacebookItem item, Account account)
    {
        var text = item.Message ?? "";
        var given = item.Attachment is { } one ? [one] : item.Attachments?.Data ?? [];
        var attachments = given.Select(Attachment).OfType<PostAttachment>().ToImmutableArray();
        return new NetworkPost
        {
            Id = item.Id,
            RootId = item.Id,
            Author = Author(item.From, item.Id),
            ByBrand = IsBrand(item.From, account),
            Kind = PostKind.Message,
            Text = text,
            PostedAt = item.CreatedTime.ToUniversalTime(),
            Version = VersionOf(text, attachments),
            Permalink = Declared.WebAddress(item.PermalinkUrl),
            Attachments = attachments,
            Names = Names(item.MessageTags),
            NetworkData = Target(item.Id),
        }.Fit();
    }

    private static ImmutableArray<string> Names(JsonElement? tags)
    {
        IEnumerable<JsonElement> all = tags switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
            { ValueKind: JsonValueKind.Object } byPlace => byPlace.EnumerateObject().Where(at => at.Value.ValueKind == JsonValueKind.Array).SelectMany(at => at.Value.EnumerateArray()),
            _ => [],
        };
        return [.. all.Select(tag => JsonPage.Text(tag, "id")).OfType<string>().Distinct()];
    }

    private static PostAttachment? Attachment(FacebookAttachment attachment)
    {
        var kind = attachment.Type is { } type && type.StartsWith("photo", StringComparison.Ordinal) ? Image : attachment.Type ?? "unknown";
        return (Declared.WebAddress(attachment.Media?.Image?.Src) ?? Declared.WebAddress(attachment.Url)) is { } address ? new PostAttachment(kind, address, attachment.Title) : null;
    }

    private static string Named(string? name) => ServerWords.From(name) is { Length: > 0 } known ? known : Unnamed;
}
