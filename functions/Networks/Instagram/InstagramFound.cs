using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

/// <summary>What one reading brings together, each post once.</summary>
internal sealed class InstagramFound(Account account)
{
    private readonly Dictionary<string, NetworkPost> posts = [];
    private readonly List<UnreadablePost> unreadable = [];

    internal IEnumerable<NetworkPost> Posts => posts.Values;

    internal bool Has(string id) => posts.ContainsKey(id);

    internal void Add(NetworkPost post) => posts[post.Id] = post;

    internal void Report(UnreadablePost post) => unreadable.Add(post);

    /// <summary>Takes in comments below one of our posts, and the answers within them.</summary>
    internal void Comments(IEnumerable<JsonElement> items, string root, string? rootText, string? rootAddress)
    {
        foreach (var top in items)
        {
            var above = Comment(top, root, rootText, rootAddress);
            foreach (var item in GraphList.Within(top, "replies").Items)
            {
                if (Comment(item, root, rootText, rootAddress) is { } answer && above is not null)
                    Add(answer with { ParentId = above.Id, ParentText = above.Text, ParentIsBrand = above.ByBrand });
            }
        }
    }

    internal NetworkPage ToPage(string cursor, bool more) => new([.. posts.Values], [.. unreadable], [], cursor, more);

    internal static UnreadablePost Unreadable(InstagramKept kept, JsonException problem) =>
        new(JsonPage.Capped(JsonSerializer.Serialize(kept, InstagramJson.Default.InstagramKept)), JsonPage.Problem(problem));

    private NetworkPost? Comment(JsonElement item, string root, string? rootText, string? rootAddress)
    {
        try
        {
            var post = InstagramPosts.Comment(InstagramPosts.Parse(item), root, rootText, rootAddress, null, account);
            Add(post);
            return post;
        }
        catch (JsonException problem)
        {
            Report(Unreadable(new InstagramKept(root, rootText, item, null, null), problem));
            return null;
        }
    }
}
