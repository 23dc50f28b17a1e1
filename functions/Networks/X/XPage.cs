using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.X;

/// <summary>One answer with posts in it. X leaves out what is empty, and names what it cannot show (any more) beside what it can.</summary>
internal sealed class XPage(IReadOnlyList<XPost> posts, XIncludes beside, ImmutableArray<UnreadablePost> unreadable, ImmutableArray<string> gone, string? next)
{
    private static readonly string[] NotThere = ["resource-not-found", "not-authorized-for-resource", "resource-unavailable"];

    internal IReadOnlyList<XPost> Items => posts;

    internal ImmutableArray<UnreadablePost> Unreadable => unreadable;

    /// <summary>Ids that were asked for and are deleted, or whose authors are protected or suspended now.</summary>
    internal ImmutableArray<string> Gone => gone;

    internal string? Next => next;

    /// <summary>The posts around these, which come with them.</summary>
    internal IEnumerable<XPost> Around => beside.Posts.Values.DistinctBy(post => post.Id);

    internal IEnumerable<string> Authors => beside.Users.Keys;

    internal NetworkPost Post(XPost post, Account account) => XPosts.Post(post, beside, account);

    internal static XPage Of(Answer.Received answer, JsonElement page)
    {
        if (page.ValueKind != JsonValueKind.Object) throw JsonPage.Unreadable(answer, "no object");
        var isList = page.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array;
        if (!isList && !page.TryGetProperty("meta", out _) && !page.TryGetProperty("errors", out _)) throw JsonPage.Unreadable(answer, "no list of posts");

        var beside = XIncludes.Of(page);
        var posts = new List<XPost>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadablePost>();
        foreach (var item in XIncludes.List(page, "data"))
        {
            try
            {
                posts.Add(XPosts.Parse(item));
            }
            catch (JsonException problem)
            {
                unreadable.Add(XPosts.Unreadable(item, beside, problem));
            }
        }

        var gone = XIncludes.List(page, "errors")
            .Where(error => JsonPage.Text(error, "resource_type") is "tweet" or "post" && JsonPage.Text(error, "parameter") is "ids" or "id" && NotThere.Contains(XFailures.Kind(error)))
            .Select(error => JsonPage.Text(error, "resource_id") ?? JsonPage.Text(error, "value"))
            .OfType<string>();
        var next = page.TryGetProperty("meta", out var meta) ? JsonPage.Text(meta, "next_token") : null;
        return new XPage(posts, beside, unreadable.ToImmutable(), [.. gone], next);
    }
}
